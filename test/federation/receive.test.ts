import { describe, expect, it } from 'vitest';
import type { Envelope, EventMeta } from '../../functions/contracts/envelope.ts';
import type { BusEvent } from '../../functions/contracts/events/bus-event.ts';
import { type Notice, type ToldNotice, toldOf } from '../../functions/domain/notice/notice.ts';
import { receive as receipted, update } from '../../functions/domain/notice/notice-acts.ts';
import { decide } from '../../functions/domain/ticket/decide.ts';
import { epochSeconds, plusSeconds } from '../../functions/domain/time.ts';
import type { Neighbourhood } from '../../functions/federation/neighbourhood.ts';
import { makeReceive } from '../../functions/federation/receive.ts';
import type { Ledger } from '../../functions/ports/ledger.ts';
import { anAlert } from '../builders/alert.ts';
import { aNotice, anOccasion } from '../builders/notice.ts';
import { aContext, aTicket, MONDAY } from '../builders/ticket.ts';
import { memoryStore } from '../fakes/memory-store.ts';
import { keptLetters, standingClock } from '../fakes/outside.ts';
import { climbing, told } from './told.ts';

const province: Neighbourhood = {
  id: 'jiangsu',
  level: 'province',
  neighbours: [
    { id: 'huaian', relation: 'child' },
    { id: 'suzhou', relation: 'child' },
  ],
};
const city: Neighbourhood = {
  id: 'suzhou',
  level: 'city',
  neighbours: [{ id: 'jiangsu', relation: 'parent' }],
};

const desk = (neighbourhood: Neighbourhood = province, spoil?: (ledger: Ledger) => Ledger) => {
  const store = memoryStore();
  const { desk: deadLetters, letters } = keptLetters();
  const receive = makeReceive({
    ...store,
    ledger: spoil ? spoil(store.ledger) : store.ledger,
    deadLetters,
    clock: standingClock(MONDAY),
    ownBranch: neighbourhood,
    neighbourhood,
    clockContext: aContext(),
  });
  const written = () =>
    store.trail().length + store.all('mirror').length + store.all('seen').length;
  return { store, letters, receive, written };
};

type Told = BusEvent & { readonly detail: Envelope };

const withMeta = (event: Told, meta: Partial<EventMeta>): BusEvent => ({
  ...event,
  detail: { ...event.detail, meta: { ...event.detail.meta, ...meta } },
});
const withData = (event: Told, data: object): BusEvent => ({
  ...event,
  detail: { ...event.detail, data: { ...event.detail.data, ...data } },
});

describe('a city’s ticket in its province', () => {
  const { registered, toProvince, toRegulator } = climbing();

  it('is none of its business while it stays at the city’s level', async () => {
    const { receive, written, letters } = desk();
    await receive(told(registered));
    expect(written()).toBe(0);
    expect(letters).toEqual([]);
  });

  it('has a mirror that names its owner once it has climbed: the city still handles it (A2)', async () => {
    const { receive, store } = desk();
    await receive(told(toProvince));
    expect(await store.mirrors.find(toProvince.id)).toEqual({
      ...toProvince.after,
      ownerApiUrl: 'https://huaian.example.cn',
    });
  });

  it('alerts the province’s own on-call when it reaches the province (F2)', async () => {
    const { receive, store } = desk();
    await receive(told(toProvince));
    expect(store.all('alert').map(({ after: alert }) => alert)).toMatchObject([
      {
        id: `${toProvince.eventId}.on-call`,
        branch: 'jiangsu',
        level: 'province',
        role: 'on-call',
        raisedAt: toProvince.at,
        cause: { ticketId: toProvince.id, owner: 'huaian', from: 'city', to: 'province' },
      },
    ]);
    expect(store.trail()).toMatchObject([
      { type: 'AlertRaised', publish: true, by: { kind: 'system', part: 'federation' } },
    ]);
    expect(store.all('regulator-file')).toEqual([]);
  });

  it('alerts the regulator’s desk and who answers for the province, and opens the file (F2, F4)', async () => {
    const { receive, store } = desk();
    await receive(told(toRegulator));
    expect(store.all('alert').map(({ after: alert }) => [alert.level, alert.role])).toEqual([
      ['regulator', 'on-call'],
      ['province', 'responsible'],
    ]);
    expect(store.all('regulator-file').map(({ file }) => file)).toEqual([
      {
        ticketId: toRegulator.id,
        ticketNumber: 'AAAAAAAAAA1',
        owner: 'huaian',
        openedAt: toRegulator.at,
        version: toRegulator.sequence,
      },
    ]);
  });

  it('alerts once, however often its event comes', async () => {
    const { receive, store } = desk();
    await receive(told(toProvince));
    await Promise.all([receive(told(toProvince)), receive(told(toProvince))]);
    expect(store.all('alert')).toHaveLength(1);
    expect(store.trail()).toHaveLength(1);
  });

  it('alerts for a step that is heard of after a later one, without taking the mirror back', async () => {
    const { receive, store } = desk();
    await receive(told(toRegulator));
    await receive(told(toProvince));
    expect(store.all('alert')).toHaveLength(3);
    expect(await store.mirrors.find(toProvince.id)).toMatchObject({
      level: 'regulator',
      version: toRegulator.sequence,
    });
  });

  it('is looked at again when its mirror moved on meanwhile', async () => {
    let interfered = false;
    const { receive, store, letters } = desk(province, (ledger) => ({
      commit: async (writes) => {
        if (!interfered) {
          interfered = true;
          await ledger.commit([{ kind: 'mirror', mirror: toRegulator.after }]);
        }
        return ledger.commit(writes);
      },
    }));
    await receive(told(toProvince));
    expect(await store.mirrors.find(toProvince.id)).toMatchObject({ level: 'regulator' });
    expect(store.all('alert')).toHaveLength(1);
    expect(letters).toEqual([]);
  });

  it('is tried later when it keeps moving on', async () => {
    const { receive } = desk(province, () => ({ commit: async () => ({ kind: 'stale' }) }));
    await expect(receive(told(toProvince))).rejects.toMatchObject({ name: 'ChangeBusy' });
  });
});

describe('what a city reports up of its ticket (E8, G2)', () => {
  const { ticket } = aTicket();
  const reported = decide(ticket, { kind: 'report-up', matter: 'foreseen-crisis' }, aContext());
  if (reported.kind === 'refused') throw new Error(reported.refusal.kind);
  const [entry] = reported.entries;
  if (!entry) throw new Error('a command has an entry');
  const noted = decide(reported.ticket, { kind: 'hold' }, aContext());
  if (noted.kind === 'refused') throw new Error(noted.refusal.kind);
  const [later] = noted.entries;

  it('alerts the province’s Regulatory & Legal and whoever is on call there, once however often it comes', async () => {
    const { receive, store, letters } = desk();
    await receive(told(entry));
    await Promise.all([receive(told(entry)), receive(told(entry))]);
    expect(store.all('alert').map(({ after: alert }) => alert)).toMatchObject(
      (['regulatory-and-legal', 'on-call'] as const).map((role) => ({
        id: `${entry.eventId}.${role}`,
        ...{ branch: 'jiangsu', level: 'province', role, raisedAt: entry.at },
      })),
    );
    expect(store.all('alert')[0]?.after.cause).toEqual({
      kind: 'reported-up',
      ticketId: ticket.id,
      ticketNumber: ticket.ticketNumber,
      owner: 'huaian',
      matter: 'foreseen-crisis',
    });
    expect(letters).toEqual([]);
  });

  it('gives the province a mirror of it, at the city’s level still, which follows the ticket from then on', async () => {
    const { receive, store } = desk();
    await receive(told(entry));
    const mirror = () => store.mirrors.find(ticket.id);
    expect(await mirror()).toMatchObject({
      ...{ level: 'city', version: 2, attention: ['important'] },
      reportedUp: ['foreseen-crisis'],
    });
    if (later) await receive(told(later));
    expect(await mirror()).toMatchObject({ level: 'city', state: 'held', version: 3 });
  });

  it('alerts though a later event came first, without taking the mirror back', async () => {
    const { receive, store } = desk();
    if (later) await receive(told(later));
    await receive(told(entry));
    expect(store.all('alert')).toHaveLength(2);
    expect(await store.mirrors.find(ticket.id)).toMatchObject({ state: 'held', version: 3 });
  });
});

/** As another branch holds a notice of huaian. */
const heldOf = (notice: Notice): ToldNotice => ({
  ...toldOf(notice),
  ownerApiUrl: 'https://huaian.example.cn',
});

describe('another branch’s notice (H4)', () => {
  const published = aNotice({ branch: 'huaian' });
  const updated = update(published.notice, { text: '抢修中' }, anOccasion());
  const later = updated ? told(updated.entry) : undefined;

  it('is kept, confirmed to its publisher and passed on under its own id', async () => {
    const { receive, store } = desk();
    await receive(told(published.entry));
    expect(await store.notices.load(published.notice.id)).toEqual(heldOf(published.notice));
    expect(await store.notices.receipts(published.notice.id)).toEqual([
      { noticeId: published.notice.id, branch: 'jiangsu', version: 1, at: MONDAY },
    ]);
    expect(store.trail()).toMatchObject([
      { type: 'NoticePublished', eventId: published.entry.eventId, via: ['huaian'], publish: true },
      {
        type: 'NoticeReceived',
        eventId: `${published.entry.eventId}.jiangsu`,
        publish: true,
        data: { publisher: 'huaian', receiver: 'jiangsu' },
      },
    ]);
    expect(store.trail()[1]).not.toHaveProperty('via');
  });

  it('twice is once', async () => {
    const { receive, store } = desk();
    await Promise.all([receive(told(published.entry)), receive(told(published.entry))]);
    await receive(told(published.entry));
    expect(store.trail()).toHaveLength(2);
  });

  it('in a lower version than the one held brings nothing and is not passed on', async () => {
    const { receive, store, letters } = desk();
    if (later) await receive(later);
    await receive(told(published.entry));
    expect(await store.notices.load(published.notice.id)).toEqual(
      updated && heldOf(updated.notice),
    );
    expect(store.trail().map(({ type }) => type)).toEqual(['NoticeUpdated', 'NoticeReceived']);
    expect(letters).toEqual([]);
  });

  it('in a higher version takes the place of the one held', async () => {
    const { receive, store } = desk();
    await receive(told(published.entry));
    if (later) await receive(later);
    expect(await store.notices.load(published.notice.id)).toEqual(
      updated && heldOf(updated.notice),
    );
    expect(store.trail()).toHaveLength(4);
  });

  it('reaches a city by way of its province', async () => {
    const { receive, store } = desk(city);
    await receive(told({ ...published.entry, via: ['huaian'] }, 'jiangsu'));
    expect(await store.notices.load(published.notice.id)).toEqual(toldOf(published.notice));
    expect(store.trail()[0]).toMatchObject({ via: ['huaian', 'jiangsu'] });
  });
});

describe('a receipt', () => {
  const published = aNotice({ branch: 'jiangsu' });
  const receipt = receipted(published.notice, 'huaian', anOccasion());

  it('is kept where the notice was published', async () => {
    const { receive, store } = desk();
    await store.ledger.commit([{ kind: 'notice', after: published.notice, before: 0 }]);
    await receive(told(receipt));
    expect(await store.notices.receipts(published.notice.id)).toEqual([
      { noticeId: published.notice.id, branch: 'huaian', version: 1, at: MONDAY },
    ]);
    expect(store.trail()).toEqual([]);
  });

  it('is passed on towards a publisher elsewhere, though the notice is not known here', async () => {
    const { receive, store } = desk();
    const ofCity = receipted(aNotice({ branch: 'suzhou' }).notice, 'huaian', anOccasion());
    await receive(told(ofCity));
    expect(store.trail()).toMatchObject([
      { type: 'NoticeReceived', eventId: ofCity.eventId, via: ['huaian'], publish: true },
    ]);
    expect(store.all('receipt')).toEqual([]);
  });

  it('of a notice that was never published is not believed', async () => {
    const { receive, letters, written } = desk();
    await receive(told(receipt));
    expect(letters).toMatchObject([{ reason: 'contradiction' }]);
    expect(written()).toBe(0);
  });

  it('of a version that is still to come is not believed', async () => {
    const { receive, letters, store } = desk();
    await store.ledger.commit([{ kind: 'notice', after: published.notice, before: 0 }]);
    await receive(told(receipted({ ...published.notice, version: 2 }, 'huaian', anOccasion())));
    expect(letters).toMatchObject([{ reason: 'contradiction' }]);
    expect(store.all('receipt')).toEqual([]);
  });
});

describe('an event that is not believed goes to the dead letters whole, with its reason', () => {
  const climb = told(climbing().toProvince);
  const notice = told(aNotice({ branch: 'huaian' }).entry);
  const receipt = told(receipted(aNotice({ branch: 'suzhou' }).notice, 'huaian', anOccasion()));
  const foreignTicket = { ...climbing().toProvince.after, owner: 'suzhou' };

  const hostile: [string, string, BusEvent, Neighbourhood?][] = [
    ['foreign-source', 'from nobody that is known', { ...climb, source: 'redress.nowhere' }],
    ['foreign-source', 'from the branch itself', { ...climb, source: 'redress.jiangsu' }],
    ['foreign-source', 'from an integrator', { ...climb, source: 'redress.integrator' }],
    ['unknown-event', 'of no known type', { ...climb, 'detail-type': 'TicketErased' }],
    ['unknown-event', 'of an inherited name', { ...climb, 'detail-type': 'constructor' }],
    ['unknown-event', 'about another’s alert', told(anAlert({ branch: 'huaian' }).entry)],
    ['invalid-event', 'without anything', { ...climb, detail: undefined }],
    ['invalid-event', 'with an unknown field', withData(climb, { name: '张三' })],
    ['invalid-event', 'with a wrong type', withData(climb, { paged: 'yes' })],
    ['invalid-event', 'of another type', { ...climb, 'detail-type': 'NoticePublished' }],
    ['wrong-way', 'that has been here', withMeta(climb, { via: ['huaian', 'jiangsu', 'huaian'] })],
    ['wrong-way', 'with no way at all', withMeta(climb, { via: [] })],
    [
      'wrong-way',
      'of a branch behind a city',
      withMeta(climb, { via: ['suzhou', 'huaian'], branch: 'suzhou' }),
    ],
    ['wrong-way', 'that another sent', withMeta(climb, { via: ['suzhou'], branch: 'suzhou' })],
    ['wrong-way', 'with an origin of its own making', withMeta(climb, { branch: 'suzhou' })],
    ['not-theirs-to-tell', 'about another’s ticket', withData(climb, { ticket: foreignTicket })],
    [
      'not-theirs-to-tell',
      'about a ticket, at a city',
      told({ ...climbing().toProvince, via: ['huaian'] }, 'jiangsu'),
      city,
    ],
    [
      'not-theirs-to-tell',
      'about another’s notice',
      withData(notice, { notice: toldOf(aNotice().notice) }),
    ],
    ['not-theirs-to-tell', 'in another’s name', withData(receipt, { receiver: 'yancheng' })],
    [
      'not-theirs-to-tell',
      'that confirms its own notice',
      withData(receipt, { publisher: 'huaian' }),
    ],
    [
      'not-theirs-to-tell',
      'for a publisher nobody knows',
      withData(receipt, { publisher: 'nowhere' }),
    ],
    ['contradiction', 'under another event’s id', withMeta(climb, { id: 'X.1' })],
    ['contradiction', 'of another sequence', withMeta(climb, { sequence: 9 })],
    ['contradiction', 'of another ticket', withMeta(climb, { ticketId: 'X' })],
    ['contradiction', 'to a level that the ticket is not at', withData(climb, { to: 'regulator' })],
    ['contradiction', 'under another notice’s id', withMeta(notice, { id: 'X.1' })],
    ['contradiction', 'of another version of the notice', withMeta(notice, { sequence: 2 })],
    ['contradiction', 'that closes what is open', { ...notice, 'detail-type': 'NoticeClosed' }],
    ['contradiction', 'under another receipt’s id', withMeta(receipt, { id: 'X.1.huaian' })],
    ['contradiction', 'of another version of the receipt', withMeta(receipt, { sequence: 2 })],
  ];

  it.each(hostile)('%s: one %s', async (reason, _, event, neighbourhood) => {
    const { receive, letters, written } = desk(neighbourhood);
    await receive(event);
    expect(letters).toEqual([{ reason, details: expect.any(Array), event }]);
    expect(written()).toBe(0);
  });

  it('contradiction: one that makes another’s mirror its own', async () => {
    const { receive, letters, store } = desk();
    await store.ledger.commit([{ kind: 'mirror', mirror: { ...foreignTicket, version: 1 } }]);
    await receive(climb);
    expect(letters).toMatchObject([{ reason: 'contradiction' }]);
    expect(store.all('alert')).toEqual([]);
  });

  it('contradiction: one that makes another’s notice its own', async () => {
    const { receive, letters, store } = desk();
    const held = { ...aNotice({ branch: 'suzhou' }).notice, version: 1 };
    await store.ledger.commit([{ kind: 'notice', after: held, before: 0 }]);
    await receive(notice);
    expect(letters).toMatchObject([{ reason: 'contradiction' }]);
    expect(await store.notices.load(held.id)).toEqual(held);
  });

  it('and each of them would be believed as it was told', async () => {
    for (const event of [climb, notice, receipt]) {
      const { receive, letters, written } = desk();
      await receive(event);
      expect(letters).toEqual([]);
      expect(written()).toBeGreaterThan(0);
    }
  });
});

describe('a neighbour’s sign of life (H4)', () => {
  const MINUTE = epochSeconds(MONDAY) / 60;
  const beat = (sender: string, meta: Partial<EventMeta> = {}): BusEvent => ({
    source: `redress.${sender}`,
    'detail-type': 'BranchAlive',
    detail: {
      meta: {
        ...{ id: `huaian.alive.${MINUTE}`, version: 1, branch: 'huaian', sequence: MINUTE },
        ...{ occurredAt: plusSeconds(MONDAY, -60), correlationId: 'beat', via: ['huaian'] },
        ...meta,
      },
      data: {},
    },
  });

  it('is kept, at the instant at which it was given', async () => {
    const { receive, store, letters } = desk();
    await receive(beat('huaian'));
    await receive(beat('huaian'));
    expect(await store.heartbeats.all()).toEqual([
      { of: 'neighbour', name: 'huaian', at: plusSeconds(MONDAY, -60) },
    ]);
    expect(letters).toEqual([]);
  });

  it('counts from now where the neighbour’s clock goes ahead', async () => {
    const { receive, store } = desk();
    await receive(beat('huaian', { occurredAt: plusSeconds(MONDAY, 900) }));
    expect(await store.heartbeats.all()).toMatchObject([{ at: MONDAY }]);
  });

  it.each([
    ['who gives it for another', beat('suzhou'), 'wrong-way'],
    ['who is no neighbour', beat('wuxi'), 'foreign-source'],
    ['under another’s id', beat('huaian', { id: 'suzhou.alive.1' }), 'contradiction'],
  ])('is not believed of one %s', async (_, event, reason) => {
    const { receive, store, letters } = desk();
    await receive(event);
    expect(await store.heartbeats.all()).toEqual([]);
    expect(letters).toMatchObject([{ reason }]);
  });
});
