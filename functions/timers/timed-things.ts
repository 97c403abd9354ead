import type { ClockContext } from '../domain/clock/clock.ts';
import type { Notice } from '../domain/notice/notice.ts';
import { noticePace } from '../domain/notice/pace.ts';
import { alertsOfNotice, watchNotice } from '../domain/notice/watch-notice.ts';
import type { Watcher } from '../domain/on-call/alerts-for-step.ts';
import { decideInTime } from '../domain/ticket/decide-in-time.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import { NO_TIMER, type Timer, type TimerCommand } from '../domain/timer.ts';
import type { Write } from '../ports/ledger.ts';
import type { TimedKind, WaitingState } from '../ports/outside.ts';
import type { ThingReader } from '../ports/readers.ts';
import { alertWrites, ticketWrites } from '../ports/ticket-writes.ts';
import { waitingAt } from './place.ts';

/** When and in which course of things time is passed. */
export type Moment = { readonly now: Instant; readonly correlationId: string };

/** Something that is watched over, and the state in which its execution waits. */
export type Watched = { readonly timer: Timer; readonly waiting: WaitingState };

/** What a command of time comes to: nothing, or what is to be stored and what it is then. */
export type Passed = {
  readonly before: Watched;
  readonly change?: {
    readonly after: Watched;
    readonly writes: readonly Write[];
    /** Types of what was recorded. */
    readonly recorded: readonly string[];
  };
};

/** Loads a thing of a kind and says what time does to it; undefined when there is no such thing. */
export type Load = (
  id: string,
) => Promise<((command: TimerCommand, moment: Moment) => Passed) | undefined>;

/** What the kinds need. */
export type TimedPorts = {
  readonly tickets: ThingReader<'ticket'>;
  readonly notices: ThingReader<'notice'>;
  readonly watcher: Watcher;
  readonly clockContext: ClockContext;
};

const by = ({ kind }: TimerCommand) =>
  ({ kind: 'system', part: kind === 'wake' ? 'timer' : 'sweep' }) as const;

/** Everything that time acts upon: one row a kind. */
export const timedThings = (ports: TimedPorts): Readonly<Record<TimedKind, Load>> => ({
  ticket: async (id) => {
    const ticket = await ports.tickets.load(id);
    return ticket && ((command, moment) => ticketInTime(ticket, command, moment, ports));
  },
  notice: async (id) => {
    const notice = await ports.notices.load(id);
    return notice && ((command, moment) => noticeInTime(notice, command, moment, ports));
  },
});

const ticketInTime = (
  ticket: Ticket,
  command: TimerCommand,
  { now, correlationId }: Moment,
  { clockContext, watcher }: TimedPorts,
): Passed => {
  const before = { timer: ticket, waiting: waitingAt(ticket.level) };
  const context = { ...clockContext, now, by: by(command), correlationId };
  const recorded = decideInTime(ticket, command, context);
  if (!recorded) return { before };
  return {
    before,
    change: {
      after: { timer: recorded.ticket, waiting: waitingAt(recorded.ticket.level) },
      writes: ticketWrites(ticket, recorded, watcher),
      recorded: recorded.entries.map(({ type }) => type),
    },
  };
};

const noticeInTime = (
  notice: Notice,
  command: TimerCommand,
  { now, correlationId }: Moment,
  { clockContext, watcher }: TimedPorts,
): Passed => {
  const before = { timer: notice.watch?.timer ?? NO_TIMER, waiting: 'AwaitingWord' as const };
  const pace = noticePace(clockContext)(now);
  const recorded = watchNotice(notice, command, {
    at: now,
    by: by(command),
    correlationId,
    ...pace,
  });
  if (!recorded) return { before };
  const alerts = alertsOfNotice(recorded, watcher.level);
  return {
    before,
    change: {
      after: { ...before, timer: recorded.notice.watch?.timer ?? NO_TIMER },
      writes: [
        { kind: 'notice', after: recorded.notice, before: notice.version },
        ...recorded.entries.map((entry): Write => ({ kind: 'entry', entry })),
        ...alerts.flatMap((alert) => alertWrites(alert, 0)),
      ],
      recorded: recorded.entries.map(({ type }) => type),
    },
  };
};
