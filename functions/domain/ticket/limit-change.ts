import type { ClockChange } from '../clock/change-limits.ts';
import type { Clock, ClockKind } from '../clock/clock.ts';
import type { Instant } from '../time.ts';
import type { Ticket, TicketClock } from './ticket.ts';

/** How a limit ended before a change. */
export type OldEnd = Pick<TicketClock, 'rule' | 'actBy' | 'dueAt' | 'provisional'>;

/** One limit of a ticket before and after a change: one that comes or goes has only one side. */
export type LimitChange = {
  readonly kind: ClockKind;
  readonly old?: OldEnd;
  readonly new?: TicketClock;
};

/** The limit of a kind that still runs. */
export const standing = (
  { clocks }: Pick<Ticket, 'clocks'>,
  kind: ClockKind,
): TicketClock | undefined =>
  clocks.find((clock) => clock.kind === kind && clock.endedAt === undefined);

/**
 * A limit in the place of another: reminders that were sent are never sent again, those of the new
 * timeline still to come are; what was missed is so only while the new end has passed too (D7, D8).
 */
const inPlaceOf = (before: TicketClock | undefined, clock: Clock, now: Instant): TicketClock => {
  const old = before && isAnother(before, clock) ? undefined : before;
  return {
    ...clock,
    remindersSent: old?.remindersSent ?? 0,
    missed: (old?.missed ?? false) && clock.dueAt < now,
  };
};

/** A second promise is a limit of its own, not the first one moved (B8). */
const isAnother = (old: Clock, { kind, startAt }: Clock): boolean =>
  kind === 'promised-answer' && startAt !== old.startAt;

const endOf = ({ rule, actBy, dueAt, provisional }: TicketClock): OldEnd => ({
  rule,
  actBy,
  dueAt,
  provisional,
});

/** What one limit in the place of another is, or of none. */
export const limitChangeOf = (
  old: TicketClock | undefined,
  after: Clock,
  now: Instant,
): LimitChange & { readonly new: TicketClock } => ({
  kind: after.kind,
  ...(old && { old: endOf(old) }),
  new: inPlaceOf(old, after, now),
});

/** What a change of limits is to this ticket at `now`, for its trail and for `apply`. */
export const limitChange = (
  ticket: Pick<Ticket, 'clocks'>,
  { old: before, new: after }: ClockChange,
  now: Instant,
): LimitChange[] => {
  const kind = after?.kind ?? before?.kind;
  if (kind === undefined) return [];
  const old = standing(ticket, kind);
  if (after) return [limitChangeOf(old, after, now)];
  return old ? [{ kind, old: endOf(old) }] : [];
};

/** A ticket whose limits have changed: those that went have ended. */
export const withChangedLimits = <T extends Pick<Ticket, 'clocks'>>(
  ticket: T,
  {
    at,
    data: { changes },
  }: { readonly at: Instant; readonly data: { readonly changes: readonly LimitChange[] } },
): T & Pick<Ticket, 'clocks'> => {
  const kept = ticket.clocks.map((clock) => {
    const change = changes.find(({ kind }) => kind === clock.kind);
    if (!change || clock.endedAt !== undefined) return clock;
    return change.new ?? { ...clock, endedAt: at };
  });
  const come = changes.flatMap(({ old, new: clock }) => (clock && !old ? [clock] : []));
  return { ...ticket, clocks: [...kept, ...come] };
};
