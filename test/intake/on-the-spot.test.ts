import { describe, expect, it } from 'vitest';
import { PhoneCall, WalkIn } from '../../functions/contracts/intake.ts';
import type { TokenHolder } from '../../functions/domain/actor.ts';
import type { Stars } from '../../functions/domain/organisation/unit.ts';
import { decideDispatch } from '../../functions/domain/ticket/decide.ts';
import { awaitsDispatch } from '../../functions/domain/ticket/ticket.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { phoneDraft } from '../../functions/intake/phone-draft.ts';
import { makeRegister } from '../../functions/intake/register.ts';
import { makeTakeIn } from '../../functions/intake/take-in.ts';
import { walkInDraft } from '../../functions/intake/walk-in-draft.ts';
import { aUnit } from '../builders/organisation.ts';
import { hoursOn, MONDAY } from '../builders/ticket.ts';
import { aHouse } from '../fakes/house.ts';

const CLERK: TokenHolder = {
  kind: 'person',
  subject: 'clerk-7',
  post: 'taker',
  unit: 'complaint-centre',
};
const DISPATCHER: TokenHolder = { ...CLERK, subject: 'dispatcher-1', post: 'dispatcher' };
const SOLVED = {
  found: '重复订购了同一流量包。',
  done: '当场退订并退费。',
  told: '客户当场表示满意。',
  basis: ['double-refund'],
};
const { basis: _, ...SAID } = SOLVED;
const customer = { name: '钱多多', phone: '13912345678' };
const matter = { category: 'billing', title: '多收费', facts: '本月多收三十元' };

const visit = (changes: Record<string, unknown> = {}) => ({
  hall: 'huaihai-road',
  slip: 'slip-1',
  clerk: 'clerk-7',
  receivedAt: plusSeconds(MONDAY, -60),
  customer,
  matter,
  solvedOnTheSpot: SOLVED,
  ...changes,
});
const call = (changes: Record<string, unknown> = {}) => ({
  callId: 'call-1',
  agent: 'agent-1',
  startedAt: plusSeconds(MONDAY, -60),
  customer,
  matter,
  solvedOnTheSpot: SOLVED,
  ...changes,
});

/** A branch whose hall in Huaihai Road has so many stars, and what is sent to it. */
const aBranch = async (stars: Stars = 5) => {
  const house = aHouse();
  const hall = aUnit('huaihai-road', { type: 'hall', stars });
  const room = aUnit('reception-room', { type: 'city-centre' });
  await house.store.ledger.commit(
    [hall, room].map((after) => ({ kind: 'unit', after, before: 0 }) as const),
  );
  const lent = { ...house.lent, register: makeRegister(house.lent) };
  const sender = { by: CLERK, scope: CLERK.subject, correlationId: 'test' };
  const comes = (body: object = visit()) =>
    makeTakeIn({ ...lent, draft: walkInDraft })(WalkIn.parse(body), sender);
  const calls = (body: object = call()) =>
    makeTakeIn({ ...lent, draft: phoneDraft })(PhoneCall.parse(body), sender);
  const ticket = () => house.store.all('ticket').at(-1)?.after;
  const notes = () => house.store.all('case-note').map(({ note }) => note);
  return { ...house, comes, calls, ticket, notes };
};

describe('a consultation (B3)', () => {
  const question = { ...matter, recordKind: 'consultation', title: '咨询代办过户所需证件' };

  it('is answered in the call, and that is all', async () => {
    const { calls, ticket } = await aBranch();
    expect(await calls(call({ matter: question }))).toMatchObject({ body: { state: 'closed' } });
    expect(ticket()?.clocks.map(({ kind }) => kind)).toEqual(['own-answer']);
  });

  it('is passed on where whoever took it cannot answer: to a unit, with the limit that it has', async () => {
    const { calls, ticket, lent } = await aBranch();
    await calls(call({ matter: question, solvedOnTheSpot: undefined }));
    const taken = ticket();
    if (!taken) throw new Error('no ticket');
    expect(awaitsDispatch(taken)).toBe(true);
    const passedOn = decideDispatch(
      taken,
      { order: '01J0000000000000000000000X', worker: 'huaian', unit: 'huaihai-road' },
      { ...lent.clockContext, now: MONDAY, by: DISPATCHER, correlationId: 'test' },
    );
    if (passedOn.kind === 'refused') throw new Error(passedOn.refusal.kind);
    expect(passedOn.ticket).toMatchObject({
      state: 'inProgress',
      work: { open: [{ unit: 'huaihai-road' }] },
      clocks: [{ kind: 'own-answer', dueAt: taken.clocks[0]?.dueAt }],
    });
  });
});

describe('a complaint that was solved on the spot', () => {
  it('is registered, answered and closed in one transaction, with its words (B7)', async () => {
    const { comes, ticket, notes, store } = await aBranch();
    expect(await comes()).toMatchObject({
      status: 201,
      body: { state: 'closed', onTheSpot: 'closed' },
    });
    expect(store.trail().map(({ type }) => type)).toEqual([
      'ComplaintRegistered',
      'CustomerAnswered',
      'ComplaintClosed',
    ]);
    expect(ticket()).toMatchObject({ state: 'closed', answeredAt: MONDAY });
    expect(ticket()?.wakeAt).toBeUndefined();
    expect(notes()).toMatchObject([{ sequence: 2, text: SAID }]);
    expect(ticket()).toMatchObject({ bases: ['double-refund'] });
  });

  it('is on record once, however often it is sent; with another outcome it is refused', async () => {
    const { comes, store } = await aBranch();
    const first = await comes();
    expect(await comes()).toMatchObject({ status: 200, body: 'body' in first ? first.body : {} });
    const other = visit({ solvedOnTheSpot: { ...SOLVED, told: '客户不满意。' } });
    expect(await comes(other)).toMatchObject({ problem: 'idempotency-conflict' });
    expect(store.all('ticket')).toHaveLength(1);
  });

  it('is closed by a hall of five stars, and by none of four (P2)', async () => {
    const { comes } = await aBranch(4);
    expect(await comes()).toMatchObject({ body: { onTheSpot: 'left-open' } });
    const five = await aBranch(5);
    expect(await five.comes()).toMatchObject({ body: { onTheSpot: 'closed' } });
  });

  it('rests on what the branch may cite, as a refusal does, or the field is named (E10)', async () => {
    const { comes, calls, ticket } = await aBranch();
    const strange = visit({ solvedOnTheSpot: { ...SOLVED, basis: ['double-refund', 'habit'] } });
    expect(await comes(strange)).toMatchObject({
      problem: 'invalid-request',
      details: [{ field: 'solvedOnTheSpot.basis.1' }],
    });
    const { solvedOnTheSpot: _none, ...plain } = call();
    const refusal = { ground: 'no-evidence', reason: '无凭证', basis: ['habit'] };
    expect(await calls({ ...plain, refusal })).toMatchObject({
      details: [{ field: 'refusal.basis.0' }],
    });
    expect(ticket()).toBeUndefined();
  });

  it('flows on without delay where it may not be closed, and keeps its words (P3)', async () => {
    const { comes, ticket, notes } = await aBranch(4);
    expect(await comes()).toMatchObject({ status: 201, body: { state: 'acknowledged' } });
    const open = ticket();
    expect(open && awaitsDispatch(open)).toBe(true);
    expect(open?.lookAt).toBeDefined();
    expect(notes()).toMatchObject([{ sequence: 1, text: { ...SAID, basis: 'double-refund' } }]);
  });

  it('is left open at a counter that the organisation does not know, not at a desk that is no hall (P2)', async () => {
    const { comes } = await aBranch();
    const unknown = visit({ hall: 'nowhere' });
    expect(await comes(unknown)).toMatchObject({ body: { onTheSpot: 'left-open' } });
    const room = visit({ slip: 'slip-2', unit: 'reception-room' });
    expect(await comes(room)).toMatchObject({ body: { onTheSpot: 'closed' } });
  });

  it('on the telephone is closed by the desk, a network complaint too, which then goes to nobody (B7)', async () => {
    const { calls, store } = await aBranch();
    const network = call({ matter: { ...matter, category: 'network', urgency: 'general' } });
    expect(await calls(network)).toMatchObject({ body: { onTheSpot: 'closed' } });
    expect(store.all('order')).toEqual([]);
  });

  it('on the telephone asks the organisation nothing: the desk may in any case (B7)', async () => {
    const house = aHouse();
    const asked: string[] = [];
    const units = {
      ...house.lent.units,
      units: async () => {
        asked.push('units');
        return house.lent.units.units();
      },
    };
    const register = makeRegister({ ...house.lent, units });
    const takeIn = makeTakeIn({ ...house.lent, draft: phoneDraft, register });
    const sender = { by: CLERK, scope: CLERK.subject, correlationId: 'test' };
    const answer = await takeIn(PhoneCall.parse(call()), sender);
    expect(answer).toMatchObject({ body: { onTheSpot: 'closed' } });
    expect(asked).toEqual([]);
  });

  it('says so when it was solved too late: that stays on record (D1)', async () => {
    const { calls, store } = await aBranch();
    await calls(call({ startedAt: hoursOn(-49) }));
    expect(store.trail().find(({ type }) => type === 'CustomerAnswered')).toMatchObject({
      data: { inTime: false, timeliness: 'late' },
    });
    expect(store.trail().map(({ type }) => type)).toContain('DeadlineMissed');
  });

  it('is not refused as well', () => {
    const both = {
      refusal: { ground: 'no-evidence', reason: '无凭证', basis: ['acceptance-rules'] },
    };
    for (const parsed of [WalkIn.safeParse(visit(both)), PhoneCall.safeParse(call(both))])
      expect(parsed.error?.issues.map(({ path }) => path)).toEqual([['solvedOnTheSpot']]);
  });

  it('that nobody says is solved says nothing of it', async () => {
    const { comes } = await aBranch();
    const answer = await comes(visit({ solvedOnTheSpot: undefined }));
    expect(answer).not.toHaveProperty('body.onTheSpot');
  });
});
