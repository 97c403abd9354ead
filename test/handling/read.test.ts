import { describe, expect, it } from 'vitest';
import { ListQuery } from '../../functions/contracts/operations/handling/list.ts';
import { CaseView } from '../../functions/contracts/views.ts';
import { register } from '../../functions/domain/ticket/commands/register.ts';
import { snapshotOf } from '../../functions/domain/ticket/snapshot.ts';
import { type Instant, plusSeconds } from '../../functions/domain/time.ts';
import { makeListComplaints } from '../../functions/handling/list-complaints.ts';
import { makeReadCase } from '../../functions/handling/read-case.ts';
import { makeReadTimeline } from '../../functions/handling/read-timeline.ts';
import { CursorRejected } from '../../functions/ports/readers.ts';
import { aClerk, aContext, aRegister, aTicket, MONDAY, someFacts } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';
import { aDesk, hour } from './desk.ts';

const { ticket } = aTicket();
const CASE_FILE = {
  ticketId: ticket.id,
  person: { name: '钱多多' },
  words: { title: '多收费', facts: '多收三十元' },
  channel: {},
  evidence: [],
  storedAt: MONDAY,
};

const clerk = { kind: 'person', subject: 'clerk-7', post: 'taker', unit: 'centre' } as const;

const archive = async () => {
  const house = aHouse();
  const looked: string[] = [];
  await house.store.ledger.commit([
    ...ticketWrites(undefined, aTicket(), house.lent.ownBranch),
    { kind: 'case-file', caseFile: CASE_FILE },
    { kind: 'case-note', note: { ticketId: ticket.id, sequence: 1, text: { reason: '书面说明' } } },
  ]);
  const mirror = { ...snapshotOf(ticket), id: 'MIRROR', owner: 'nanjing' };
  await house.store.ledger.commit([{ kind: 'mirror', mirror }]);
  const ports = {
    ...house.lent,
    logReading: (ticketId: string, subject: string) => looked.push(`${subject} ${ticketId}`),
  };
  return { house, looked, ports };
};

describe('read a case', () => {
  it('shows the whole case to its handler, and logs who looked (M2)', async () => {
    const { looked, ports } = await archive();
    const read = await makeReadCase(ports)(ticket.id, [clerk]);
    expect(read).toMatchObject({ status: 200, body: { id: ticket.id, caseFile: CASE_FILE } });
    expect(looked).toEqual([`clerk-7 ${ticket.id}`]);
  });

  it.each([
    ['on its last second', 0, false],
    ['one second after', 1, true],
  ] as const)("shows the regulator's door %s (%i s) as shut: %s (B6)", async (_, offset, shut) => {
    const { house, ports } = await archive();
    const door = ticket.clocks.find(({ kind }) => kind === 'appeal-door');
    house.clock.set(plusSeconds(door?.dueAt ?? MONDAY, offset));
    const read = await makeReadCase(ports)(ticket.id, [clerk]);
    expect(read).toMatchObject({ body: { appealDoor: { rule: 'B6', shut } } });
  });

  it('shows what its limits were changed by, and what waits for a second person (D8, D9)', async () => {
    const { house, post, posted, ticket } = await aDesk({
      facts: someFacts({ receivedAt: hour(-5) }),
    });
    const facts = { receivedAt: hour(-2) };
    await posted(
      [1, 'hold', { asked: '缴费凭证', reason: '等待客户' }],
      [2, 'outside-date', { until: hour(60), body: '市长热线' }],
      [3, 'correct', { facts, reason: '有误', evidence: '回执' }],
    );
    const { id, version } = await ticket();
    const read = await makeReadCase({ ...house.lent, logReading: () => undefined })(id, [clerk]);
    expect(read).toMatchObject({
      body: {
        state: 'held',
        pauses: [{ from: hour(1) }],
        heldUntil: hour(73),
        bodyDate: hour(60),
        proposedCorrection: { sequence: version, facts, by: aClerk, at: hour(3) },
      },
    });
    expect('body' in read && CaseView.parse(read.body)).toEqual('body' in read && read.body);
    expect(await post(4, 'resume', { reason: '已补交' })).toMatchObject({ status: 200 });
    const after = await makeReadCase({ ...house.lent, logReading: () => undefined })(id, [clerk]);
    expect(after).toMatchObject({ body: { pauses: [{ from: hour(1), to: hour(4) }] } });
    expect(after).not.toHaveProperty('body.heldUntil');
  });

  it("shows of another branch's ticket only what that branch has told (M3)", async () => {
    const { looked, ports } = await archive();
    const read = await makeReadCase(ports)('MIRROR', [clerk]);
    expect(read).toMatchObject({ status: 200, body: { owner: 'nanjing' } });
    expect(JSON.stringify(read)).not.toContain('钱多多');
    expect(looked).toEqual([]);
  });

  it('knows nothing of a ticket that nobody has told of', async () => {
    const { ports } = await archive();
    expect(await makeReadCase(ports)('NOBODY', [clerk])).toMatchObject({ problem: 'not-found' });
  });
});

describe('a channel', () => {
  const channel = { kind: 'person', subject: 'call-centre', role: 'integrator' } as const;
  const sent = async () => {
    const house = aHouse();
    const mine = register(aRegister(), { ...aContext(MONDAY), by: channel });
    await house.store.ledger.commit([
      ...ticketWrites(undefined, mine, house.lent.ownBranch),
      { kind: 'case-file', caseFile: { ...CASE_FILE, ticketId: mine.ticket.id } },
    ]);
    const looked: string[] = [];
    const logReading = (_: string, subject: string) => looked.push(subject);
    return { read: makeReadCase({ ...house.lent, logReading }), id: mine.ticket.id, looked };
  };

  it('reads state and limits of what it has sent, and nobody’s words', async () => {
    const { read, id, looked } = await sent();
    const answer = await read(id, [channel]);
    expect(answer).toMatchObject({ status: 200, body: { id, state: 'acknowledged' } });
    expect('body' in answer && CaseView.parse(answer.body).clocks.length).toBeGreaterThan(2);
    expect(JSON.stringify(answer)).not.toMatch(/caseFile|钱多多|多收/);
    expect(looked).toEqual([]);
  });

  it.each([
    ['another channel', { ...channel, subject: 'mail-room' }],
    ['a channel of a clerk’s name', { ...channel, subject: 'clerk-7' }],
  ])('learns nothing of a ticket that %s has not sent', async (_, other) => {
    const { read, id } = await sent();
    expect(await read(id, [other])).toMatchObject({ problem: 'not-found' });
    const { ports } = await archive();
    for (const theirs of [ticket.id, 'MIRROR'])
      expect(await makeReadCase(ports)(theirs, [other])).toMatchObject({ problem: 'not-found' });
  });
});

describe('read a timeline', () => {
  it('tells who, when, by which rule and in which words', async () => {
    const { looked, ports } = await archive();
    const read = await makeReadTimeline(ports)(ticket.id, { limit: 10 }, [clerk]);
    expect(read).toMatchObject({
      status: 200,
      body: {
        items: [
          {
            sequence: 1,
            type: 'ComplaintRegistered',
            at: MONDAY,
            by: { kind: 'person', subject: 'clerk-7' },
            rule: 'B2',
            words: { reason: '书面说明' },
          },
        ],
      },
    });
    expect(looked).toHaveLength(1);
  });

  it("sends the reader of another branch's timeline there", async () => {
    const { ports } = await archive();
    expect(await makeReadTimeline(ports)('MIRROR', { limit: 10 }, [clerk])).toMatchObject({
      problem: 'not-owner',
    });
  });
});

describe('list complaints', () => {
  it('lists tickets and mirrors with their owners, and nothing personal', async () => {
    const { house } = await archive();
    const listed = await makeListComplaints(house.store)({ limit: 10 });
    expect(listed).toMatchObject({
      status: 200,
      body: { items: [{ owner: 'huaian' }, { owner: 'nanjing' }] },
    });
    expect(JSON.stringify(listed)).not.toContain('钱多多');
  });

  it('says so when a cursor does not belong to the list', async () => {
    const lists = {
      list: async () => {
        throw new CursorRejected();
      },
    };
    expect(
      await makeListComplaints({ ...aHouse().store, lists })({
        limit: 10,
        cursor: 'x',
      }),
    ).toMatchObject({
      problem: 'invalid-cursor',
    });
  });

  it('finds the one that has a number, settled or not', async () => {
    const { house } = await archive();
    const { ticketNumber } = ticket;
    await house.store.ledger.commit([
      { kind: 'number', ticketNumber, ticketId: ticket.id, receivedAt: MONDAY },
    ]);
    const find = (wanted: string) =>
      makeListComplaints(house.store)({ limit: 25, ticketNumber: wanted });
    expect(await find(ticketNumber)).toEqual({
      status: 200,
      body: { items: [snapshotOf(ticket)] },
    });
    expect(await find('00000000000')).toEqual({ status: 200, body: { items: [] } });
  });

  it('finds those received within dates, open or settled, the newest first, narrowed by their state now', async () => {
    const house = aHouse();
    const record = async (id: string, receivedAt: Instant, state?: 'closed') => {
      const after = { ...aTicket({ ticketId: id }).ticket, ...(state && { state }) };
      await house.store.ledger.commit([
        { kind: 'ticket', after, before: 0 },
        { kind: 'number', ticketNumber: id, ticketId: id, receivedAt },
      ]);
    };
    await record('eve', plusSeconds(MONDAY, -1));
    await record('first', MONDAY, 'closed');
    await record('last', plusSeconds(MONDAY, 86_399));
    await record('next', plusSeconds(MONDAY, 86_400));
    const find = (query: object) =>
      makeListComplaints(house.store)({
        ...{ limit: 10, receivedFrom: MONDAY, receivedBefore: plusSeconds(MONDAY, 86_400) },
        ...query,
      });
    const ids = (...wanted: string[]) => ({ body: { items: wanted.map((id) => ({ id })) } });
    expect(await find({})).toMatchObject(ids('last', 'first'));
    expect(await find({ state: 'closed' })).toMatchObject(ids('first'));
    expect(await find({ level: 'regulator' })).toMatchObject(ids());
    // A page of one read holds what is left of it, and says that there is more.
    expect(await find({ limit: 1, state: 'closed' })).toMatchObject({
      body: { items: [], cursor: expect.any(String) },
    });
  });

  it.each([
    [{ ticketNumber: 'J8MMED9G79Z' }, 'J8MMED9G79Z'],
    [{ ticketNumber: ' j8mm-ed9g 79z ' }, 'J8MMED9G79Z'],
    [{ ticketNumber: 'iOl00000000' }, '10100000000'],
    [{ ticketNumber: 'J8MMED9G79' }, undefined],
    [{ ticketNumber: 'J8MMED9G79U' }, undefined],
    [{ ticketNumber: '' }, undefined],
    [{ ticketNumber: 'J8MMED9G79Z', limit: '5' }, 'J8MMED9G79Z'],
    [{ ticketNumber: 'J8MMED9G79Z', state: 'closed' }, undefined],
    [{ ticketNumber: 'J8MMED9G79Z', level: 'city' }, undefined],
    [{ ticketNumber: 'J8MMED9G79Z', dueBefore: '2026-09-30T00:00:00Z' }, undefined],
    [{ ticketNumber: 'J8MMED9G79Z', receivedFrom: '2026-09-30T00:00:00Z' }, undefined],
    [{ ticketNumber: 'J8MMED9G79Z', cursor: 'x' }, undefined],
  ])('%j asks for the number %s', (query, taken) => {
    const { data, error } = ListQuery.safeParse(query);
    expect(data?.ticketNumber).toBe(taken);
    if (taken === undefined) expect(error?.issues[0]?.path).toEqual(['ticketNumber']);
  });
});
