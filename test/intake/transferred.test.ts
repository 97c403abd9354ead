import { describe, expect, it } from 'vitest';
import { Transferred } from '../../functions/contracts/intake.ts';
import { makeCarryOut } from '../../functions/handling/carry-out.ts';
import { makeJoinable } from '../../functions/intake/join-ticket.ts';
import { makeRegister } from '../../functions/intake/register.ts';
import { makeTakeIn } from '../../functions/intake/take-in.ts';
import { transferredDraft } from '../../functions/intake/transferred-draft.ts';
import { makeListDispatch } from '../../functions/work-orders/list-dispatch.ts';
import { aUnit } from '../builders/organisation.ts';
import { aClerk, hoursOn, MONDAY } from '../builders/ticket.ts';
import { aHouse } from '../fakes/house.ts';

const HOTLINE = {
  body: 'government-hotline',
  name: '淮安市12345热线',
  document: '淮转〔2026〕117号',
  until: hoursOn(40),
};
const CONSUMERS = {
  body: 'consumer-body',
  name: '淮安市消费者协会',
  document: '淮转〔2026〕117号',
};

const transferred = (changes: Record<string, unknown> = {}) =>
  Transferred.parse({
    from: HOTLINE,
    receivedAt: MONDAY,
    customer: { name: '钱多多', number: '13912345678' },
    matter: { category: 'billing', title: '多收费', facts: '市民反映多收三十元' },
    ...changes,
  });

const aDesk = () => {
  const house = aHouse();
  const register = makeRegister({ ...house.lent, joinable: makeJoinable(house.store.tickets) });
  const takeIn = makeTakeIn({ ...house.lent, draft: transferredDraft, register });
  const send = async (body = transferred()) => {
    const answer = await takeIn(body, { by: aClerk, scope: 'clerk-7', correlationId: 'test' });
    if ('problem' in answer) throw new Error(answer.problem);
    return answer as unknown as { status: number; body: Record<string, unknown> };
  };
  const tickets = () => [
    ...new Map(house.store.all('ticket').map(({ after }) => [after.id, after])).values(),
  ];
  return { ...house, takeIn, send, tickets };
};

describe('what another body hands on (A5, B1, G3)', () => {
  it('is one ticket with two limits: for the customer’s answer, and for the body’s reply', async () => {
    const { send, tickets } = aDesk();
    expect(await send()).toMatchObject({ status: 201, body: { referral: 2 } });
    const [ticket] = tickets();
    expect(ticket?.facts.channel).toBe('transferred');
    expect(ticket?.clocks.map(({ kind, dueAt }) => [kind, dueAt])).toEqual(
      expect.arrayContaining([
        ['outside-body', hoursOn(40)],
        ['own-answer', hoursOn(40)],
        ['body-reply', hoursOn(40)],
      ]),
    );
    expect(ticket?.attention).toEqual(['over-the-head', 'upgraded', 'important']);
  });

  it('sent twice, in whichever brackets, is one ticket with one referral', async () => {
    const { send, tickets } = aDesk();
    await send();
    expect((await send()).status).toBe(200);
    expect(tickets()).toHaveLength(1);
    expect(tickets()[0]?.referrals).toHaveLength(1);
  });

  it('under the same number from another body is no repetition: it joins as a referral of its own (B9)', async () => {
    const { send, tickets, store } = aDesk();
    const first = await send();
    const words = { category: 'billing', title: '多收费', facts: '消协来函要求调查' };
    expect(await send(transferred({ from: CONSUMERS, matter: words }))).toMatchObject({
      status: 201,
      body: { id: first.body.id, joined: true, referral: 3 },
    });
    expect(tickets()).toHaveLength(1);
    expect(tickets()[0]?.referrals).toMatchObject([
      { body: 'government-hotline' },
      { body: 'consumer-body' },
    ]);
    // Nothing that the second body wrote is lost (B2).
    expect(await store.caseFiles.notes(String(first.body.id))).toMatchObject([
      { sequence: 3, text: { facts: '消协来函要求调查', name: '钱多多' } },
    ]);
  });

  it.each([
    ['about another customer', { customer: { number: '13912345679' } }],
    ['about another category', { matter: { category: 'spam', title: '垃圾短信', facts: '多条' } }],
    ['said to be another matter', { separate: true }],
  ])('is a ticket of its own %s', async (_, changes) => {
    const { send, tickets } = aDesk();
    await send();
    const { body } = await send(transferred({ from: CONSUMERS, ...changes }));
    expect(body).not.toHaveProperty('joined');
    expect(tickets()).toHaveLength(2);
  });

  it('is a ticket of its own, linked to the first, once that has been answered (B9)', async () => {
    const { send, tickets, lent } = aDesk();
    const first = await send();
    const sent = { by: aClerk, scope: 'clerk-7', correlationId: 'test' };
    await makeCarryOut(lent)({
      ticketId: String(first.body.id),
      command: { kind: 'answer', means: 'counter' },
      ...sent,
    });
    expect((await send(transferred({ from: CONSUMERS }))).body).toMatchObject({
      repeatOf: first.body.id,
    });
    expect(tickets()).toHaveLength(2);
  });

  it('that the desk has entered on the ticket already changes nothing', async () => {
    const { send, tickets, lent } = aDesk();
    const first = await send();
    const referral = { body: 'consumer-body', name: CONSUMERS.name, document: '淮转〔2026〕117号' };
    await makeCarryOut(lent)({
      ticketId: String(first.body.id),
      command: {
        kind: 'refer',
        referral: { ...referral, body: 'consumer-body', receivedAt: MONDAY },
      },
      ...{ by: aClerk, scope: 'clerk-7', correlationId: 'test' },
    });
    expect((await send(transferred({ from: CONSUMERS }))).body).toMatchObject({
      joined: true,
      referral: 3,
    });
    expect(tickets()[0]?.referrals).toHaveLength(2);
  });

  it.each([
    ['a second before the document came', -1],
    ['as the document came', 0],
  ])('with a date %s is refused, and the field is named', async (_, seconds) => {
    const { takeIn, tickets } = aDesk();
    const until = hoursOn(seconds / 3600);
    const body = transferred({ from: { ...HOTLINE, until } });
    expect(await takeIn(body, { by: aClerk, scope: 's', correlationId: 'c' })).toMatchObject({
      problem: 'out-of-order',
      details: [{ field: 'from.until' }],
    });
    expect(tickets()).toHaveLength(0);
  });

  it.each(['<script>', '钱多多，电话', ''])(
    'from a body called "%s" is an error of its field',
    (name) => {
      const { error } = Transferred.safeParse({ ...transferred(), from: { ...HOTLINE, name } });
      expect(error?.issues).toContainEqual(expect.objectContaining({ path: ['from', 'name'] }));
    },
  );
});

describe('what the media hand on (G4)', () => {
  const PRESS = { body: 'media', name: '淮安晚报', document: '采访函 2026-7' };

  it('calls the general office in the same breath, and is proposed for it', async () => {
    const { send, store, lent } = aDesk();
    await store.ledger.commit([
      { kind: 'unit', after: aUnit('general-office', { type: 'general-office' }), before: 0 },
    ]);
    await send(transferred({ from: PRESS }));
    expect(store.all('alert').map(({ after }) => after)).toMatchObject([
      { role: 'general-office', level: 'city', cause: { kind: 'media-referral', owner: 'huaian' } },
    ]);
    const list = makeListDispatch({ ...store, ...lent });
    expect(await list({ limit: 10 }, aClerk)).toMatchObject({
      body: { items: [{ proposed: { unit: 'general-office', by: ['media'] } }] },
    });
  });

  it('others’ call nobody', async () => {
    const { send, store } = aDesk();
    await send();
    expect(store.all('alert')).toHaveLength(0);
  });
});
