import type { Instant } from '../time.ts';
import { unreachable } from '../unreachable.ts';
import { attentionWith } from './attention.ts';
import type { ClockRef, TicketEntry } from './entries.ts';
import type { LimitChange } from './limit-change.ts';
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
      pauses: [],
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
      return relimited(quiet, entry, heldUntilOf(entry.data.heldUntil));
    case 'ComplaintHeld':
      return relimited(quiet, entry, {
        state: 'held',
        heldUntil: entry.data.heldUntil,
        pauses: [...ticket.pauses, { from: entry.at }],
      });
    case 'ComplaintResumed':
      return resumed(quiet, entry);
    case 'LimitExtended':
      return relimited(quiet, entry, { extension: entry.data.extension });
    case 'FactsCorrected':
      return corrected(quiet, entry);
    case 'CorrectionProposed':
      return {
        ...quiet,
        proposedCorrection: {
          sequence: entry.sequence,
          facts: entry.data.facts,
          by: entry.by,
          at: entry.at,
        },
      };
    case 'CorrectionDismissed':
      return withoutProposal(quiet);
    case 'OutsideDateSet':
      return relimited(quiet, entry, { bodyDate: entry.data.until });
    case 'AnswerPromised':
      return relimited(quiet, entry, { promise: { at: entry.at, until: entry.data.until } });
    case 'AppealDatesEntered':
      return relimited(quiet, entry, { appeal: entry.data.dates });
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

type Of<Type extends Appliable['type']> = Extract<Appliable, { type: Type }>;

/**
 * The regulator's door stays open or shuts, whatever we do (B6); what the regulator decides goes on
 * after our answer, and only closing ends it (D10). An answer to a fault report ends D11: it says
 * that the fault is repaired.
 */
const outlives = ({ kind }: TicketClock, { type }: Appliable): boolean =>
  kind === 'appeal-door' ||
  (type !== 'ComplaintClosed' && (kind === 'appeal-acceptance' || kind === 'appeal-answer'));

const ended = (ticket: Ticket, entry: Appliable): readonly TicketClock[] =>
  ticket.clocks.map((clock) =>
    clock.endedAt === undefined && !outlives(clock, entry)
      ? { ...clock, endedAt: entry.at }
      : clock,
  );

const marked = (ticket: Ticket, ref: ClockRef, change: Partial<TicketClock>): Ticket => ({
  ...ticket,
  clocks: ticket.clocks.map((clock) =>
    clock.kind === ref.clock && clock.endedAt === undefined ? { ...clock, ...change } : clock,
  ),
});

/** A ticket whose limits have changed, and whatever else did: those that went have ended. */
const relimited = (
  ticket: Ticket,
  { at, data: { changes } }: { readonly at: Instant; readonly data: Limited },
  others: Partial<Ticket> = {},
): Ticket => {
  const kept = ticket.clocks.map((clock) => {
    const change = changes.find(({ kind }) => kind === clock.kind);
    if (!change || clock.endedAt !== undefined) return clock;
    return change.new ?? { ...clock, endedAt: at };
  });
  const come = changes.flatMap(({ old, new: clock }) => (clock && !old ? [clock] : []));
  return { ...ticket, ...others, clocks: [...kept, ...come] };
};
type Limited = { readonly changes: readonly LimitChange[] };

const heldUntilOf = (heldUntil: Instant | undefined): Partial<Ticket> =>
  heldUntil === undefined ? {} : { heldUntil };

const resumed = ({ heldUntil: _, ...ticket }: Ticket, entry: Of<'ComplaintResumed'>): Ticket =>
  relimited(ticket, entry, {
    state: 'inProgress',
    pauses: ticket.pauses.map(({ from, to }) => ({ from, to: to ?? entry.data.until })),
  });

const withoutProposal = ({ proposedCorrection: _, ...ticket }: Ticket): Ticket => ticket;

const corrected = (ticket: Ticket, entry: Of<'FactsCorrected'>): Ticket => {
  const facts = { ...ticket.facts, ...entry.data.facts };
  const attention =
    facts.tier === 'vip' ? attentionWith(ticket.attention, 'important') : ticket.attention;
  // Another correction leaves standing what still waits for a second person.
  const judged = entry.data.proposedBy ? withoutProposal(ticket) : ticket;
  return relimited(judged, entry, { facts, attention });
};

const climbed = (ticket: Ticket, { to, started }: Of<'ComplaintEscalated'>['data']): Ticket => ({
  ...ticket,
  level: to,
  attention: attentionWith(ticket.attention, 'upgraded'),
  clocks: started ? [...ticket.clocks, started] : ticket.clocks,
});
