import { describe, expect, it } from 'vitest';
import { alertsOfMessage } from '../../../functions/domain/consequences/message.ts';
import { alertsOfOrder } from '../../../functions/domain/consequences/order.ts';
import { consequencesOf } from '../../../functions/domain/consequences/ticket.ts';
import { messageInTime } from '../../../functions/domain/message/as-time-passes.ts';
import { bounceMessage, withdrawMessage } from '../../../functions/domain/message/decide.ts';
import type { MessageRecorded } from '../../../functions/domain/message/record.ts';
import { orderInTime } from '../../../functions/domain/order/as-time-passes.ts';
import { decideOrder } from '../../../functions/domain/order/decide.ts';
import { clockIn, type WorkOrder } from '../../../functions/domain/order/order.ts';
import type { OwnBranch } from '../../../functions/domain/own-branch.ts';
import { decide, decideReply, type StaffCommand } from '../../../functions/domain/ticket/decide.ts';
import type { Says } from '../../../functions/domain/ticket/outgoing.ts';
import type { Recorded } from '../../../functions/domain/ticket/record.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import { aMessage } from '../../builders/message.ts';
import {
  aHead,
  anOrder,
  aReviewer,
  aUnitHandler,
  orderContext,
  worked,
} from '../../builders/order.ts';
import { aClerk, aContext, aTicket, hoursOn, MONDAY } from '../../builders/ticket.ts';
import { anOrderAcross, type Branch, ISSUER, WORKER } from '../../builders/two-branches.ts';

const CITY: OwnBranch = { id: 'huaian', level: 'city' };

describe('whoever answers for the level hears of what does not reach a customer (E5, E6)', () => {
  const heardOf = (recorded: MessageRecorded | undefined) => {
    if (!recorded) throw new Error('nothing is recorded');
    return alertsOfMessage(recorded.message, recorded.entries, CITY);
  };
  const looked = (recorded: MessageRecorded, now: Instant) =>
    messageInTime(recorded.message, { kind: 'look' }, aContext(now));
  const what = (recorded: MessageRecorded | undefined) =>
    heardOf(recorded).map(({ alert: { cause } }) => 'why' in cause && cause.why);

  it('that came back, with which message and why', () => {
    const bounced = bounceMessage(aMessage().message, 'reported', aContext(hoursOn(1)));
    expect(heardOf(bounced)).toMatchObject([
      {
        alert: {
          id: '01J0000000000000000000000A-2-answer.2.responsible',
          branch: 'huaian',
          level: 'city',
          role: 'responsible',
          raisedAt: hoursOn(1),
          cause: {
            kind: 'customer-not-told',
            messageId: '01J0000000000000000000000A-2-answer',
            ticketId: '01J0000000000000000000000A',
            ticketNumber: 'AAAAAAAAAA1',
            says: 'answer',
            why: 'bounced',
          },
        },
        entries: [{ by: aClerk, correlationId: 'test' }],
      },
    ]);
  });

  it('that was given up, or waits for a hand', () => {
    expect(what(looked(aMessage(), hoursOn(72)))).toEqual(['given-up']);
    expect(what(looked(aMessage({ way: 'call' }), hoursOn(4)))).toEqual(['waits']);
  });

  it('and of nothing that is on its way, or not needed any more', () => {
    expect(what(aMessage())).toEqual([]);
    expect(what(looked(aMessage(), hoursOn(1)))).toEqual([]);
    expect(what(withdrawMessage(aMessage().message, 'settled', aContext()))).toEqual([]);
  });

  it('of a receipt only where it waits for a hand: that it came back stands in the list', () => {
    const says: Says = { kind: 'receipt' };
    expect(what(bounceMessage(aMessage({ says }).message, 'reported', aContext()))).toEqual([]);
    expect(what(looked(aMessage({ says }), hoursOn(72)))).toEqual([]);
    expect(what(looked(aMessage({ says, way: 'letter' }), hoursOn(4)))).toEqual(['waits']);
  });
});

describe('whoever works an order, and the head of the unit, hear of its limits (D6, D7)', () => {
  const { order: ISSUED } = anOrder();
  const TAKEN = worked(ISSUED, [{ kind: 'take' }, aUnitHandler, hoursOn(1)]);
  const CONFIRMED = worked(
    TAKEN,
    [{ kind: 'report' }, aUnitHandler, hoursOn(1)],
    [{ kind: 'confirm' }, aHead, hoursOn(1)],
  );
  const heardOf = (order: WorkOrder, now: Instant) => {
    const recorded = orderInTime(order, { kind: 'look' }, orderContext(now));
    if (!recorded) throw new Error('nothing is recorded');
    const [entry] = recorded.entries;
    const alerts = alertsOfOrder(recorded.order, recorded.entries, CITY);
    return alerts.map(({ alert: { id, role, cause, raisedAt } }) => ({
      id: id.replace(`${entry?.eventId}`, 'entry'),
      role,
      cause,
      raisedAt,
    }));
  };
  const about = {
    orderId: ISSUED.id,
    ticketId: ISSUED.ticketId,
    ticketNumber: ISSUED.ticketNumber,
    unit: 'qingjiangpu',
  };
  const both = (cause: object, raisedAt: Instant) =>
    ['handler', 'head'].map((role) => ({ id: `entry.${role}`, role, cause, raisedAt }));

  it('to take it: whoever handles it is not known yet', () => {
    expect(heardOf(ISSUED, hoursOn(1))).toEqual(
      both({ kind: 'order-due', ...about, limit: 'take', dueAt: hoursOn(2) }, hoursOn(1)),
    );
    const late = plusSeconds(hoursOn(2), 1);
    expect(heardOf(ISSUED, late)).toEqual(
      both({ kind: 'order-late', ...about, missed: 'take', dueAt: hoursOn(2) }, late),
    );
  });

  it('to reply: by name of who took it', () => {
    const [reply] = TAKEN.clocks.filter(({ kind }) => kind === 'work-order-reply');
    const now = reply?.remindAt[0] ?? MONDAY;
    const handled = { ...about, handler: aUnitHandler.subject };
    expect(heardOf(TAKEN, now)).toEqual(
      both({ kind: 'order-due', ...handled, limit: 'reply', dueAt: reply?.dueAt }, now),
    );
  });

  it('that a report waits for its review, when it is chased', () => {
    const now = CONFIRMED.lookAt ?? MONDAY;
    const handled = { ...about, handler: aUnitHandler.subject };
    expect(heardOf(CONFIRMED, now)).toEqual(
      both({ kind: 'order-late', ...handled, missed: 'everything' }, now),
    );
  });

  it('in the branch that works it; in the one that issued it, who answers for the level', () => {
    const across = anOrderAcross();
    across.deliverAll();
    const takeBy = clockIn(across.orderAt(WORKER), 'work-order-take')?.dueAt ?? MONDAY;
    across.look(WORKER, plusSeconds(takeBy, 1));
    across.deliverAll(plusSeconds(takeBy, 5));
    const rolesAt = (branch: Branch, level: OwnBranch['level']) => {
      const { order, entries } = across.sides[branch];
      const alerts = order ? alertsOfOrder(order, entries, { id: branch, level }) : [];
      return alerts.map(({ alert: { role, cause, raisedAt } }) => [role, cause.kind, raisedAt]);
    };
    const at = plusSeconds(takeBy, 1);
    expect(rolesAt(WORKER, 'city').slice(-2)).toEqual([
      ['handler', 'order-late', at],
      ['head', 'order-late', at],
    ]);
    expect(rolesAt(ISSUER, 'province')).toEqual([
      // Of what happened elsewhere, from when it was heard here.
      ['responsible', 'order-late', plusSeconds(takeBy, 5)],
    ]);
    // Only where it is another branch's does it say whose unit it is.
    const workersAt = (branch: Branch, level: OwnBranch['level']) => {
      const { order, entries } = across.sides[branch];
      const alerts = order ? alertsOfOrder(order, entries, { id: branch, level }) : [];
      return alerts.flatMap(({ alert: { cause } }) =>
        cause.kind === 'order-late' ? [cause.worker] : [],
      );
    };
    expect(workersAt(WORKER, 'city')).toEqual([undefined, undefined]);
    expect(workersAt(ISSUER, 'province')).toEqual([WORKER]);
  });

  it('that the branch that issued it acknowledges nothing: who answers for the level hears it', () => {
    const across = anOrderAcross();
    across.deliverAll();
    across.act(WORKER, { kind: 'take' }, aUnitHandler, hoursOn(1));
    const told = () => {
      const { order, entries } = across.sides[WORKER];
      const alerts = order ? alertsOfOrder(order, entries, { id: WORKER, level: 'city' }) : [];
      return alerts.filter(({ alert: { cause } }) => cause.kind === 'order-silent');
    };
    const repeats = () =>
      across.sides[WORKER].entries.filter(({ type }) => type === 'WorkOrderLettersRepeated').length;
    for (let count = 1; count <= 8; count += 1) {
      across.look(WORKER, across.orderAt(WORKER).post?.repeatAt ?? MONDAY);
      expect([repeats(), told().length]).toEqual([count, count < 6 ? 0 : 1]);
    }
    expect(told()[0]?.alert).toMatchObject({
      role: 'responsible',
      cause: { kind: 'order-silent', branch: ISSUER, missed: 'everything' },
    });
    // The unit is the one that works it, here.
    expect(told()[0]?.alert.cause).not.toHaveProperty('worker');
  });

  it('but of nothing that somebody did', () => {
    const decision = decideOrder(
      CONFIRMED,
      { kind: 'accept' },
      orderContext(hoursOn(2), aReviewer),
    );
    if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
    expect(alertsOfOrder(decision.order, decision.entries, CITY)).toEqual([]);
  });
});

describe('whoever works a complaint hears of the customer’s word (E9)', () => {
  const { ticket: TICKET } = aTicket();
  const atWork = [{ order: 'o-1', unit: 'hall', handler: 'an' }];
  const alertsOf = (recorded: Recorded) =>
    consequencesOf(TICKET, recorded, CITY).alerts.map(({ alert: { id, role, cause } }) => ({
      id: id.replace(`${recorded.entries[0]?.eventId}`, 'entry'),
      role,
      cause,
    }));
  const given = (command: StaffCommand): Recorded => {
    const decision = decide(TICKET, command, aContext(hoursOn(1)));
    if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
    return decision;
  };
  const about = { ticketId: TICKET.id, ticketNumber: TICKET.ticketNumber };

  it('who asks again: whoever handles it and the head where it is', () => {
    const cause = {
      kind: 'customer-word',
      ...about,
      word: 'chased',
      count: 1,
      orderId: 'o-1',
      unit: 'hall',
      handler: 'an',
    };
    expect(alertsOf(given({ kind: 'chase', atWork }))).toEqual([
      { id: 'entry.o-1.handler', role: 'handler', cause },
      { id: 'entry.o-1.head', role: 'head', cause },
    ]);
  });

  it('or who answers for the level, where no unit has it', () => {
    expect(alertsOf(given({ kind: 'chase', atWork: [] }))).toEqual([
      {
        id: 'entry.responsible',
        role: 'responsible',
        cause: { kind: 'customer-word', ...about, word: 'chased', count: 1 },
      },
    ]);
  });

  it('who has replied', () => {
    const decision = decideReply(TICKET, { files: 0, atWork: [] }, aContext(hoursOn(1)));
    if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
    expect(alertsOf(decision)).toEqual([
      {
        id: 'entry.responsible',
        role: 'responsible',
        cause: { kind: 'customer-word', ...about, word: 'replied' },
      },
    ]);
  });

  it('nobody hears of a note, and no message goes out by it', () => {
    const recorded = given({ kind: 'note' });
    expect(consequencesOf(TICKET, recorded, CITY)).toEqual({ alerts: [] });
  });

  it('what the media hand on is the general office’s at once, and no other body’s (G4)', () => {
    const referred = (body: 'media' | 'ministry') =>
      given({
        kind: 'refer',
        referral: { body, name: '新华日报', document: '一', receivedAt: MONDAY },
      });
    expect(consequencesOf(TICKET, referred('media'), CITY).alerts).toHaveLength(1);
    expect(consequencesOf(TICKET, referred('ministry'), CITY).alerts).toEqual([]);
  });

  it('what is reported up is heard of at once, by Regulatory & Legal, with who reports it (E8)', () => {
    const recorded = given({ kind: 'report-up', matter: 'serious-problem' });
    const [entry] = recorded.entries;
    expect(consequencesOf(TICKET, recorded, CITY).alerts).toMatchObject([
      {
        alert: {
          id: `${entry?.eventId}.regulatory-and-legal`,
          role: 'regulatory-and-legal',
          cause: { kind: 'reported-up', ...about, owner: TICKET.branch, matter: 'serious-problem' },
          raisedAt: hoursOn(1),
        },
        entries: [{ by: aClerk, correlationId: 'test' }],
      },
    ]);
  });

  it('what goes out to the customer goes with the entry that says so (E5)', () => {
    const reach = { ways: ['mail'], language: 'zh' } as const;
    const recorded = decide(
      { ...TICKET, facts: { ...TICKET.facts, reach } },
      { kind: 'answer', means: 'message' },
      { ...aContext(hoursOn(1)), carries: ['mail'] },
    );
    if (recorded.kind === 'refused') throw new Error(recorded.refusal.kind);
    const [message] = consequencesOf(TICKET, recorded, CITY).messages ?? [];
    const { sequence } = recorded.entries.find(({ type }) => type === 'AnswerQueued') ?? {};
    expect(message?.message).toMatchObject({
      id: `${TICKET.id}-${sequence}-answer`,
      ...about,
      branch: TICKET.branch,
      cause: { kind: 'answer', sequence },
      way: 'mail',
      queuedAt: hoursOn(1),
    });
    expect(message?.entries).toMatchObject([{ by: aClerk, correlationId: 'test' }]);
  });
});
