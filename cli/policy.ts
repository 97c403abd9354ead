import { relative } from 'node:path';
import { stateFolder } from '../local/state-folder.ts';
import { contextOf } from './branch-context.ts';
import { BranchUnreachable } from './branch-function.ts';
import { asksForHelp, usageText } from './command-line.ts';
import { localRun } from './local-run.ts';
import { applyPolicy, diffPolicy } from './policy-command.ts';
import { POLICY_USAGE, policyQuestion } from './policy-question.ts';
import { deployedBranch } from './recount-client.ts';
import { WRONG_INPUT, WrongInput } from './wrong-input.ts';

const state = stateFolder();

const run = async (args: readonly string[]): Promise<number> => {
  if (asksForHelp(args)) {
    console.log(usageText(POLICY_USAGE));
    return 0;
  }
  const { branch, local, act } = policyQuestion(args);
  const overlay = local ? relative('', state.overlay) : undefined;
  const { region, ...context } = contextOf(branch, { overlay });
  const aws = local ? await localRun(state) : { ...(region !== undefined && { region }) };
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
