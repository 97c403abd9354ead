import { unreachable } from '../unreachable.ts';
import type { ClockRef, TicketEntry } from './entries.ts';
import type { Ticket, TicketClock } from './ticket.ts';

type WithoutSnapshot<E> = E extends unknown ? Omit<E, 'after'> : never;

/** What of an entry makes the next ticket. */
export type Appliable = WithoutSnapshot<TicketEntry>;

/**
 * The ticket after an entry. Applying all of a ticket's entries from the first gives the ticket.
 * @throws Error when the entry is not the ticket's next one
 */
export const apply = (ticket: Ticket | undefined, entry: Appliable): Ticket => {
  if (entry.sequence !== (ticket?.version ?? 0) + 1)
    throw new Error(`entry ${entry.eventId} does not follow version ${ticket?.version ?? 0}`);
  const { wakeAt: _, ...next } = happen(ticket, entry);
  return {
    ...next,
    version: entry.sequence,
    generation: entry.timer.generation,
    ...(entry.timer.wakeAt && { wakeAt: entry.timer.wakeAt }),
  };
};

const happen = (ticket: Ticket | undefined, entry: Appliable): Ticket => {
  if (entry.type === 'ComplaintRegistered')
    return {
      ...entry.data,
      id: entry.id,
      version: entry.sequence,
      generation: entry.timer.generation,
      state: 'acknowledged',
      rearms: 0,
      setAside: false,
    };
  if (!ticket) throw new Error(`entry ${entry.eventId} has no ticket to apply to`);
  const quiet = { ...ticket, rearms: 0, setAside: false };
  switch (entry.type) {
    case 'ComplaintRefused':
      return {
        ...quiet,
        state: 'rejected',
        accepted: false,
        refusal: { ground: entry.data.ground, at: entry.at },
        clocks: ended(ticket, entry),
      };
    case 'CustomerAnswered':
      return { ...quiet, state: 'resolved', answeredAt: entry.at, clocks: ended(ticket, entry) };
    case 'DeadlineApproaching':
      return marked(quiet, entry.data, { remindersSent: entry.data.reminder });
    case 'DeadlineMissed':
      return marked(quiet, entry.data, { missed: true });
    case 'ComplaintEscalated':
      return climbed(quiet, entry.data);
    case 'LimitsRecounted':
      return recounted(quiet, entry.data);
    case 'ComplaintChased':
      return quiet;
    case 'ComplaintClosed':
      return { ...quiet, state: 'closed', clocks: ended(ticket, entry) };
    case 'TimerRearmed':
      return { ...ticket, rearms: ticket.rearms + 1 };
    case 'TimerSetAside':
      return { ...ticket, setAside: true };
    default:
      return unreachable(entry);
  }
};

const ended = (ticket: Ticket, { at }: Appliable): readonly TicketClock[] =>
  ticket.clocks.map((clock) => (clock.endedAt === undefined ? { ...clock, endedAt: at } : clock));

const marked = (ticket: Ticket, ref: ClockRef, change: Partial<TicketClock>): Ticket => ({
  ...ticket,
  clocks: ticket.clocks.map((clock) =>
    clock.kind === ref.clock && clock.endedAt === undefined ? { ...clock, ...change } : clock,
  ),
});

const recounted = (
  ticket: Ticket,
  { changes }: Extract<Appliable, { type: 'LimitsRecounted' }>['data'],
): Ticket => ({
  ...ticket,
  clocks: ticket.clocks.map((clock) => {
    const change = changes.find(({ new: { kind } }) => kind === clock.kind);
    return change && clock.endedAt === undefined ? change.new : clock;
  }),
});

const climbed = (
  ticket: Ticket,
  { to, started }: Extract<Appliable, { type: 'ComplaintEscalated' }>['data'],
): Ticket => ({
  ...ticket,
  level: to,
  attention: ticket.attention.includes('upgraded')
    ? ticket.attention
    : [...ticket.attention, 'upgraded'],
  clocks: started ? [...ticket.clocks, started] : ticket.clocks,
});
