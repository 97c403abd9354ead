import type { Level } from '../../functions/domain/level.ts';
import { unreachable } from '../../functions/domain/unreachable.ts';
import type { Api } from './api/api.ts';
import type { Cast } from './cast.ts';
import { changeLimits } from './change-limits.ts';
import type { AnswerWords, Complaint } from './complaints/complaint.ts';
import { eventually, seconds } from './waiting.ts';
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
      return answer(course, ticketId, api);
    case 'answered-late':
      await reaches('province', ticketId, cast);
      return answer(course, ticketId, api);
    case 'taken-up':
      await seconds(course.after, signal);
      await api.escalate(ticketId, course.reason);
      await seconds(3, signal);
      return answer(course, ticketId, api);
    case 'limits-changed':
      await changeLimits(course.steps, ticketId, api, signal);
      await seconds(course.after, signal);
      return answer(course, ticketId, api);
    case 'refused':
      await seconds(course.after, signal);
      await api.refuse(ticketId, course.ground, course.reason);
      return closeIf(course, ticketId, api);
    case 'worked':
      await workOn(course, ticketId, api);
      return answer(course, ticketId, api);
    case 'refused-at-once':
    case 'left-alone':
      return;
    default:
      return unreachable(course);
  }
};

const answer = async (
  course: { readonly words?: AnswerWords; readonly closed?: boolean },
  ticketId: string,
  api: Api,
): Promise<void> => {
  if (!course.words) return;
  await api.answer(ticketId, course.words);
  await closeIf(course, ticketId, api);
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
