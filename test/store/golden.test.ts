import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AggregateKind, EntryOf } from '../../functions/contracts/aggregates.ts';
import { eventSchema, isEventType } from '../../functions/contracts/events.ts';
import type { Duty } from '../../functions/domain/duty/duty.ts';
import { applyDuty } from '../../functions/domain/duty/record-duty.ts';
import type { HandOver } from '../../functions/domain/hand-over/hand-over.ts';
import { applyHandOver } from '../../functions/domain/hand-over/record-hand-over.ts';
import { applyToMessage } from '../../functions/domain/message/apply.ts';
import type { Message } from '../../functions/domain/message/message.ts';
import type { Mutings } from '../../functions/domain/muting/muting.ts';
import { applyMuting } from '../../functions/domain/muting/record-muting.ts';
import { applyToOrder } from '../../functions/domain/order/apply.ts';
import { isOpenOrder, type WorkOrder } from '../../functions/domain/order/order.ts';
import type { Person } from '../../functions/domain/organisation/person.ts';
import { personAfter, unitAfter } from '../../functions/domain/organisation/record.ts';
import type { Unit } from '../../functions/domain/organisation/unit.ts';
import { apply } from '../../functions/domain/ticket/apply.ts';
import type { Ticket } from '../../functions/domain/ticket/ticket.ts';
import type { TimerStart } from '../../functions/ports/outside.ts';
import type { EntryReader } from '../../functions/ports/readers.ts';
import type { Item } from '../../functions/store/tables.ts';
import { makePassTime } from '../../functions/timers/pass-time.ts';
import { makeWake } from '../../functions/timers/wake.ts';
import { WakeUp } from '../../functions/timers/wake-up.ts';
import { aClerk, at } from '../builders/ticket.ts';
import { type Branch, type PublishedEvent, settle, telling } from '../golden/branch.ts';
import { itemsIn, type KeptThing, releases, rowsIn, sums } from '../golden/files.ts';
import type { Taken } from '../golden/history.ts';
import { type Reopened, reopen } from '../golden/reopen.ts';
import { type Asked, send } from '../golden/requests.ts';
import { entryOfItem } from '../golden/streamed.ts';

const NEVER = at('9999-12-31T23:59:59Z');
const CANCEL = { reason: '客户撤诉' };
const ANSWER = {
  found: '误扣',
  done: '退费',
  told: '客户认可',
  basis: ['double-refund'],
  means: 'written',
};

const trailOf = async <Kind extends AggregateKind>(
  reader: EntryReader<Kind>,
  id: string,
): Promise<readonly EntryOf<Kind>[]> => (await reader.entries(id, { limit: 1000 })).items;

const ticketOf = (trail: readonly EntryOf<'ticket'>[]): Ticket | undefined =>
  trail.reduce<Ticket | undefined>(apply, undefined);

const found = <Thing extends object>(thing: Thing | undefined): Thing => {
  if (!thing) throw new Error('not found any more');
  return thing;
};

const loaded = async ({ ports }: Branch, id: string): Promise<Ticket> =>
  found(await ports.tickets.load(id));

const idsOf = (things: readonly { readonly id: string }[]): readonly string[] =>
  things.map(({ id }) => id).toSorted();

/** What can be asked next of a ticket. */
const nextOf = ({ id, state, work }: Ticket): Asked => {
  const command = (verb: string, body: object) =>
    ({ kind: 'command', ticketId: id, verb, body }) as const;
  if (work && work.open.length > 0) return command('note', { note: '已催办' });
  switch (state) {
    case 'held':
      return command('resume', { reason: '客户已补交凭证' });
    case 'resolved':
    case 'rejected':
      return command('close', {});
    default:
      return command('answer', ANSWER);
  }
};

describe.each(releases())('golden files of %s', (release) => {
  const rows = <Row>({ id }: Branch, file: string) => rowsIn<Row>(release, `${id}/${file}`);
  const ordersOf = (branch: Branch) =>
    things(branch, 'ORDER').map(({ id }) => branch.ports.orders.load(id));
  const toCancel = (order: WorkOrder, branch: string) => {
    if (order.issuer !== branch) return { problem: 'not-owner' };
    return isOpenOrder(order) ? { status: 200 } : { problem: 'wrong-order-state' };
  };
  const eventsOf = (branch: Branch, which: 'letters' | 'others') =>
    rows<PublishedEvent>(branch, 'events.jsonl').filter(
      (event) => (event['detail-type'] === 'WorkOrderLetters') === (which === 'letters'),
    );
  const items = (branch: Branch, ...kinds: readonly string[]): readonly Item[] =>
    ['tickets.jsonl', 'case-files.jsonl']
      .flatMap((file) => itemsIn(release, `${branch.id}/${file}`))
      .filter(({ kind }) => kinds.includes(String(kind)));
  const things = (branch: Branch, ...kinds: readonly KeptThing['kind'][]) =>
    rows<KeptThing>(branch, 'things.jsonl')
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ thing }) => thing);

  /** Those that a branch has published and not closed. */
  const openNotices = (branch: Branch): readonly string[] =>
    things(branch, 'NOTICE').flatMap(({ id, state, branch: publisher }) =>
      publisher === branch.id && state !== 'closed' ? [id] : [],
    );

  it('stand as they were made', () => {
    const { is, should } = sums(release);
    expect(is).toBe(should);
  });

  it('are told from altered ones', () => {
    const folder = mkdtempSync(join(tmpdir(), 'golden-'));
    cpSync(join('test/golden', release), join(folder, release), { recursive: true });
    writeFileSync(join(folder, release, 'huaian/events.jsonl'), ' ', { flag: 'a' });
    const { is, should } = sums(release, folder);
    expect(is).not.toBe(should);
    rmSync(folder, { recursive: true });
  });

  describe('are read by the code of today:', () => {
    let opened: Reopened;
    beforeAll(async () => {
      opened = await reopen(release);
    });
    afterAll(() => opened.close());
    const inEach = async (look: (branch: Branch) => Promise<void> | void): Promise<void> => {
      for (const branch of opened.branches) await look(branch);
    };

    it('a ticket is what its entries make of it, from the first', () =>
      inEach(async (branch) => {
        for (const kept of things(branch, 'TICKET')) {
          const ticket = await loaded(branch, kept.id);
          expect(ticket).toMatchObject(kept);
          expect(ticketOf(await trailOf(branch.ports.entries, ticket.id))).toEqual(ticket);
        }
      }));

    it('an alert, a notice, what was set aside are read whole, and all that happened to them', () =>
      inEach(async (branch) => {
        const { alerts, alertEntries, notices, noticeEntries } = branch.ports;
        const { setAsides, setAsideEntries } = branch.ports;
        for (const [kind, reader, entries] of [
          ['ALERT', alerts, alertEntries],
          ['NOTICE', notices, noticeEntries],
          ['ASIDE', setAsides, setAsideEntries],
        ] as const)
          for (const kept of things(branch, kind)) {
            expect(await reader.load(kept.id)).toMatchObject(kept);
            const trail = await trailOf<'alert' | 'notice' | 'set-aside'>(entries, kept.id);
            const stored = items(branch, 'ENTRY').filter(({ id }) => id === kept.id);
            expect(trail).toHaveLength(stored.length);
            for (const [index, entry] of trail.entries())
              expect({ publish: false, ...stored[index] }).toMatchObject({ ...entry });
          }
      }));

    it('a level’s rota is what its entries make of it, from the first', () =>
      inEach(async (branch) => {
        const { duties, dutyEntries } = branch.ports;
        for (const { id, ...kept } of things(branch, 'DUTY')) {
          const duty = found(await duties.load(id));
          expect(duty).toMatchObject(kept);
          const trail = await trailOf<'duty'>(dutyEntries, id);
          expect(trail.reduce<Duty | undefined>(applyDuty, undefined)).toEqual(duty);
        }
      }));

    it('a branch’s mutings are what their entries make of them, from the first', () =>
      inEach(async (branch) => {
        const { mutings, mutingEntries } = branch.ports;
        for (const { id, ...kept } of things(branch, 'MUTINGS')) {
          const found = await mutings.load(id);
          expect(found).toMatchObject(kept);
          const trail = await trailOf<'mutings'>(mutingEntries, id);
          expect(trail.reduce<Mutings | undefined>(applyMuting, undefined)).toEqual(found);
        }
      }));

    it('a hand-over is what its entries make of it, from the first, and its note is read', () =>
      inEach(async (branch) => {
        const { handOvers, handOverEntries, handOverNotes } = branch.ports;
        for (const { id, ...kept } of things(branch, 'HAND-OVER')) {
          const handOver = found(await handOvers.load(id));
          expect(handOver).toMatchObject(kept);
          const trail = await trailOf<'hand-over'>(handOverEntries, id);
          expect(trail.reduce<HandOver | undefined>(applyHandOver, undefined)).toEqual(handOver);
        }
        for (const { pk, text } of items(branch, 'HAND_OVER_NOTE'))
          expect(await handOverNotes.of(String(pk).slice('HAND-OVER#'.length))).toBe(text);
      }));

    it('a message to a customer is what its entries make of it, from the first', () =>
      inEach(async (branch) => {
        const { messages, messageEntries } = branch.ports;
        for (const { id, ...kept } of things(branch, 'MESSAGE')) {
          const message = found(await messages.load(id));
          expect(message).toMatchObject(kept);
          const trail = await trailOf<'message'>(messageEntries, id);
          expect(
            trail.reduce<Message | undefined>((one, e) => applyToMessage(one, e), undefined),
          ).toEqual(message);
        }
      }));

    it('a unit and a person are what their entries make of them, from the first', () =>
      inEach(async (branch) => {
        const { unitById, unitEntries, people, personEntries, organisation } = branch.ports;
        const whole = (await organisation.whole()).organisation;
        for (const { id, ...kept } of things(branch, 'UNIT')) {
          const unit = found(await unitById.load(id));
          expect(unit).toMatchObject(kept);
          const trail = await trailOf<'unit'>(unitEntries, id);
          expect(
            trail.reduce<Unit | undefined>((one, e) => unitAfter(id, one, e), undefined),
          ).toEqual(unit);
          expect(whole.units.get(id)).toEqual(unit);
        }
        for (const { id, ...kept } of things(branch, 'PERSON')) {
          const person = found(await people.load(id));
          expect(person).toMatchObject(kept);
          const trail = await trailOf<'person'>(personEntries, id);
          expect(
            trail.reduce<Person | undefined>((one, e) => personAfter(id, one, e), undefined),
          ).toEqual(person);
          expect(whole.people.get(id)).toEqual(person);
        }
      }));

    it('a mirror and a case file are read', () =>
      inEach(async (branch) => {
        const { mirrors, caseFiles } = branch.ports;
        for (const kept of things(branch, 'MIRROR'))
          expect(await mirrors.find(kept.id)).toMatchObject(kept);
        for (const item of items(branch, 'CASE_FILE'))
          expect(item).toMatchObject(found(await caseFiles.caseFile(String(item.ticketId))));
      }));

    it('what was written about a ticket or a work order is read', () =>
      inEach(async (branch) => {
        const { caseFiles } = branch.ports;
        for (const { pk, sk, kind: _, ...note } of items(branch, 'CASE_NOTE')) {
          const [ticketId, orderId] = [String(note.ticketId), note.orderId];
          const notes =
            orderId === undefined
              ? caseFiles.notes(ticketId)
              : caseFiles.orderNotes(ticketId, String(orderId));
          expect(await notes, `${pk} ${sk}`).toContainEqual(note);
        }
      }));

    it('a ticket is found by its number and its contact, an answer by its key', () =>
      inEach(async (branch) => {
        const { numbers, keys, contacts } = branch.ports;
        for (const { pk, ticketId } of items(branch, 'NUMBER'))
          expect(await numbers.ticketOf(String(pk).slice('NUMBER#'.length))).toMatchObject({
            id: ticketId,
          });
        for (const item of items(branch, 'KEY'))
          expect(item).toMatchObject(found(await keys.find(String(item.key))));
        for (const { contact, category, ticketId, receivedAt } of items(branch, 'CONTACT')) {
          const since = at(String(receivedAt));
          const first = await contacts.first(String(contact), String(category), since);
          expect(first).toEqual({ contact, category, ticketId, receivedAt });
        }
      }));

    it('a notice has its receipts', () =>
      inEach(async (branch) => {
        for (const { id } of things(branch, 'NOTICE')) {
          const kept = items(branch, 'RECEIPT').filter(({ noticeId }) => noticeId === id);
          const receipts = await branch.ports.notices.receipts(id);
          expect(new Set(receipts.map((receipt) => receipt.branch))).toEqual(
            new Set(kept.map((receipt) => receipt.branch)),
          );
        }
      }));

    it('all is listed that was: open tickets, alerts, notices, what is to be looked at', () =>
      inEach(async (branch) => {
        const { lists, alerts, notices, setAsides, due } = branch.ports;
        const all = { limit: 1000 };
        const open = things(branch, 'TICKET', 'MIRROR').filter(
          ({ state }) => !['resolved', 'rejected', 'closed', 'cancelled'].includes(state),
        );
        expect(idsOf((await lists.list({}, all)).items)).toEqual(idsOf(open));
        for (const [kind, list] of [
          ['ALERT', alerts],
          ['NOTICE', notices],
          ['ASIDE', setAsides],
        ] as const) {
          const listed = (await list.list(undefined, all)).items;
          expect(idsOf(listed)).toEqual(idsOf(things(branch, kind)));
        }
        const pages = await Promise.all(due.shards.map((shard) => due.page(shard, NEVER, 100)));
        const watched = items(
          branch,
          'TICKET',
          'ORDER',
          'NOTICE',
          'MESSAGE',
          'ALERT',
          'HAND-OVER',
        ).filter(({ lookAt }) => lookAt);
        expect(pages.flatMap(({ things }) => things)).toHaveLength(watched.length);
      }));

    it('a stored entry is told and timed as it was then', () =>
      inEach(async (branch) => {
        const entries = items(branch, 'ENTRY').map(entryOfItem);
        await branch.relay(entries);
        await branch.arm(entries);
        const told = new Map(branch.events.map((event) => [event.detail.meta.id, event]));
        const kept = rows<PublishedEvent>(branch, 'events.jsonl');
        expect(told.size).toBe(kept.length);
        for (const event of kept) expect(told.get(event.detail.meta.id)).toMatchObject(event);
        const carried = rows<TimerStart>(branch, 'executions.jsonl');
        expect(branch.starts).toHaveLength(carried.length);
        for (const start of branch.starts) expect(carried).toContainEqual(start);
      }));

    it('an event has the shape that it has now', () =>
      inEach((branch) => {
        for (const event of rows<PublishedEvent>(branch, 'events.jsonl')) {
          const type = event['detail-type'];
          if (!isEventType(type)) throw new Error(`nothing of this name is told any more: ${type}`);
          expect(eventSchema(type).parse(event.detail)).toEqual(event.detail);
        }
      }));
  });

  describe('are continued by the code of today:', () => {
    let opened: Reopened;
    beforeAll(async () => {
      opened = await reopen(release);
    });
    afterAll(() => opened.close());

    it('a request sent again gets its answer of then', async () => {
      for (const branch of opened.branches)
        for (const { request, answer } of rows<Taken>(branch, 'requests.jsonl')) {
          const again = await send(branch, request);
          expect(again, JSON.stringify(request)).toMatchObject({ status: 200, body: answer });
        }
    });

    it('an execution that wakes finds what it was started for, or ends', async () => {
      for (const branch of opened.branches) {
        const wake = makeWake({ passTime: makePassTime(branch.ports), clock: opened.clock });
        for (const input of rows<TimerStart>(branch, 'executions.jsonl')) {
          const woken = wake({ ...WakeUp.parse(input), correlationId: 'woken' });
          if (opened.clock.now() < input.wakeAt)
            await woken.catch(({ name }) => expect(name).toBe('TooEarly'));
          else await woken;
        }
      }
    });

    it('a ticket takes the next command, and is what its entries make of it', async () => {
      for (const branch of opened.branches)
        for (const { id } of things(branch, 'TICKET')) {
          const before = await loaded(branch, id);
          const key = `next-${id}`;
          const answer = await send(branch, { asked: nextOf(before), by: aClerk, key });
          if (before.state === 'closed' || before.state === 'cancelled') {
            expect(answer).toMatchObject({ problem: 'already-settled' });
            continue;
          }
          expect(answer, JSON.stringify(before)).toMatchObject({ status: 200 });
          const after = await loaded(branch, id);
          expect(after.version).toBeGreaterThan(before.version);
          expect(ticketOf(await trailOf(branch.ports.entries, id))).toEqual(after);
        }
    });

    it('a work order can still be withdrawn, and is what its entries make of it', async () => {
      for (const branch of opened.branches)
        for (const { id } of things(branch, 'ORDER')) {
          const order = found(await branch.ports.orders.load(id));
          const trail = await trailOf(branch.ports.orderEntries, id);
          expect(trail.reduce<WorkOrder | undefined>(applyToOrder, undefined)).toEqual(order);
          const asked = { kind: 'order', orderId: id, verb: 'cancel', body: CANCEL } as const;
          const answer = await send(branch, { asked, by: aClerk, key: `cancel-${id}` });
          expect(answer, JSON.stringify(order)).toMatchObject(toCancel(order, branch.id));
        }
      await settle(opened.branches);
      for (const order of opened.branches.flatMap(ordersOf))
        expect(isOpenOrder(found(await order))).toBe(false);
    });

    it('what branches have told each other of work orders changes nothing when it comes again', async () => {
      const states = async () =>
        (await Promise.all(opened.branches.flatMap(ordersOf))).map((one) => one?.state);
      const before = await states();
      for (const branch of opened.branches)
        for (const event of eventsOf(branch, 'letters'))
          await branch.forward(event, telling(opened.branches));
      expect(opened.branches.flatMap(({ letters }) => letters)).toEqual([]);
      expect(await states()).toEqual(before);
    });

    it('a notice takes the next command, and what follows reaches its neighbour', async () => {
      const body = { cause: '施工挖断光缆', remedy: '已熔接' };
      for (const branch of opened.branches)
        for (const noticeId of openNotices(branch)) {
          const request = { asked: { kind: 'close', noticeId, body }, by: aClerk } as const;
          const answer = await send(branch, { ...request, key: `next-${noticeId}` });
          expect(answer).toMatchObject({ status: 200, body: { state: 'closed' } });
        }
      await settle(opened.branches);
      for (const { letters, ports } of opened.branches) {
        expect(letters).toEqual([]);
        const { items } = await ports.notices.list(undefined, { limit: 100 });
        expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['closed']));
      }
    });
  });

  it('an event on its way is taken in by a neighbour that has not heard of it', async () => {
    // What a branch has of its own, without what others told it.
    const own = (item: Item, id: string): boolean =>
      rowsIn<KeptThing>(release, `${id}/things.jsonl`).some(
        ({ kind, thing }) =>
          kind === item.kind && item.pk === `NOTICE#${thing.id}` && thing.branch === id,
      );
    const { branches, close } = await reopen(release, own);
    // Letters are of an order that both have, as far as it has come.
    for (const branch of branches)
      for (const event of eventsOf(branch, 'others'))
        await branch.forward(event, telling(branches));
    for (const branch of branches) {
      expect(branch.letters).toEqual([]);
      for (const kept of things(branch, 'MIRROR'))
        expect(await branch.ports.mirrors.find(kept.id)).toMatchObject(kept);
      for (const kept of things(branch, 'NOTICE'))
        expect(await branch.ports.notices.load(kept.id)).toMatchObject(kept);
    }
    await close();
  });
});
