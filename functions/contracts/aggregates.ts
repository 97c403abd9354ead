import type * as z from 'zod';
import { alertsOfAlert } from '../domain/consequences/alert.ts';
import { alertsOfHandOver } from '../domain/consequences/hand-over.ts';
import { alertsOfMessage } from '../domain/consequences/message.ts';
import { alertsOfOrder } from '../domain/consequences/order.ts';
import { consequencesOf } from '../domain/consequences/ticket.ts';
import { DUTY_AUDIENCES, type Duty, type DutyEntry } from '../domain/duty/duty.ts';
import type { Audience } from '../domain/entry.ts';
import {
  HAND_OVER_AUDIENCES,
  type HandOver,
  type HandOverEntry,
  handOverShown,
} from '../domain/hand-over/hand-over.ts';
import type { MessageEntry } from '../domain/message/entries.ts';
import { MESSAGE_HAPPENINGS } from '../domain/message/happenings.ts';
import {
  type Message,
  messageShown,
  needsSomebody,
  STATES_FOR_SOMEBODY,
} from '../domain/message/message.ts';
import { MUTING_AUDIENCES, type MutingEntry, type Mutings } from '../domain/muting/muting.ts';
import { type Notice, toldOf } from '../domain/notice/notice.ts';
import { NOTICE_AUDIENCES, type NoticeEntry } from '../domain/notice/notice-entries.ts';
import { alertsOfNotice } from '../domain/notice/watch-notice.ts';
import { type Alert, alertShown } from '../domain/on-call/alert.ts';
import { ALERT_AUDIENCES, type AlertEntry } from '../domain/on-call/alert-entries.ts';
import type { OrderEntry } from '../domain/order/entries.ts';
import { ORDER_HAPPENINGS } from '../domain/order/happenings.ts';
import { shownOf, type WorkOrder } from '../domain/order/order.ts';
import {
  PERSON_AUDIENCES,
  type PersonEntry,
  UNIT_AUDIENCES,
  type UnitEntry,
} from '../domain/organisation/entries.ts';
import type { Person } from '../domain/organisation/person.ts';
import type { Unit } from '../domain/organisation/unit.ts';
import {
  SET_ASIDE_AUDIENCES,
  type SetAside,
  type SetAsideEntry,
} from '../domain/set-aside/set-aside.ts';
import { canaryKeptUntil } from '../domain/ticket/canary.ts';
import type { TicketEntry } from '../domain/ticket/entries.ts';
import { HAPPENINGS } from '../domain/ticket/happenings.ts';
import { snapshotOf } from '../domain/ticket/snapshot.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import { type Aggregate, aggregate } from './aggregate.ts';
import { ALERT_EVENTS } from './events/alert-events.ts';
import { HAND_OVER_EVENTS } from './events/hand-over-events.ts';
import { MESSAGE_EVENTS } from './events/message-events.ts';
import { MUTING_EVENTS } from './events/muting-events.ts';
import { NOTICE_EVENTS } from './events/notice-events.ts';
import { ORDER_EVENTS } from './events/order-events.ts';
import { TICKET_EVENTS } from './events/ticket-events.ts';
import { ALERT_STATES, StoredAlert, StoredAlertShown } from './items/alert.ts';
import { StoredAlertEntry } from './items/alert-entry.ts';
import { DUTY_STATES, StoredDuty } from './items/duty.ts';
import { StoredDutyEntry } from './items/duty-entry.ts';
import { HAND_OVER_STATES, StoredHandOver, StoredHandOverShown } from './items/hand-over.ts';
import { StoredHandOverEntry } from './items/hand-over-entry.ts';
import { StoredMessage, StoredMessageShown } from './items/message.ts';
import { StoredMessageEntry } from './items/message-entry.ts';
import { MUTINGS_STATES, StoredMutings } from './items/mutings.ts';
import { StoredMutingEntry } from './items/mutings-entry.ts';
import { NOTICE_STATES, StoredNotice, StoredToldNotice } from './items/notice.ts';
import { StoredNoticeEntry } from './items/notice-entry.ts';
import { StoredOrder, StoredOrderShown } from './items/order.ts';
import { StoredOrderEntry } from './items/order-entry.ts';
import { StoredPersonEntry, StoredUnitEntry } from './items/organisation-entry.ts';
import { PERSON_STATES, StoredPerson } from './items/person.ts';
import { SET_ASIDE_STATES, StoredSetAside } from './items/set-aside.ts';
import { StoredSetAsideEntry } from './items/set-aside-entry.ts';
import { StoredSnapshot } from './items/snapshot.ts';
import { StoredTicket } from './items/ticket.ts';
import { StoredTicketEntry } from './items/ticket-entry.ts';
import { StoredUnit, UNIT_STATES } from './items/unit.ts';
import { listedOrder, listedTicket, stateList } from './list-places.ts';

/** The partition of a branch's units and people: whether they fit together is judged of all of them. */
export const ORGANISATION = 'ORGANISATION';

const audiencesOf = (
  happenings: Readonly<Record<string, { readonly told: Audience }>>,
): Readonly<Record<string, Audience>> =>
  Object.fromEntries(Object.entries(happenings).map(([type, { told }]) => [type, told]));

/** Everything that changes by entries: one row a kind. */
export const AGGREGATES = {
  ticket: aggregate<Ticket, TicketEntry>()({
    prefix: 'TICKET',
    stored: StoredTicket,
    entry: StoredTicketEntry,
    states: [],
    listed: (ticket) => (ticket.canary ? undefined : listedTicket(ticket)),
    keptUntil: ({ canary, facts }) => canaryKeptUntil(canary, facts.registeredAt),
    shown: snapshotOf,
    shownAs: StoredSnapshot,
    lookAt: ({ lookAt }) => lookAt,
    consequences: (before, ticket, entries, ownBranch) =>
      consequencesOf(before, { ticket, entries }, ownBranch),
    audiences: audiencesOf(HAPPENINGS),
    events: TICKET_EVENTS,
    subject: ({ after }, ownerApiUrl) => ({ ticket: { ...after, ownerApiUrl } }),
  }),
  order: aggregate<WorkOrder, OrderEntry>()({
    prefix: 'ORDER',
    stored: StoredOrder,
    entry: StoredOrderEntry,
    states: [],
    listed: listedOrder,
    shown: shownOf,
    shownAs: StoredOrderShown,
    lookAt: ({ lookAt }) => lookAt,
    consequences: (_, order, entries, ownBranch) => ({
      alerts: alertsOfOrder(order, entries, ownBranch),
    }),
    audiences: audiencesOf(ORDER_HAPPENINGS),
    events: ORDER_EVENTS,
    subject: ({ order }) => ({ order }),
  }),
  alert: aggregate<Alert, AlertEntry>()({
    prefix: 'ALERT',
    stored: StoredAlert,
    entry: StoredAlertEntry,
    states: ALERT_STATES,
    listed: ({ state, raisedAt }) => ({ list: stateList('alert', state), at: raisedAt }),
    shown: alertShown,
    shownAs: StoredAlertShown,
    lookAt: ({ timer }) => timer?.lookAt,
    consequences: (_, alert, entries) => ({ alerts: alertsOfAlert(alert, entries) }),
    audiences: ALERT_AUDIENCES,
    events: ALERT_EVENTS,
    subject: ({ id }) => ({ alertId: id }),
  }),
  notice: aggregate<Notice, NoticeEntry>()({
    prefix: 'NOTICE',
    stored: StoredNotice,
    entry: StoredNoticeEntry,
    states: NOTICE_STATES,
    listed: ({ state, publishedAt }) => ({ list: stateList('notice', state), at: publishedAt }),
    shown: toldOf,
    shownAs: StoredToldNotice,
    lookAt: ({ watch }) => watch?.timer.lookAt,
    consequences: (_, notice, entries, { level }) => ({
      alerts: alertsOfNotice({ notice, entries }, level),
    }),
    audiences: NOTICE_AUDIENCES,
    events: NOTICE_EVENTS,
    // What only comes through here says itself where its own branch takes commands.
    subject: ({ data: { notice }, via }, ownerApiUrl) =>
      via === undefined && notice instanceof Object ? { notice: { ...notice, ownerApiUrl } } : {},
  }),
  'set-aside': aggregate<SetAside, SetAsideEntry>()({
    prefix: 'ASIDE',
    stored: StoredSetAside,
    entry: StoredSetAsideEntry,
    states: SET_ASIDE_STATES,
    listed: ({ state, receivedAt }) => ({ list: stateList('set-aside', state), at: receivedAt }),
    shown: (setAside) => setAside,
    shownAs: StoredSetAside,
    audiences: SET_ASIDE_AUDIENCES,
    events: {},
    subject: () => ({}),
  }),
  message: aggregate<Message, MessageEntry>()({
    prefix: 'MESSAGE',
    stored: StoredMessage,
    entry: StoredMessageEntry,
    states: STATES_FOR_SOMEBODY,
    // What goes its way by itself costs no list: it is read with its ticket.
    listed: (message) =>
      needsSomebody(message)
        ? { list: stateList('message', message.state), at: message.queuedAt }
        : undefined,
    shown: messageShown,
    shownAs: StoredMessageShown,
    lookAt: ({ lookAt }) => lookAt,
    consequences: (_, message, entries, ownBranch) => ({
      alerts: alertsOfMessage(message, entries, ownBranch),
    }),
    audiences: audiencesOf(MESSAGE_HAPPENINGS),
    events: MESSAGE_EVENTS,
    subject: ({ message }) => ({ message }),
  }),
  unit: aggregate<Unit, UnitEntry>()({
    prefix: 'UNIT',
    within: ORGANISATION,
    stored: StoredUnit,
    entry: StoredUnitEntry,
    states: UNIT_STATES,
    shown: (unit) => unit,
    shownAs: StoredUnit,
    audiences: UNIT_AUDIENCES,
    events: {},
    subject: () => ({}),
  }),
  person: aggregate<Person, PersonEntry>()({
    prefix: 'PERSON',
    within: ORGANISATION,
    stored: StoredPerson,
    entry: StoredPersonEntry,
    states: PERSON_STATES,
    shown: (person) => person,
    shownAs: StoredPerson,
    audiences: PERSON_AUDIENCES,
    events: {},
    subject: () => ({}),
  }),
  duty: aggregate<Duty, DutyEntry>()({
    prefix: 'DUTY',
    stored: StoredDuty,
    entry: StoredDutyEntry,
    states: DUTY_STATES,
    shown: ({ id, state }) => ({ id, state }),
    shownAs: StoredDuty.pick({ id: true, state: true }),
    audiences: DUTY_AUDIENCES,
    events: {},
    subject: () => ({}),
  }),
  mutings: aggregate<Mutings, MutingEntry>()({
    prefix: 'MUTINGS',
    stored: StoredMutings,
    entry: StoredMutingEntry,
    states: MUTINGS_STATES,
    shown: ({ id, state }) => ({ id, state }),
    shownAs: StoredMutings.pick({ id: true, state: true }),
    audiences: MUTING_AUDIENCES,
    events: MUTING_EVENTS,
    subject: () => ({}),
  }),
  'hand-over': aggregate<HandOver, HandOverEntry>()({
    prefix: 'HAND-OVER',
    stored: StoredHandOver,
    entry: StoredHandOverEntry,
    states: HAND_OVER_STATES,
    listed: ({ state, writtenAt }) => ({ list: stateList('hand-over', state), at: writtenAt }),
    shown: handOverShown,
    shownAs: StoredHandOverShown,
    lookAt: ({ timer }) => timer.lookAt,
    consequences: (_, handOver, entries, ownBranch) => ({
      alerts: alertsOfHandOver(handOver, entries, ownBranch),
    }),
    audiences: HAND_OVER_AUDIENCES,
    events: HAND_OVER_EVENTS,
    subject: ({ id }) => ({ handOverId: id }),
  }),
};

export type AggregateKind = keyof typeof AGGREGATES;

/** A thing of a kind. */
export type ThingOf<Kind extends AggregateKind> = z.output<(typeof AGGREGATES)[Kind]['stored']>;

/** What lists show of a thing of a kind. */
export type ShownOf<Kind extends AggregateKind> = z.output<(typeof AGGREGATES)[Kind]['shownAs']>;

/** An entry of a kind; of any kind where none is named. */
export type EntryOf<Kind extends AggregateKind = AggregateKind> = z.output<
  (typeof AGGREGATES)[Kind]['entry']
>;

type Row<Kind extends AggregateKind> = Aggregate<
  ThingOf<Kind>,
  EntryOf<Kind>,
  ShownOf<Kind>,
  Readonly<Record<string, z.ZodType>>
>;
const rows: { readonly [Kind in AggregateKind]: Row<Kind> } = AGGREGATES;

/** The row of a kind that is not known before. */
export const rowOf = <Kind extends AggregateKind>(kind: Kind): Row<Kind> => rows[kind];

/** True for what has a row. */
export const isAggregateKind = (kind: string): kind is AggregateKind =>
  Object.hasOwn(AGGREGATES, kind);
