import { type AboutTicket, notNeeded, whenEnded } from '../changing/message-outcome.ts';
import { loadAboutTicket } from '../changing/report-message.ts';
import {
  alertChange,
  handOverChange,
  messageChange,
  orderChange,
  type ThingChange,
  ticketChange,
} from '../changing/thing-change.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import { handOverInTime } from '../domain/hand-over/decide-hand-over.ts';
import type { HandOver } from '../domain/hand-over/hand-over.ts';
import { messageInTime } from '../domain/message/as-time-passes.ts';
import { withdrawMessage } from '../domain/message/decide.ts';
import type { Notice } from '../domain/notice/notice.ts';
import { noticePace } from '../domain/notice/silence-limits.ts';
import { watchNotice } from '../domain/notice/watch-notice.ts';
import type { Alert } from '../domain/on-call/alert.ts';
import { alertInTime } from '../domain/on-call/alert-as-time-passes.ts';
import { orderInTime } from '../domain/order/as-time-passes.ts';
import type { WorkOrder } from '../domain/order/order.ts';
import { decideInTime } from '../domain/ticket/as-time-passes.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import { NO_TIMER, type Timer, type TimerCommand } from '../domain/timer.ts';
import type { TimedKind } from '../ports/outside.ts';
import type { EntryReader, MirrorReader, ThingReader } from '../ports/readers.ts';
import { hasMoved } from './has-moved.ts';

/** When and in which course of things time is passed. */
export type Moment = { readonly now: Instant; readonly correlationId: string };

/** What a command of time comes to: nothing, or what changed, and how it is watched over then. */
export type Passed = {
  readonly before: Timer;
  readonly passed?: {
    readonly after: Timer;
    /** Of the thing itself. */
    readonly change: ThingChange;
    /** Of what else follows for others. */
    readonly also?: readonly ThingChange[];
  };
};

/** Loads a thing of a kind and says what time does to it; undefined when there is no such thing. */
export type Load = (
  id: string,
) => Promise<((command: TimerCommand, moment: Moment) => Passed) | undefined>;

/** What the kinds need. */
export type TimedPorts = {
  readonly tickets: ThingReader<'ticket'>;
  readonly orders: ThingReader<'order'>;
  readonly notices: ThingReader<'notice'>;
  readonly messages: ThingReader<'message'>;
  readonly alerts: ThingReader<'alert'>;
  readonly handOvers: ThingReader<'hand-over'>;
  /** What has become of the tickets that alerts are about: the branch's own, and other branches'. */
  readonly entries: EntryReader<'ticket'>;
  readonly mirrors: MirrorReader;
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
  order: async (id) => {
    const order = await ports.orders.load(id);
    return order && ((command, moment) => inTimeOfOrder(order, command, moment, ports));
  },
  notice: async (id) => {
    const notice = await ports.notices.load(id);
    return notice && ((command, moment) => noticeInTime(notice, command, moment, ports));
  },
  message: async (id) => {
    const about = await loadAboutTicket(ports, id);
    return about && ((command, moment) => inTimeOfMessage(about, command, moment, ports));
  },
  alert: async (id) => {
    const alert = await ports.alerts.load(id);
    if (!alert) return undefined;
    const moved = await hasMoved(alert, ports);
    return (command, moment) => inTimeOfAlert(alert, command, moment, moved);
  },
  'hand-over': async (id) => {
    const handOver = await ports.handOvers.load(id);
    return handOver && ((command, moment) => inTimeOfHandOver(handOver, command, moment));
  },
});

const ticketInTime = (
  ticket: Ticket,
  command: TimerCommand,
  { now, correlationId }: Moment,
  { clockContext }: TimedPorts,
): Passed => {
  const context = { ...clockContext, now, by: by(command), correlationId };
  const recorded = decideInTime(ticket, command, context);
  if (!recorded) return { before: ticket };
  const change = ticketChange(ticket, recorded);
  return { before: ticket, passed: { after: recorded.ticket, change } };
};

const inTimeOfOrder = (
  order: WorkOrder,
  command: TimerCommand,
  { now, correlationId }: Moment,
  { clockContext }: TimedPorts,
): Passed => {
  const context = { ...clockContext, now, by: by(command), correlationId };
  const recorded = orderInTime(order, command, context);
  if (!recorded) return { before: order };
  const change = orderChange(order, recorded);
  return { before: order, passed: { after: recorded.order, change } };
};

const inTimeOfMessage = (
  about: AboutTicket,
  command: TimerCommand,
  { now, correlationId }: Moment,
  { clockContext }: TimedPorts,
): Passed => {
  const context = { ...clockContext, now, by: by(command), correlationId };
  const { message } = about;
  const inTime = messageInTime(message, command, context);
  if (!inTime) return { before: message };
  const why = message.state === 'by-hand' ? notNeeded(about, now) : undefined;
  const recorded = why === undefined ? inTime : withdrawMessage(message, why, context);
  const change = messageChange(message, recorded);
  // What was given up was to tell the customer something: it has not.
  const also = whenEnded(about, recorded, context).filter(({ kind }) => kind !== 'message');
  return { before: message, passed: { after: recorded.message, change, also } };
};

const noticeInTime = (
  notice: Notice,
  command: TimerCommand,
  { now, correlationId }: Moment,
  { clockContext }: TimedPorts,
): Passed => {
  const before = notice.watch?.timer ?? NO_TIMER;
  const pace = noticePace(clockContext)(now);
  const recorded = watchNotice(notice, command, {
    at: now,
    by: by(command),
    correlationId,
    ...pace,
  });
  if (!recorded) return { before };
  const after = recorded.notice.watch?.timer ?? NO_TIMER;
  const { entries } = recorded;
  const change = { kind: 'notice', before: notice, after: recorded.notice, entries } as const;
  return { before, passed: { after, change } };
};

const inTimeOfAlert = (
  alert: Alert,
  command: TimerCommand,
  { now, correlationId }: Moment,
  moved: boolean,
): Passed => {
  const before = alert.timer ?? NO_TIMER;
  const occasion = { at: now, by: by(command), correlationId };
  const recorded = alertInTime(alert, command, occasion, moved);
  if (!recorded) return { before };
  const after = recorded.alert.timer ?? NO_TIMER;
  return { before, passed: { after, change: alertChange(alert, recorded) } };
};

const inTimeOfHandOver = (
  handOver: HandOver,
  command: TimerCommand,
  { now, correlationId }: Moment,
): Passed => {
  const before = handOver.timer;
  const recorded = handOverInTime(handOver, command, { at: now, by: by(command), correlationId });
  if (!recorded) return { before };
  const change = handOverChange(handOver, recorded);
  return { before, passed: { after: recorded.handOver.timer, change } };
};
