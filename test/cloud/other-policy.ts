import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  LambdaClient,
  UpdateFunctionCodeCommand,
  waitUntilFunctionUpdatedV2,
} from '@aws-sdk/client-lambda';
import * as z from 'zod';
import type { Policy } from '../../functions/domain/policy/policy.ts';
import { stateFolder } from '../../local/state-folder.ts';
import { aws } from './aws.ts';
import { zipped } from './zip.ts';

const SETTINGS = 'branch.json';

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});
const Deployed = z.looseObject({
  FunctionName: z.string(),
  Code: z.object({ S3Key: z.string() }),
});

/** The files of a function as they were deployed. */
const filesOf = (branch: string, name: string): ReadonlyMap<string, Buffer> => {
  const folder = join(stateFolder('.local/test').root, 'cdk.out');
  const template = Template.parse(
    JSON.parse(readFileSync(join(folder, `Redress-${branch}-work.template.json`), 'utf8')),
  );
  const deployed = Object.values(template.Resources)
    .flatMap(({ Properties }) => Deployed.safeParse(Properties).data ?? [])
    .find(({ FunctionName }) => FunctionName === name);
  if (!deployed) throw new Error(`no function ${name}`);
  const asset = join(folder, `asset.${basename(deployed.Code.S3Key, '.zip')}`);
  return new Map(readdirSync(asset).map((file) => [file, readFileSync(join(asset, file))]));
};

/**
 * Lets one function of a branch's work stack go by another policy for as long as something takes; all
 * others go on by the one that was deployed.
 */
export const byPolicy = async (
  branch: string,
  name: string,
  change: (policy: Policy) => Policy,
  meanwhile: () => Promise<void>,
): Promise<void> => {
  const lambda = new LambdaClient(aws());
  const put = async (files: ReadonlyMap<string, Buffer>) => {
    await lambda.send(
      new UpdateFunctionCodeCommand({ FunctionName: name, ZipFile: zipped(files) }),
    );
    await waitUntilFunctionUpdatedV2({ client: lambda, maxWaitTime: 60 }, { FunctionName: name });
  };
  const files = filesOf(branch, name);
  const settings = JSON.parse(String(files.get(SETTINGS)));
  const changed = JSON.stringify({ ...settings, policy: change(settings.policy) });
  await put(new Map([...files, [SETTINGS, Buffer.from(changed)]]));
  try {
    await meanwhile();
  } finally {
    await put(files);
  }
};
