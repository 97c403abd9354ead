import { type Check, judge } from './check.ts';
import { documents, outdated, sourcesIn } from './generated-docs.ts';

/** What integrators read is what the schemas say. */
export const docs: Check = {
  name: 'docs',
  title: 'generated documents are up to date',
  run: async (root) => {
    const made = documents(await sourcesIn(root));
    return judge(await outdated(root, made), `${made.length} files; npm run docs writes them`);
  },
};
