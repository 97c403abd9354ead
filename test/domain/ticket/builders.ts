import type { ClockKind } from '../../../functions/domain/clock/clock.ts';
import type { Decision, DecisionContext } from '../../../functions/domain/ticket/decision.ts';
import type { TicketEntry } from '../../../functions/domain/ticket/entries.ts';
import type { Recorded } from '../../../functions/domain/ticket/record.ts';
import type { Ticket, TicketClock } from '../../../functions/domain/ticket/ticket.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import { type Nothing, nextMoment, passTime } from '../../builders/in-time.ts';
import { aContext, MONDAY } from '../../builders/ticket.ts';

/** One second before, on and one second after. */
export const AROUND = [
  ['one second before', -1],
  ['on', 0],
  ['one second after', 1],
] as const;

/** So many hours, and seconds, after ten o'clock on Monday. */
export const hoursOn = (hours: number, seconds = 0): Instant =>
  plusSeconds(MONDAY, hours * 3600 + seconds);

/** What a command recorded. */
export const done = (decision: Decision<unknown>): Recorded => {
  if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusal));
  return decision;
};

/** Why a command changed nothing. */
export const refusalOf = <Refusal>(decision: Decision<Refusal>): Refusal => {
  if (decision.kind === 'recorded') throw new Error('it was not refused');
  return decision.refusal;
};

/** The last limit of a kind that a ticket has, running or ended. */
export const clockOf = ({ clocks }: Ticket, kind: ClockKind = 'own-answer'): TicketClock => {
  const found = clocks.findLast((clock) => clock.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};

export const dueOf = (ticket: Ticket, kind?: ClockKind): Instant => clockOf(ticket, kind).dueAt;

/** The kinds of limit that still run. */
export const running = ({ clocks }: Ticket): ClockKind[] =>
  clocks.filter(({ endedAt }) => endedAt === undefined).map(({ kind }) => kind);

export const typesOf = ({ entries }: Pick<Recorded, 'entries'>): string[] =>
  entries.map(({ type }) => type);

/** The entries of a type. */
export const entriesOf = <Type extends TicketEntry['type']>(
  { entries }: Pick<Recorded, 'entries'>,
  type: Type,
): Extract<TicketEntry, { type: Type }>[] =>
  entries.filter((entry): entry is Extract<TicketEntry, { type: Type }> => entry.type === type);

/** The kinds of limit that were recorded as missed. */
export const missedIn = (recorded: Pick<Recorded, 'entries'>): ClockKind[] =>
  entriesOf(recorded, 'DeadlineMissed').map(({ data }) => data.clock);

export const wake = (
  ticket: Ticket,
  now: Instant,
  policy?: DecisionContext['policy'],
): Decision<Nothing> => passTime(ticket, aContext(now, policy));

/**
 * A ticket that has been woken at every wake-up it asked for, to `end` inclusive.
 * @throws Error when a wake-up asks for the same moment again: it would never come to an end
 */
export const livedUntil = (ticket: Ticket, end: Instant): Recorded => {
  const entries: TicketEntry[] = [];
  let now = ticket;
  for (let next = nextMoment(now); next !== undefined && next <= end; ) {
    const recorded = done(wake(now, next));
    entries.push(...recorded.entries);
    now = recorded.ticket;
    const then = nextMoment(now);
    if (then !== undefined && then <= next) throw new Error(`woken again at ${then}`);
    next = then;
  }
  return { ticket: now, entries };
};
