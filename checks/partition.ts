import { type Check, judge } from './check.ts';
import { type BannedText, scan } from './scan.ts';
import { sourceFiles } from './source-files.ts';

const deployed = /^(?:branches|functions|infra|local|statemachines)\//;

/** A partition written out breaks the other one: `aws-cn` has its own ARNs. */
export const partitionRule: readonly BannedText[] = [
  {
    pattern: /\barn:aws(?:-[a-z-]+)?:/,
    problem: 'a partition written out: take it from the stack (Aws.PARTITION, formatArn) or an ARN',
    where: (path) => deployed.test(path),
  },
];

export const partition: Check = {
  name: 'partition',
  title: 'no partition written out',
  run: async (root) => {
    const files = await sourceFiles(root);
    return judge(await scan(root, files, partitionRule), `${files.length} files`);
  },
};
