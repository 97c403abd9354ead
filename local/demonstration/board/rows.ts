import type { Bilingual } from '../../../functions/domain/bilingual.ts';
import { isOpen } from '../../../functions/domain/ticket/ticket.ts';
import type { Seen } from '../scene.ts';

/** A ticket's next limit is this near, or there is none to wait for. */
export type Urgency = 'none' | 'far' | 'near' | 'imminent';

/** Open ones first, the next limit first; below them settled ones, the latest first. */
export const inOrder = (tickets: readonly Seen[]): readonly Seen[] =>
  [...tickets].sort((a, b) => {
    if (isOpen(a) !== isOpen(b)) return isOpen(a) ? -1 : 1;
    if (!isOpen(a)) return b.changedAt - a.changedAt;
    const [dueA, dueB] = [a.nextDueAt ?? '9', b.nextDueAt ?? '9'];
    return dueA < dueB ? -1 : 1;
  });

/**
 * How long until an open ticket's next limit.
 * @param now milliseconds since 1970
 */
export const countdown = (
  ticket: Pick<Seen, 'state' | 'nextDueAt'>,
  now: number,
): { readonly text: Bilingual; readonly urgency: Urgency } => {
  if (!isOpen(ticket) || ticket.nextDueAt === undefined)
    return { text: { zh: '', en: '' }, urgency: 'none' };
  const left = Math.max(0, Math.ceil((Date.parse(ticket.nextDueAt) - now) / 1000));
  return {
    text: { zh: `${left} 秒`, en: `${left} s` },
    urgency: left <= 4 ? 'imminent' : left <= 12 ? 'near' : 'far',
  };
};
