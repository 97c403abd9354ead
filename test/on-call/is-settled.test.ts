import { describe, expect, it } from 'vitest';
import type { HandOver } from '../../functions/domain/hand-over/hand-over.ts';
import type { Alert, AlertCause, PutOff } from '../../functions/domain/on-call/alert.ts';
import { clockIn, type WorkOrder } from '../../functions/domain/order/order.ts';
import { snapshotOf } from '../../functions/domain/ticket/snapshot.ts';
import { TICKET_STATES, type TicketState } from '../../functions/domain/ticket/ticket.ts';
import { isSettled } from '../../functions/on-call/is-settled.ts';
import { anAlert } from '../builders/alert.ts';
import { aHandOver } from '../builders/hand-over.ts';
import { aDispatcher, aHead, anOrder, aReviewer, aUnitHandler, worked } from '../builders/order.ts';
import { aTicket, hoursOn, MONDAY } from '../builders/ticket.ts';

const about = { ticketId: 't-1', ticketNumber: 'AAAAAAAAAA1' };
const ISSUED = anOrder().order;
const order = {
  ...{ ...about, orderId: ISSUED.id, unit: 'qingjiangpu' },
  dueAt: clockIn(ISSUED, 'work-order-take')?.dueAt ?? MONDAY,
};
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
  readonly order?: WorkOrder;
  readonly handOver?: HandOver['state'];
};

const matters = ({ ticket, mirror, order, handOver }: Stands) => ({
  tickets: { load: async () => ticket && { ...aTicket().ticket, state: ticket } },
  mirrors: { find: async () => mirror && { ...snapshotOf(aTicket().ticket), state: mirror } },
  orders: { load: async () => order },
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

  const TAKEN = worked(ISSUED, [{ kind: 'take' }, aUnitHandler, hoursOn(1)]);
  const REPORTED = worked(TAKEN, [{ kind: 'report' }, aUnitHandler, hoursOn(2)]);
  const CONFIRMED = worked(REPORTED, [{ kind: 'confirm' }, aHead, hoursOn(3)]);
  const PASSED_ON = worked(ISSUED, [
    { kind: 'pass-on', unit: 'lianshui' },
    aUnitHandler,
    hoursOn(1.5),
  ]);

  it.each([
    ['issued', ISSUED, { take: false, reply: false, everything: false }],
    ['passed on', PASSED_ON, { take: true, reply: false, everything: false }],
    ['taken', TAKEN, { take: true, reply: false, everything: false }],
    ['reported', REPORTED, { take: true, reply: false, everything: false }],
    [
      'sent back',
      worked(REPORTED, [{ kind: 'send-back' }, aHead, hoursOn(3)]),
      { take: true, reply: false, everything: false },
    ],
    ['confirmed', CONFIRMED, { take: true, reply: true, everything: false }],
    [
      'returned',
      worked(CONFIRMED, [{ kind: 'return' }, aReviewer, hoursOn(4)]),
      { take: true, reply: false, everything: false },
    ],
    [
      'accepted',
      worked(CONFIRMED, [{ kind: 'accept' }, aReviewer, hoursOn(4)]),
      { take: true, reply: true, everything: true },
    ],
    [
      'cancelled',
      worked(ISSUED, [{ kind: 'cancel' }, aDispatcher, hoursOn(1)]),
      { take: true, reply: true, everything: true },
    ],
  ] as const)('an order that is %s, by the limit that it was about', async (_, stood, done) => {
    const stands = { order: stood, ticket: 'inProgress' } as const;
    for (const limit of ['take', 'reply'] as const)
      expect(await settled({ kind: 'order-due', ...order, limit }, stands)).toBe(done[limit]);
    for (const missed of ['take', 'reply', 'everything'] as const)
      expect(await settled({ kind: 'order-late', ...order, missed }, stands)).toBe(done[missed]);
    for (const missed of ['take', 'reply', 'everything'] as const)
      expect(
        await settled({ kind: 'order-silent', ...order, branch: 'huaian', missed }, stands),
      ).toBe(missed !== 'everything' && done[missed]);
  });

  it('a reminder of a limit that was missed meanwhile; the alert that it was missed is not', async () => {
    const clocks = ISSUED.clocks.map((clock) => ({ ...clock, missed: true }));
    const stands = { order: { ...ISSUED, clocks }, ticket: 'inProgress' } as const;
    for (const limit of ['take', 'reply'] as const) {
      expect(await settled({ kind: 'order-due', ...order, limit }, stands)).toBe(true);
      const late: AlertCause = { kind: 'order-late', ...order, missed: limit };
      expect(await settled(late, stands)).toBe(false);
    }
  });

  it('a hand-over once somebody has taken the shift over (E9)', async () => {
    const open: AlertCause = {
      ...{ kind: 'hand-over-open', handOverId: 'H-1', writtenAt: MONDAY, count: 1 },
    };
    expect(await settled(open, { handOver: 'written' })).toBe(false);
    expect(await settled(open, { handOver: 'acknowledged' })).toBe(true);
    expect(await settled(open, {})).toBe(false);
  });

  it('not an order that the next unit is to take by the very instant, or one of no known instant', async () => {
    const stands = { order: PASSED_ON, ticket: 'inProgress' } as const;
    const dueAt = clockIn(PASSED_ON, 'work-order-take')?.dueAt ?? MONDAY;
    expect(dueAt).not.toBe(order.dueAt);
    for (const cause of [
      { kind: 'order-due', ...order, dueAt, limit: 'take' },
      { kind: 'order-late', ...order, dueAt, missed: 'take' },
      { kind: 'order-late', ...about, orderId: ISSUED.id, unit: 'hall', missed: 'take' },
    ] as const)
      expect(await settled(cause, stands)).toBe(false);
  });

  it.each(['take', 'reply', 'everything'] as const)(
    'another branch of which there is no word of %s, once the ticket is done with',
    async (missed) => {
      const silent = { kind: 'order-silent', ...order, branch: 'huaian', missed } as const;
      expect(await settled(silent, { order: ISSUED, ticket: 'resolved' })).toBe(true);
    },
  );

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
