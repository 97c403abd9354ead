import { basename, dirname, join, relative } from 'node:path';
import { readLayered } from '../infra/branch-files.ts';
import { organisationIn } from '../infra/organisation-file.ts';
import { asLine, type Problem } from '../infra/problems.ts';
import { languageOf } from '../local/language.ts';
import { stateFolder } from '../local/state-folder.ts';
import { contextOf } from './branch-context.ts';
import { BranchUnreachable } from './branch-function.ts';
import { asksForHelp, usageText } from './command-line.ts';
import { deployedOrganisation } from './deployed-organisation.ts';
import { localRun } from './local-run.ts';
import { importOrganisation, listOrganisation } from './organisation-command.ts';
import { ORGANISATION_USAGE, organisationQuestion } from './organisation-question.ts';
import { WRONG_INPUT, WrongInput } from './wrong-input.ts';

const state = stateFolder();

/** @throws WrongInput with all that is wrong in the file */
const fileAt = (path: string, overlay: string | undefined) => {
  const problems: Problem[] = [];
  const file = readLayered(basename(path), { folder: dirname(path), overlay }, problems);
  const organisation = file && organisationIn(file, problems);
  if (organisation) return organisation;
  throw new WrongInput(problems.map(asLine).join('\n'));
};

const run = async (args: readonly string[]): Promise<number> => {
  if (asksForHelp(args)) {
    console.log(usageText(ORGANISATION_USAGE));
    return 0;
  }
  const { branch, local, act } = organisationQuestion(args);
  const overlay = local ? relative('', state.overlay) : undefined;
  const { region } = contextOf(branch, { overlay });
  const aws = local ? await localRun(state) : { ...(region !== undefined && { region }) };
  const lines = {
    branch: await deployedOrganisation(branch, aws),
    language: languageOf(process.env),
    print: (line: string) => console.log(line),
  };
  if (act.kind === 'list') return listOrganisation(lines);
  const file = fileAt(act.file, overlay === undefined ? undefined : join(overlay, branch));
  return importOrganisation(lines, file, act.by);
};

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongInput || error instanceof BranchUnreachable)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof WrongInput ? WRONG_INPUT : 1;
}
