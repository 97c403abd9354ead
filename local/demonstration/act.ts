import type { Level } from '../../functions/domain/level.ts';
import { unreachable } from '../../functions/domain/unreachable.ts';
import type { Api } from './api/api.ts';
import type { Cast } from './cast.ts';
import { changeLimits } from './change-limits.ts';
import type { AnswerWords, Complaint } from './complaints/complaint.ts';
import { eventually, noneYet, seconds } from './waiting.ts';
import { workOn } from './work-on.ts';

/** A limit passes, and is told of, within this many seconds. */
const patience = 90;

/**
 * Does with a ticket what people do in its course.
 * @throws Declined when the API does not let them
 */
export const act = async (complaint: Complaint, ticketId: string, cast: Cast): Promise<void> => {
  const { course, branch } = complaint;
  const { signal } = cast;
  const api = cast.apiOf(branch);
  switch (course.kind) {
    case 'answered':
      await seconds(course.after, signal);
      await answer({ ...course, closed: false }, ticketId, api);
      await replyToBodies(complaint, ticketId, api);
      return closeIf(course, ticketId, api);
    case 'answered-late':
      await reaches('province', ticketId, cast);
      return answer(course, ticketId, api);
    case 'taken-up':
      await seconds(course.after, signal);
      if (course.awaited) await api.hold(ticketId, course.awaited);
      await api.escalate(ticketId, course.reason);
      if (course.answeredAbove !== undefined && course.words) {
        await answerAbove(complaint, course.answeredAbove, course.words, { ticketId, cast });
        return closeIf(course, ticketId, api);
      }
      await seconds(3, signal);
      return answer(course, ticketId, api);
    case 'limits-changed':
      await changeLimits(course.steps, ticketId, api, signal);
      await seconds(course.after, signal);
      return answer(course, ticketId, api);
    case 'refused':
      await seconds(course.after, signal);
      await api.refuse(ticketId, course);
      return closeIf(course, ticketId, api);
    case 'worked':
      if (course.awaited) await api.hold(ticketId, course.awaited);
      await workOn(course, { ticketId, branch }, cast);
      return answer(course, ticketId, api);
    case 'refused-at-once':
    case 'left-alone':
      return;
    default:
      return unreachable(course);
  }
};

/**
 * Somebody of the province reads what has climbed to them, and answers it, at their own API (F1, F6).
 * @throws Error when it does not come, or other words do
 */
const answerAbove = async (
  { matter }: Complaint,
  person: string,
  words: AnswerWords,
  { ticketId, cast }: { readonly ticketId: string; readonly cast: Cast },
): Promise<void> => {
  const desk = cast.apiOf('jiangsu').desk(person);
  // Until it has been heard of there is no such complaint there.
  const heardOf = () => desk.case(ticketId).catch(noneYet);
  const shown = await eventually(heardOf, patience, cast.signal);
  const title = shown?.caseFile?.words?.title;
  if (title !== matter.title) throw new Error(`the province reads: ${title ?? 'nothing'}`);
  await desk.answer(ticketId, words);
};

const answer = async (
  course: { readonly words?: AnswerWords; readonly byMessage?: true; readonly closed?: boolean },
  ticketId: string,
  api: Api,
): Promise<void> => {
  if (!course.words) return;
  await api.answer(ticketId, { ...course.words, ...(course.byMessage && { means: 'message' }) });
  await closeIf(course, ticketId, api);
};

/** Each body has its own reply, apart from the customer's answer (A5, E5). */
const replyToBodies = async ({ way }: Complaint, ticketId: string, api: Api): Promise<void> => {
  if (way.channel !== 'transferred') return;
  const { referrals = [] } = await api.case(ticketId);
  for (const [index, { reply }] of way.from.entries()) {
    const referral = referrals[index]?.sequence;
    if (referral !== undefined) await api.replyToBody(ticketId, { referral, reply });
  }
};

const closeIf = async (
  { closed }: { readonly closed?: boolean },
  ticketId: string,
  api: Api,
): Promise<void> => {
  if (closed) await api.close(ticketId);
};

const reaches = async (level: Level, ticketId: string, { scene, signal }: Cast): Promise<void> => {
  const look = () => (scene.ticket(ticketId)?.level === level ? level : undefined);
  if ((await eventually(look, patience, signal)) === undefined)
    throw new Error(`not at the level ${level} after ${patience} s`);
};
