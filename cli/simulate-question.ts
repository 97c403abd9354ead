import { writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { languageOf } from '../local/language.ts';
import { policyPicture } from '../simulation/question/picture.ts';
import { NoSuchBranch, playComplaints } from '../simulation/question/play.ts';
import { type Outcome as PolicyOutcome, policyTables } from '../simulation/question/table.ts';
import { readComplaints } from './complaints-file.ts';
import { type Outcome, WrongInput } from './wrong-input.ts';

/** What is asked of a policy. */
export type PolicyAsked = {
  /** The branch's folder, beside those of the branches above it. */
  readonly branch: string;
  readonly complaints: string;
  /** A folder of the same name that holds what another policy says otherwise. */
  readonly against?: string | undefined;
  /** Where the picture is written. */
  readonly picture?: string | undefined;
  readonly acknowledgeMinutes: number;
};

type Folders = { readonly name: string; readonly overlay?: string };

const foldersOf = ({ branch, against }: PolicyAsked): readonly Folders[] => {
  if (against === undefined) return [{ name: branch }];
  if (basename(resolve(against)) !== basename(resolve(branch)))
    throw new WrongInput(
      `--against ${against}: expected a folder called ${basename(resolve(branch))}, with what differs from ${branch}`,
    );
  return [{ name: branch }, { name: against, overlay: dirname(resolve(against)) }];
};

/**
 * What a branch's policy would have made of past complaints; of two policies side by side.
 * @throws WrongInput that says what to do
 */
export const askOfPolicy = async (
  asked: PolicyAsked,
  progress?: (done: number) => void,
): Promise<Outcome> => {
  const complaints = readComplaints(asked.complaints);
  const folders = foldersOf(asked);
  const outcomes: PolicyOutcome[] = [];
  for (const [index, { name, overlay }] of folders.entries()) {
    const play = {
      ...{ folder: dirname(resolve(asked.branch)), overlay, complaints },
      branch: basename(resolve(asked.branch)),
      acknowledgeMinutes: asked.acknowledgeMinutes,
      progress: (done: number) => progress?.((index + done) / folders.length),
    };
    outcomes.push({ name, figures: await played(play, asked.branch) });
  }
  const language = languageOf(process.env);
  if (asked.picture !== undefined) writeFileSync(asked.picture, policyPicture(outcomes, language));
  return { code: 0, text: policyTables(outcomes, language) };
};

const played = async (play: Parameters<typeof playComplaints>[0], folder: string) => {
  try {
    return await playComplaints(play);
  } catch (error) {
    if (error instanceof NoSuchBranch)
      throw new WrongInput(
        `--branch ${folder}: no branch ${error.message} beside it; expected a folder such as branches/huaian`,
      );
    throw error;
  }
};
