import type { Demonstration } from '../demonstration.ts';
import { makeCast } from './cast.ts';
import { COMPLAINTS } from './complaints/programme.ts';
import { goOnDuty } from './on-duty.ts';
import { play } from './play.ts';
import { newRun } from './run.ts';
import { show } from './show.ts';
import { summaryLines } from './summary.ts';
import { tallyOf } from './tally.ts';
import { reachVerdict } from './verdict.ts';
import { watchBranches } from './watch.ts';
import { languageOf } from './words.ts';

/**
 * Plays the whole: complaints come in over every channel and are handled or left alone, notices go
 * out, people are woken. In the end everything is read back over the APIs and compared with how it
 * must have ended.
 * @throws Trouble when a branch that it plays in is missing
 */
export const playDemonstration: Demonstration = async ({
  endpoints,
  deliveries,
  signal,
  plain,
}) => {
  const language = languageOf(process.env);
  const run = newRun(Date.now());
  const cast = makeCast(endpoints, run, signal);
  for (const { branch } of COMPLAINTS) cast.apiOf(branch);
  const { scene, client } = cast;
  const leave = await watchBranches(endpoints, run.tag, {
    hear: scene.hear,
    stumble: (problem) => scene.tell({ kind: 'stumbled', problem }),
  });
  const onDuty = goOnDuty(deliveries, cast);
  const since = Date.now();
  const endShow = show({ scene, screen: process.stdout, plain, language, since });
  try {
    const played = await play(COMPLAINTS, cast, since);
    const verdict = await reachVerdict(played, cast, onDuty);
    const seconds = (Date.now() - since) / 1000;
    endShow();
    const outcome = { tally: tallyOf(scene), verdict, askedAgain: client.askedAgain(), seconds };
    return {
      passed: verdict.findings.length === 0,
      lines: summaryLines(outcome, language),
    };
  } finally {
    endShow();
    onDuty.goHome();
    await leave();
  }
};
