import type { Demonstration } from '../demonstration.ts';
import type { Endpoints } from '../endpoints.ts';
import { languageOf } from '../language.ts';
import { Trouble } from '../trouble.ts';
import { show } from './board/show.ts';
import { makeCast } from './cast.ts';
import { COMPLAINTS } from './complaints/programme.ts';
import { listenAsCustomers } from './customers.ts';
import { goOnDuty } from './on-duty.ts';
import { play } from './play.ts';
import { newRun } from './run.ts';
import { makeScene } from './scene.ts';
import { summaryLines } from './summary.ts';
import { tallyOf } from './tally.ts';
import { reachVerdict } from './verdict/verdict.ts';
import { watchBranches } from './watch.ts';

const requireBranches = ({ branches }: Endpoints): void => {
  const missing = COMPLAINTS.find(({ branch }) => !branches.some(({ id }) => id === branch));
  if (missing)
    throw new Trouble(
      {
        zh: `演示要用到分公司 ${missing.branch}，但缺少 branches/${missing.branch}。`,
        en: `The demonstration plays in ${missing.branch}, and there is no such branch: branches/${missing.branch} is missing.`,
      },
      {
        zh: '请把 branches/jiangsu 和 branches/huaian 与自己的分公司放在一起，或不播放演示：npm start -- --own-policy',
        en: 'Keep branches/jiangsu and branches/huaian beside your own, or do without the demonstration: npm start -- --own-policy',
      },
    );
};

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
  requireBranches(endpoints);
  const language = languageOf(process.env);
  const run = newRun(Date.now());
  const scene = makeScene();
  const leave = await watchBranches(endpoints, run.tag, {
    hear: scene.hear,
    stumble: (problem) => scene.tell({ kind: 'stumbled', problem }),
  });
  const since = Date.now();
  const endShow = show({ scene, screen: process.stdout, plain, language, since });
  const cast = makeCast({ run, endpoints, scene, signal });
  const onDuty = goOnDuty(deliveries, cast);
  const customers = listenAsCustomers(deliveries, scene);
  try {
    const played = await play(COMPLAINTS, cast);
    const verdict = await reachVerdict(played, cast, { onDuty, customers });
    const seconds = (Date.now() - since) / 1000;
    endShow();
    const open = played.stories.find(
      ({ complaint, ticketId }) => complaint.course.kind === 'left-alone' && ticketId,
    );
    const askedAgain = cast.client.askedAgain();
    return {
      passed: verdict.findings.length === 0,
      lines: summaryLines({ tally: tallyOf(scene), verdict, askedAgain, seconds }, language),
      ...(open?.ticketId && {
        openTicket: { branch: open.complaint.branch, id: open.ticketId },
      }),
    };
  } finally {
    endShow();
    cast.tempo.stop();
    onDuty.goHome();
    customers.goHome();
    await leave();
  }
};
