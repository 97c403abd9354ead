import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CloseNotice,
  NoticeView,
  PublishNotice,
  UpdateNotice,
} from '../../functions/contracts/notices.ts';
import { H1_PARTS } from '../../functions/domain/notice/judge-content.ts';
import { toldOf } from '../../functions/domain/notice/notice.ts';
import { isTooLarge, MAX_NOTICE_BYTES } from '../../functions/domain/notice/notice-acts.ts';
import { makeChangeNotice } from '../../functions/notices/change-notice.ts';
import type { NoticeOrder, Orderer } from '../../functions/notices/notice-command.ts';
import { aNotice } from '../builders/notice.ts';
import { saying } from '../builders/saying.ts';
import { at, MONDAY } from '../builders/ticket.ts';
import { memoryStore } from '../fakes/memory-store.ts';
import { countedIdentifiers, openFingerprints, standingClock } from '../fakes/outside.ts';

const outage = {
  kind: 'network-outage',
  title: '淮安区基站退服',
  occurredAt: '2026-07-06T09:00:00+08:00',
  expectedRepairAt: '2026-07-06T14:00:00+08:00',
  area: '淮安区',
  functionsLost: ['通话'],
  measures: '抢修队已到场',
};
const incident = {
  kind: 'major-incident',
  title: '集中投诉',
  occurredAt: '2026-07-06T09:00:00+08:00',
  area: '清江浦区',
};

const publishing = (body: object): NoticeOrder => ({
  kind: 'publish',
  draft: PublishNotice.parse(body),
});

const orderer = (orderer: Partial<Orderer> = {}): Orderer => ({
  by: { kind: 'person', subject: 'publisher-1', role: 'publisher' },
  scope: 'publisher-1',
  idempotencyKey: 'key-1',
  correlationId: 'c-1',
  ...orderer,
});

const desk = () => {
  const store = memoryStore();
  const clock = standingClock(MONDAY);
  const carryOut = makeChangeNotice({
    ...store,
    identifiers: countedIdentifiers(),
    fingerprints: openFingerprints(),
    clock,
    ownBranch: { id: 'jiangsu', level: 'province' },
    pace: () => ({ overdueAfter: 0, chaseAt: at('2026-07-07T10:00:00+08:00') }),
  });
  let keys = 0;
  const order = (what: NoticeOrder, by: Partial<Orderer> = {}) =>
    carryOut(what, orderer({ idempotencyKey: `fresh-${++keys}`, ...by }));
  const published = async () => {
    const answer = await order(publishing(outage));
    return NoticeView.parse('body' in answer ? answer.body : undefined);
  };
  return { store, clock, carryOut, order, published };
};

const updating = (noticeId: string, expectedRepairAt?: string): NoticeOrder => ({
  kind: 'update',
  noticeId,
  update: {
    text: '光缆已接通',
    ...(expectedRepairAt && { expectedRepairAt: at(expectedRepairAt) }),
  },
});
const closing = (noticeId: string): NoticeOrder => ({
  kind: 'close',
  noticeId,
  closing: { cause: '施工挖断光缆', remedy: '已熔接' },
});

describe('publishing an outage (H1)', () => {
  it('with all its parts stores the notice and the entry that tells of it', async () => {
    const { order, store } = desk();
    const answer = await order(publishing(outage));
    expect(answer).toMatchObject({
      status: 201,
      body: { branch: 'jiangsu', version: 1, state: 'published', publishedAt: MONDAY, updates: [] },
    });
    expect(store.trail()).toMatchObject([
      { type: 'NoticePublished', rule: 'H1', sequence: 1, publish: true, correlationId: 'c-1' },
    ]);
  });

  it.each(H1_PARTS)(
    'without %s is refused with what is missing, and nothing is stored',
    async (part) => {
      const { order, store } = desk();
      const { [part]: _, ...rest } = outage;
      expect(await order(publishing(rest))).toEqual({
        problem: 'notice-incomplete',
        details: [{ field: part, problem: saying('required by rule H1') }],
      });
      expect(store.trail()).toEqual([]);
      expect(store.all('key')).toEqual([]);
    },
  );

  it('with no function lost at all is refused', async () => {
    expect(await desk().order(publishing({ ...outage, functionsLost: [] }))).toMatchObject({
      problem: 'notice-incomplete',
      details: [{ field: 'functionsLost' }],
    });
  });

  it('names each missing part, whichever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...H1_PARTS], { minLength: 1 }), async (parts) => {
        const draft = Object.fromEntries(
          Object.entries(outage).filter(([field]) => !parts.some((part) => part === field)),
        );
        const answer = await desk().order(publishing(draft));
        const details = 'details' in answer ? answer.details : [];
        expect(details.map(({ field }) => field)).toEqual(parts);
      }),
    );
  });

  it('that is to happen later than now is refused, but for the skew of clocks', async () => {
    const from = (occurredAt: string) => ({
      ...outage,
      occurredAt,
      expectedRepairAt: '2099-01-01T00:00:00Z',
    });
    const late = await desk().order(publishing(from('2026-07-06T10:02:01+08:00')));
    expect(late).toMatchObject({ problem: 'in-the-future', details: [{ field: 'occurredAt' }] });
    const skewed = await desk().order(publishing(from('2026-07-06T10:02:00+08:00')));
    expect(skewed).toMatchObject({ status: 201 });
  });

  it('that is to be repaired before it happened is refused', async () => {
    const repairedAt = (expectedRepairAt: string) => publishing({ ...outage, expectedRepairAt });
    expect(await desk().order(repairedAt('2026-07-06T08:59:59+08:00'))).toMatchObject({
      problem: 'out-of-order',
      details: [{ field: 'expectedRepairAt' }],
    });
    expect(await desk().order(repairedAt('2026-07-06T09:00:00+08:00'))).toMatchObject({
      status: 201,
    });
  });
});

describe('declaring a major incident by hand (H3)', () => {
  it('needs neither repair time nor functions nor measures', async () => {
    expect(await desk().order(publishing(incident))).toMatchObject({
      status: 201,
      body: { content: { kind: 'major-incident', functionsLost: [] } },
    });
  });

  it.each(['occurredAt', 'area', 'title'] as const)('needs %s', (field) => {
    const { [field]: _, ...rest } = incident;
    expect(PublishNotice.safeParse(rest).success).toBe(false);
  });
});

describe('the form of a notice', () => {
  it.each([
    ['an unknown field', { ...outage, severity: 1 }],
    ['an unknown kind', { ...outage, kind: 'rumour' }],
    ['no title', { ...outage, title: ' ' }],
    ['a wrong type', { ...outage, functionsLost: '通话' }],
    ['a time without an offset', { ...outage, occurredAt: '2026-07-06T09:00:00' }],
    ['a control character', { ...outage, area: '淮安\u0007' }],
    ['half of a surrogate pair', { ...outage, measures: '\ud83d' }],
    ['null for a part', { ...outage, measures: null }],
    ['51 functions', { ...outage, functionsLost: Array(51).fill('通话') }],
  ])('allows no %s', (_, body) => {
    expect(PublishNotice.safeParse(body).success).toBe(false);
  });
});

describe('an update (H5)', () => {
  it('is added to the notice, with a new expected repair time', async () => {
    const { order, published, clock } = desk();
    const { id } = await published();
    clock.pass(600);
    expect(await order(updating(id, '2026-07-06T16:00:00+08:00'))).toMatchObject({
      status: 201,
      body: {
        version: 2,
        updates: [
          { at: clock.now(), text: '光缆已接通', expectedRepairAt: '2026-07-06T08:00:00Z' },
        ],
      },
    });
  });

  it('that expects the repair before the incident is refused', async () => {
    const { order, published } = desk();
    const { id } = await published();
    expect(await order(updating(id, '2026-07-06T08:59:59+08:00'))).toMatchObject({
      problem: 'out-of-order',
    });
  });

  it('is refused once the notice would be too large to be told, and closing still fits', async () => {
    const { order, published, store } = desk();
    const { id } = await published();
    const text = UpdateNotice.parse({ text: '急'.repeat(2000) }).text;
    const told: NoticeOrder = { kind: 'update', noticeId: id, update: { text } };
    let answer = await order(told);
    for (let more = 0; more < 40 && 'status' in answer; more += 1) answer = await order(told);
    expect(answer).toEqual({ problem: 'notice-full', details: [] });
    const words = '急'.repeat(2000);
    const last = CloseNotice.parse({ cause: words, remedy: words });
    expect(await order({ kind: 'close', noticeId: id, closing: last })).toMatchObject({
      status: 200,
    });
    const bytes = Buffer.byteLength(JSON.stringify(store.trail().at(-1)));
    expect(bytes).toBeGreaterThan(150_000);
    expect(bytes).toBeLessThan(200_000);
  });

  it('and another at the same moment are both kept', async () => {
    const { order, published, store } = desk();
    const { id } = await published();
    await Promise.all([order(updating(id)), order(updating(id))]);
    expect(await store.notices.load(id)).toMatchObject({ version: 3, updates: [{}, {}] });
    expect(store.trail().map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });
});

describe('a notice in bytes', () => {
  const notice = toldOf(aNotice().notice);
  const withText = (text: string) => ({ ...notice, updates: [{ at: MONDAY, text }] });
  const room = MAX_NOTICE_BYTES - Buffer.byteLength(JSON.stringify(withText('')));

  it.each([
    ['one below the bound', 'a'.repeat(room - 1), false],
    ['on the bound', 'a'.repeat(room), false],
    ['one above the bound', 'a'.repeat(room + 1), true],
    ['far above it, in fewer characters than bytes', '急'.repeat(room / 2), true],
  ])('%s', (_, text, tooLarge) => {
    expect(isTooLarge(withText(text))).toBe(tooLarge);
  });
});

describe('the words of an update and a closing', () => {
  it.each([
    [1999, true],
    [2000, true],
    [2001, false],
  ])('of %i characters are taken: %s', (characters, taken) => {
    const text = 'a'.repeat(characters);
    expect(UpdateNotice.safeParse({ text }).success).toBe(taken);
    expect(CloseNotice.safeParse({ cause: text, remedy: 'x' }).success).toBe(taken);
    expect(CloseNotice.safeParse({ cause: 'x', remedy: text }).success).toBe(taken);
  });
});

describe('closing (H5)', () => {
  it('records cause and remedy', async () => {
    const { order, published } = desk();
    const { id } = await published();
    expect(await order(closing(id))).toMatchObject({
      status: 200,
      body: { state: 'closed', closing: { at: MONDAY, cause: '施工挖断光缆', remedy: '已熔接' } },
    });
  });

  it('ends it: no update and no second closing', async () => {
    const { order, published } = desk();
    const { id } = await published();
    await order(closing(id));
    expect(await order(closing(id))).toEqual({ problem: 'notice-closed', details: [] });
    expect(await order(updating(id))).toEqual({ problem: 'notice-closed', details: [] });
  });
});

describe('a notice', () => {
  it.each([closing, (id: string) => updating(id)])(
    'of another branch is changed there alone, and where that is, is said',
    async (change) => {
      const { order, store } = desk();
      const ownerApiUrl = 'https://api.huaian.example.cn';
      const notice = { ...toldOf(aNotice({ branch: 'huaian' }).notice), ownerApiUrl };
      await store.ledger.commit([{ kind: 'notice', after: notice, before: 0 }]);
      expect(await order(change(notice.id))).toEqual({
        problem: 'not-owner',
        details: [
          { field: 'owner', problem: saying('huaian') },
          { field: 'apiUrl', problem: saying(ownerApiUrl) },
        ],
      });
    },
  );

  it('that does not exist is not found', async () => {
    expect(await desk().order(closing('01J0000000000000000000000X'))).toMatchObject({
      problem: 'not-found',
    });
  });
});

describe('an order sent again under its key', () => {
  it('gives the same answer and does nothing twice', async () => {
    const { carryOut, store } = desk();
    const first = await carryOut(publishing(outage), orderer());
    const again = await carryOut(publishing(outage), orderer());
    expect(again).toEqual({
      status: 200,
      body: 'body' in first ? first.body : undefined,
      headers: { 'idempotency-replayed': 'true' },
    });
    expect(store.all('notice')).toHaveLength(1);
  });

  it('twenty times at once is one notice', async () => {
    const { carryOut, store } = desk();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => carryOut(publishing(outage), orderer())),
    );
    expect(answers.filter((answer) => 'status' in answer && answer.status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => 'status' in answer && answer.status === 200)).toHaveLength(
      19,
    );
    expect(store.all('notice')).toHaveLength(1);
  });

  it('is answered though the notice was closed by it', async () => {
    const { carryOut, published } = desk();
    const { id } = await published();
    const first = await carryOut(closing(id), orderer());
    expect(await carryOut(closing(id), orderer())).toMatchObject({
      status: 200,
      body: 'body' in first ? first.body : undefined,
      headers: { 'idempotency-replayed': 'true' },
    });
  });

  it.each([
    ['another content', publishing({ ...outage, title: '另一起' })],
    ['another command', updating('01J00000000000000000000001')],
  ])('with %s is a conflict', async (_, other) => {
    const { carryOut } = desk();
    await carryOut(publishing(outage), orderer());
    expect(await carryOut(other, orderer())).toMatchObject({ problem: 'idempotency-conflict' });
  });

  it('of another sender is another order', async () => {
    const { carryOut, store } = desk();
    await carryOut(publishing(outage), orderer());
    await carryOut(publishing(outage), orderer({ scope: 'publisher-2' }));
    expect(store.all('notice')).toHaveLength(2);
  });

  it('can be used again when it was refused', async () => {
    const { carryOut } = desk();
    await carryOut(publishing({ ...outage, functionsLost: [] }), orderer());
    expect(await carryOut(publishing(outage), orderer())).toMatchObject({ status: 201 });
  });
});

it('is left for later when the notice keeps changing', async () => {
  const { store, clock, published } = desk();
  const { id } = await published();
  const carryOut = makeChangeNotice({
    ...store,
    ledger: { commit: async () => ({ kind: 'stale' }) },
    identifiers: countedIdentifiers(),
    fingerprints: openFingerprints(),
    clock,
    ownBranch: { id: 'jiangsu', level: 'province' },
    pace: () => ({ overdueAfter: 0, chaseAt: at('2026-07-07T10:00:00+08:00') }),
  });
  await expect(carryOut(closing(id), orderer())).rejects.toMatchObject({ name: 'ChangeBusy' });
});
