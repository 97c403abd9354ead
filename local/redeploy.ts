import { join } from 'node:path';
import { branchesFolder, judgeBranches, layBranches } from './branches.ts';
import { deploy } from './deploy.ts';
import { type Endpoints, readEndpoints } from './endpoints.ts';
import { audience } from './issuer.ts';
import { languageOf } from './language.ts';
import { isPlain, type Progress, progressOn } from './progress.ts';
import { checkout, type StateFolder, stateFolder } from './state-folder.ts';
import { ownSwitches } from './switches.ts';
import { Trouble, troubleText } from './trouble.ts';

ownSwitches([], {
  zh: '用法：npm run redeploy\n把现在的 branches/ 和代码部署到正在运行的 npm start，\n工单保留。',
  en: 'Usage: npm run redeploy\nDeploys branches/ and the code as they are now to the\nnpm start that is up. Its tickets stay.',
});

const sameBranches = (ids: readonly string[], { branches }: Endpoints): void => {
  const running = branches.map(({ id }) => id);
  if (ids.toSorted().join() === running.toSorted().join()) return;
  throw new Trouble(
    {
      zh: `正在运行的分公司是 ${running.join('、')}，branches/ 中是 ${ids.join('、')}。`,
      en: `The branches that are up are ${running.join(', ')}; in branches/ are ${ids.join(', ')}.`,
    },
    {
      zh: '新增或删除分公司后须重新启动：npm run stop，再 npm start',
      en: 'With a branch more or less, start again: npm run stop, then npm start',
    },
  );
};

/** What the overlay was laid from, as far as the running one tells. */
const laidOf = ({ endpoint, issuer, received, customers, figures }: Endpoints) => ({
  origin: endpoint,
  issuer: { url: issuer, audience },
  webhookOf: (person: string) => new URL(`/alerts/${person}`, received).href,
  customers: {
    mailPort: customers.mailPort,
    textsOf: (branch: string) => customers.texts[branch] ?? '',
  },
  policy: figures === 'own' ? undefined : join(checkout, 'local/demonstration/policy.json'),
});

const redeploy = async (state: StateFolder, progress: Progress): Promise<readonly string[]> => {
  const endpoints = await readEndpoints(state);
  const doubts = judgeBranches(branchesFolder);
  const branches = await layBranches(state, laidOf(endpoints));
  sameBranches(
    branches.map(({ id }) => id),
    endpoints,
  );
  const title = {
    zh: `部署 ${branches.length} 个分公司`,
    en: `Deployment of ${branches.length} branches`,
  };
  await progress(title, (say) => deploy({ origin: endpoints.endpoint, state }, say));
  return doubts;
};

const language = languageOf(process.env);
try {
  const progress = progressOn(isPlain(process.stdout, process.env), language);
  for (const doubt of await redeploy(stateFolder(), progress)) console.log(doubt);
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  console.error(troubleText(error, language));
  process.exitCode = 1;
}
