import type { Api } from '../api/api.ts';
import { Declined } from '../api/request.ts';
import type { Cast } from '../cast.ts';
import type { Customers } from '../customers.ts';
import type { OnDuty } from '../on-duty.ts';
import type { Played, Story } from '../play.ts';
import { eventually, seconds } from '../waiting.ts';
import { branchesAtWork, expectedOf } from './expected.ts';
import { makeJudge, type Verdict } from './judge.ts';
import { judgeAlerts } from './judge-alerts.ts';
import { judgeComplaint, type ReadBack } from './judge-complaint.ts';
import { judgeHeard } from './judge-heard.ts';
import { judgeLimits } from './judge-limits.ts';
import { judgeNotice } from './judge-notices.ts';
import { judgeReferrals } from './judge-referrals.ts';

/** The last limit has passed, and the last page has been read, within this many seconds. */
const settlesWithin = 90;
/** What is on its way between the branches arrives within this many seconds more. */
const arrivesWithin = 30;

/** Those outside whom something must reach. */
type Listening = { readonly onDuty: OnDuty; readonly customers: Customers };

type Told = Story & { readonly ticketId: string };

const isTold = (story: Story): story is Told => story.ticketId !== undefined;

/** Waits, without asking the API, until everything has been seen to have ended as it must. */
const settle = async (played: Played, cast: Cast, onDuty: OnDuty): Promise<void> => {
  const { scene, signal } = cast;
  const told = played.stories.filter(isTold);
  const pages = told.reduce((sum, { complaint }) => sum + expectedOf(complaint).alerts.length, 0);
  const hasEnded = ({ complaint: { ends }, ticketId }: Told): boolean => {
    const seen = scene.ticket(ticketId);
    return seen?.state === ends.state && seen.level === ends.level;
  };
  const look = () => (told.every(hasEnded) && onDuty.pages().length >= pages ? true : undefined);
  await eventually(look, settlesWithin, signal);
};

const readBack = async (
  { complaint, ticketId }: Told,
  told: readonly Told[],
  { apiOf }: Cast,
): Promise<ReadBack> => {
  const api = apiOf(complaint.branch);
  const first = told.find((other) => other.complaint.name === complaint.repeats);
  const isMirrored = complaint.branch === 'huaian' && expectedOf(complaint).climbs.length > 0;
  const timeline = await api.timeline(ticketId);
  const [view, work, mirror] = await Promise.all([
    api.case(ticketId),
    Promise.all(branchesAtWork(complaint).map((id) => workOn(timeline, apiOf(id)))),
    isMirrored ? apiOf('jiangsu').mirror(ticketId, complaint.ends.state) : undefined,
  ]);
  return {
    complaint,
    ticketId,
    view,
    timeline,
    work,
    ...(mirror && { mirror }),
    ...(first && { firstId: first.ticketId }),
  };
};

const workOn = async (timeline: ReadBack['timeline'], api: Api): Promise<ReadBack['timeline']> => {
  const order = timeline.find(({ type }) => type === 'ComplaintDispatched')?.data.order;
  return order === undefined ? [] : api.orderTimeline(String(order));
};

const judgeAll = async (
  played: Played,
  cast: Cast,
  { onDuty, customers }: Listening,
): Promise<Verdict> => {
  const judge = makeJudge();
  const { apiOf, endpoints } = cast;
  const told = played.stories.filter(isTold);
  for (const { complaint, ticketId, problems } of played.stories) {
    judge.expect(complaint.name, 'a ticket', true, ticketId !== undefined);
    judge.expect(complaint.name, 'played as it is written', [], problems);
  }
  const alerts = (await Promise.all(endpoints.branches.map(({ id }) => apiOf(id).alerts()))).flat();
  const pages = onDuty.pages();
  const read = await Promise.all(told.map((story) => readBack(story, told, cast)));
  for (const one of read) {
    judgeComplaint(one, judge);
    judgeLimits(one, judge);
    judgeReferrals(one, judge);
    judgeAlerts(one.complaint, one.ticketId, { alerts, pages }, judge);
    const { complaint, view } = one;
    judgeHeard({ complaint, ticketNumber: view.ticketNumber }, customers.heard(), judge);
  }
  const lists = await Promise.all(
    endpoints.branches.map(async ({ id }) => ({ branch: id, notices: await apiOf(id).notices() })),
  );
  for (const announced of played.announced) {
    const atPublisher = await apiOf(announced.publisher).notice(announced.noticeId);
    judgeNotice(announced, { atPublisher, lists }, judge);
  }
  judge.expect('notices', 'published as they are written', [], played.problems);
  const stumbled = cast.scene
    .happenings()
    .flatMap((happening) => (happening.kind === 'stumbled' ? [happening.problem] : []));
  judge.expect('the buses', 'events that nobody can read', [], stumbled);
  judge.expect('on-call people', 'acknowledged as they must', [], await onDuty.problems());
  return judge.verdict();
};

/**
 * Reads everything back and compares it with how it must have ended; looks again for a while, as
 * long as something is missing that may still be on its way.
 */
export const reachVerdict = async (
  played: Played,
  cast: Cast,
  listening: Listening,
): Promise<Verdict> => {
  await settle(played, cast, listening.onDuty);
  const giveUp = Date.now() + arrivesWithin * 1000;
  for (;;) {
    const verdict = await judgeAll(played, cast, listening).catch(unread);
    if (verdict.findings.length === 0 || Date.now() > giveUp) return verdict;
    await seconds(1, cast.signal);
  }
};

/** What cannot be read back has not ended as it must. */
const unread = (error: unknown): Verdict => {
  if (!(error instanceof Declined)) throw error;
  const { message: found } = error;
  const what = 'what the APIs show in the end';
  return { looked: 1, findings: [{ subject: 'everything', what, expected: 'an answer', found }] };
};
