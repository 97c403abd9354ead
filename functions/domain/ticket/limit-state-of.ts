import type { LimitState } from '../clock/limit-state.ts';
import { EXTENSIONS, type Extension } from '../clock/own-answer-clock.ts';
import type { Policy } from '../policy/policy.ts';
import type { Instant } from '../time.ts';
import type { Ticket, TicketClock } from './ticket.ts';

const standing = (ticket: Ticket, kind: TicketClock['kind']): TicketClock | undefined =>
  ticket.clocks.find((clock) => clock.kind === kind && clock.endedAt === undefined);

/** An own limit that rests on D3 or D4 has been granted it. */
const extensionOf = (own: TicketClock | undefined, policy: Policy): Extension | undefined =>
  EXTENSIONS.find((extension) => policy[extension].limit.rule === own?.rule);

const givenDate = (clock: TicketClock | undefined): Instant | undefined =>
  clock && typeof clock.limit === 'object' && 'until' in clock.limit
    ? clock.limit.until
    : undefined;

/** What an open ticket's limits depend on, read off the ticket and the limits that it has. */
export const limitStateOf = (ticket: Ticket, policy: Policy): LimitState => {
  const own = standing(ticket, 'own-answer');
  const province = standing(ticket, 'province-answer');
  return {
    facts: { ...ticket.facts, level: 'city' },
    extension: extensionOf(own, policy),
    pauses: own?.pauses ?? [],
    // Wherever it was taken in: the province's limit itself says since when it has run.
    atProvinceSince: province?.startAt,
    bodyDate: givenDate(standing(ticket, 'outside-body')),
    reopenedAt: own && own.startAt !== ticket.facts.receivedAt ? own.startAt : undefined,
  };
};
