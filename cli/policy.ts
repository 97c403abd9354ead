import { relative } from 'node:path';
import { clientSettings } from '../local/aws.ts';
import { readEndpoints } from '../local/endpoints.ts';
import { languageOf } from '../local/language.ts';
import { stateFolder } from '../local/state-folder.ts';
import { Trouble, troubleText } from '../local/trouble.ts';
import { contextOf } from './branch-context.ts';
import { asksForHelp, usageText } from './command-line.ts';
import { BranchUnreachable, deployedBranch } from './deployed-branch.ts';
import { applyPolicy, diffPolicy } from './policy-command.ts';
import { POLICY_USAGE, policyQuestion } from './policy-question.ts';
import { WRONG_INPUT, WrongInput } from './wrong-input.ts';

const state = stateFolder();

/** How the local run is reached. @throws WrongInput when none is up, or its file is not whole */
const localRun = async () => {
  const { endpoint } = await readEndpoints(state).catch((error: unknown) => {
    if (!(error instanceof Trouble)) throw error;
    throw new WrongInput(`--local: ${troubleText(error, languageOf(process.env)).trim()}`);
  });
  return clientSettings(endpoint);
};

const run = async (args: readonly string[]): Promise<number> => {
  if (asksForHelp(args)) {
    console.log(usageText(POLICY_USAGE));
    return 0;
  }
  const { branch, local, act } = policyQuestion(args);
  const overlay = local ? relative('', state.overlay) : undefined;
  const { region, ...context } = contextOf(branch, { overlay });
  const aws = local ? await localRun() : { ...(region !== undefined && { region }) };
  const lines = {
    branch: await deployedBranch(branch, aws),
    context,
    print: (line: string) => console.log(line),
  };
  return act.kind === 'diff' ? diffPolicy(lines) : applyPolicy(lines, act.by);
};

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongInput || error instanceof BranchUnreachable)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof WrongInput ? WRONG_INPUT : 1;
}
