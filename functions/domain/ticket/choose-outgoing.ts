import { isCarried } from '../carried-ways.ts';
import { quietWindowAt } from '../clock/quiet-hours.ts';
import type { MessageKind, MessageWay } from '../wording/wording.ts';
import type { DecisionContext } from './decision.ts';
import { type Outgoing, rings, type Says } from './outgoing.ts';
import type { Ticket } from './ticket.ts';

/** A text message has room for a number and a date: of an answer it could only say that there is one. */
const SHORT_OF_ROOM: readonly MessageKind[] = ['answer', 'refusal'];

const canSay = (way: MessageWay, kind: MessageKind): boolean => {
  // Whoever is called to hear that their call was taken has been called for nothing.
  if (way === 'call') return kind !== 'receipt';
  return way !== 'sms' || !SHORT_OF_ROOM.includes(kind);
};

/**
 * The message that tells the customer something, by the best way that the branch has and that is theirs;
 * `no-way` where there is none; undefined where the branch sends nothing.
 * @see rules D5, E5, N5
 */
export const outgoingOf = (
  says: Says,
  { reach }: Pick<Ticket['facts'], 'reach'>,
  { carries, now, policy, timeZone }: DecisionContext,
): Outgoing | 'no-way' | undefined => {
  if (!carries) return undefined;
  const way = reach?.ways.find(
    (one) => canSay(one, says.kind) && (!isCarried(one) || carries.includes(one)),
  );
  if (!reach || way === undefined) return 'no-way';
  const quiet = rings(way) ? quietWindowAt(now, policy.quietHours.value, timeZone) : undefined;
  return { says, way, language: reach.language, ...(quiet && { notBefore: quiet.to }) };
};
