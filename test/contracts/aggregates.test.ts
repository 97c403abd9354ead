import { describe, expect, it } from 'vitest';
import type { Aggregate } from '../../functions/contracts/aggregate.ts';
import {
  AGGREGATES,
  type AggregateKind,
  isAggregateKind,
} from '../../functions/contracts/aggregates.ts';
import { HEARTBEAT_EVENTS } from '../../functions/contracts/events/heartbeat-events.ts';
import { LETTER_EVENTS } from '../../functions/contracts/events/letter-events.ts';
import { EVENTS } from '../../functions/contracts/events.ts';
import type { Alert } from '../../functions/domain/on-call/alert.ts';
import type { AlertEntry } from '../../functions/domain/on-call/alert-entries.ts';
import type { Write } from '../../functions/ports/ledger.ts';
import type { EntryReader, ThingReader } from '../../functions/ports/readers.ts';
import { aNotice } from '../builders/notice.ts';
import { at } from '../builders/ticket.ts';

const rows = Object.entries(AGGREGATES);

describe('a kind without a row in the table', () => {
  const workOrder = { id: 'W', version: 1, state: 'issued' };

  it('is not stored', () => {
    // @ts-expect-error there is no such kind to write
    const thing: Write = { kind: 'work-order', after: workOrder, before: 0 };
    const { entry } = aNotice();
    // @ts-expect-error nor an entry of one
    const happened: Write = { kind: 'entry', entry: { ...entry, aggregate: 'work-order' } };
    expect([thing, happened]).toHaveLength(2);
    expect(isAggregateKind('work-order')).toBe(false);
  });

  it('is not read', () => {
    // @ts-expect-error there is no such kind to read
    const reader: ThingReader<'work-order'> | undefined = undefined;
    // @ts-expect-error nor its entries
    const entries: EntryReader<'work-order'> | undefined = undefined;
    expect([reader, entries]).toEqual([undefined, undefined]);
  });
});

describe('a row', () => {
  it('does not compile without its columns, but for those that not every kind has', () => {
    type Row = Aggregate<Alert, AlertEntry, Alert, Record<string, never>>;
    type Spared<Column extends keyof Row> = Column extends unknown
      ? Omit<Row, Column> extends Row
        ? Column
        : never
      : never;
    const spared: Record<Spared<keyof Row>, true> = {
      listed: true,
      within: true,
      keptUntil: true,
      lookAt: true,
      consequences: true,
    };
    expect(Object.keys(spared)).toHaveLength(5);
  });

  it('stands under the kind that its entries name', () => {
    const kinds: readonly AggregateKind[] = [
      'ticket',
      'order',
      'alert',
      'notice',
      'set-aside',
      'message',
      'unit',
      'person',
      'duty',
      'mutings',
      'hand-over',
    ];
    expect(rows.map(([kind]) => kind)).toEqual(kinds);
  });

  it.each(rows)('of a %s has the shape of all that is told, and of nothing else', (_, row) => {
    const told = Object.entries(row.audiences).filter(([, audience]) => audience !== 'trail');
    expect(Object.keys(row.events).toSorted()).toEqual(told.map(([type]) => type).toSorted());
  });
});

it('every event of every kind is one that a branch may put on its bus', () => {
  const ofThings = rows.map(([, { events }]) => events);
  const all = [...ofThings, LETTER_EVENTS, HEARTBEAT_EVENTS].flatMap(Object.entries);
  expect(Object.entries(EVENTS).toSorted()).toEqual(all.toSorted());
});

it('lists a thing under its own state, and by when it came', () => {
  const { notice } = aNotice();
  expect(AGGREGATES.notice.listed?.(notice)).toEqual({
    list: 'notice#published',
    at: at('2026-07-06T10:00:00+08:00'),
  });
});
