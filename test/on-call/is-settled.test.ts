import { describe, expect, it } from 'vitest';
import type { HandOver } from '../../functions/domain/hand-over/hand-over.ts';
import type { Alert, AlertCause, PutOff } from '../../functions/domain/on-call/alert.ts';
import type { OrderState } from '../../functions/domain/order/order.ts';
import { snapshotOf } from '../../functions/domain/ticket/snapshot.ts';
import { TICKET_STATES, type TicketState } from '../../functions/domain/ticket/ticket.ts';
import { isSettled } from '../../functions/on-call/is-settled.ts';
import { anAlert } from '../builders/alert.ts';
import { aHandOver } from '../builders/hand-over.ts';
import { anOrder } from '../builders/order.ts';
import { aTicket, MONDAY } from '../builders/ticket.ts';

const about = { ticketId: 't-1', ticketNumber: 'AAAAAAAAAA1' };
const order = { ...about, orderId: 'o-1', unit: 'hall', dueAt: MONDAY };
const climbed: AlertCause = {
  ...{ kind: 'escalation', ...about, owner: 'huaian', from: 'city', to: 'province' },
};
const unmoved: AlertCause = {
  ...{
    kind: 'unmoved',
    alertId: 'a-0',
    ...about,
    owner: 'huaian',
    acknowledgedAt: MONDAY,
    count: 1,
  },
};

type Stands = {
  readonly ticket?: TicketState;
  readonly mirror?: TicketState;
  readonly order?: OrderState;
  readonly handOver?: HandOver['state'];
};

const matters = ({ ticket, mirror, order: state, handOver }: Stands) => ({
  tickets: { load: async () => ticket && { ...aTicket().ticket, state: ticket } },
  mirrors: { find: async () => mirror && { ...snapshotOf(aTicket().ticket), state: mirror } },
  orders: { load: async () => state && { ...anOrder().order, state } },
  handOvers: { load: async () => handOver && { ...aHandOver().handOver, state: handOver } },
});

const broughtUp = (cause: AlertCause, as: PutOff['as'] = 'list'): Alert => ({
  ...anAlert({ cause }).alert,
  putOff: { as, until: MONDAY, broughtUpAt: MONDAY },
});
const settled = (cause: AlertCause, stands: Stands) => isSettled(broughtUp(cause), matters(stands));

describe('what an alert that was put off is about is done with (F2)', () => {
  const DONE: readonly TicketState[] = ['rejected', 'resolved', 'closed', 'cancelled'];

  it.each(TICKET_STATES)(
    'a climb, a chase, or what has not moved: of a ticket that is %s',
    async (state) => {
      const isDone = DONE.includes(state);
      const chased: AlertCause = { kind: 'customer-word', ...about, word: 'chased' };
      for (const cause of [climbed, unmoved, chased]) {
        expect(await settled(cause, { ticket: state })).toBe(isDone);
        expect(await settled(cause, { mirror: state })).toBe(isDone);
      }
    },
  );

  it('never where nothing is known of it', async () => {
    expect(await settled(climbed, {})).toBe(false);
    expect(await settled({ kind: 'order-due', ...order, limit: 'take' }, {})).toBe(false);
  });

  it.each([
    ['issued', false, false],
    ['taken', true, false],
    ['reported', true, false],
    ['returned', true, false],
    ['accepted', true, true],
    ['confirmed', true, false],
    ['cancelled', true, true],
    ['misrouted', true, true],
  ] as const)('an order that is %s', async (state, toTake, toReply) => {
    const stands = { order: state, ticket: 'inProgress' } as const;
    expect(await settled({ kind: 'order-due', ...order, limit: 'take' }, stands)).toBe(toTake);
    expect(await settled({ kind: 'order-late', ...order, missed: 'take' }, stands)).toBe(toTake);
    expect(await settled({ kind: 'order-due', ...order, limit: 'reply' }, stands)).toBe(toReply);
    for (const missed of ['reply', 'everything'] as const)
      expect(await settled({ kind: 'order-late', ...order, missed }, stands)).toBe(toReply);
  });

  it('a hand-over once somebody has taken the shift over (E9)', async () => {
    const open: AlertCause = {
      ...{ kind: 'hand-over-open', handOverId: 'H-1', writtenAt: MONDAY, count: 1 },
    };
    expect(await settled(open, { handOver: 'written' })).toBe(false);
    expect(await settled(open, { handOver: 'acknowledged' })).toBe(true);
    expect(await settled(open, {})).toBe(false);
  });

  it.each<AlertCause>([
    { kind: 'reported-up', ...about, owner: 'huaian', matter: 'serious-problem' },
    { kind: 'media-referral', ...about, owner: 'huaian' },
    { kind: 'customer-word', ...about, word: 'replied' },
    {
      ...{ kind: 'customer-not-told', messageId: 'm-1', ...about },
      ...{ says: 'answer', why: 'bounced' },
    },
    { kind: 'notice-overdue', noticeId: 'N-1' },
  ])('never what somebody must hear of all the same: $kind', async (cause) => {
    expect(await settled(cause, { ticket: 'closed' })).toBe(false);
  });

  it('never of one that has waited for nothing, or for others, or still waits', async () => {
    const closed = matters({ ticket: 'closed' });
    expect(await isSettled(anAlert({ cause: climbed }).alert, closed)).toBe(false);
    expect(await isSettled(broughtUp(climbed, 'storm'), closed)).toBe(false);
    const { putOff, ...alert } = broughtUp(climbed);
    expect(await isSettled({ ...alert, putOff: { as: 'list', until: MONDAY } }, closed)).toBe(
      false,
    );
    for (const as of ['list', 'digest', 'muting'] as const)
      expect(await isSettled(broughtUp(climbed, as), closed)).toBe(true);
  });
});
