import { describe, expect, it } from 'vitest';
import { AGGREGATES } from '../../functions/contracts/aggregates.ts';
import { EVENTS } from '../../functions/contracts/events.ts';
import { ORDER_STATES } from '../../functions/domain/order/order.ts';
import { TICKET_STATES } from '../../functions/domain/ticket/ticket.ts';
import type { Write } from '../../functions/ports/ledger.ts';
import {
  AWAITED_KINDS,
  type TimerStart,
  type WaitingState,
} from '../../functions/ports/outside.ts';
import type { Item } from '../../functions/store/tables.ts';
import { BRANCHES, type PublishedEvent } from '../golden/branch.ts';
import { itemsIn, type KeptThing, releases, rowsIn } from '../golden/files.ts';

/** Told by the way: nothing is stored of it, so there is nothing to be read again. */
const OF_NO_ENTRY: readonly string[] = ['BranchAlive'];

const everywhere = <Row>(file: string): readonly Row[] =>
  releases().flatMap((release) => BRANCHES.flatMap((id) => rowsIn<Row>(release, `${id}/${file}`)));

const stored = (file: string): readonly Item[] =>
  releases().flatMap((release) => BRANCHES.flatMap((id) => itemsIn(release, `${id}/${file}`)));

/** Those that have lists of their own do not name their states in the table. */
const LISTED_APART: Readonly<Record<string, readonly string[]>> = {
  ticket: TICKET_STATES,
  order: ORDER_STATES,
};

describe('of everything that is stored, told or carried there is a golden file', () => {
  const items = ['tickets.jsonl', 'case-files.jsonl'].flatMap(stored);

  it.each(Object.entries(AGGREGATES))('of %ss, each thing that can happen to one', (kind, row) => {
    const kept = items.filter((item) => item.kind === 'ENTRY' && item.aggregate === kind);
    const types = new Set(kept.map(({ type }) => type));
    expect(Object.keys(row.audiences).filter((type) => !types.has(type))).toEqual([]);
  });

  it.each(Object.entries(AGGREGATES))('of %ss, each state', (kind, { prefix, states }) => {
    const things = everywhere<KeptThing>('things.jsonl').filter((one) => one.kind === prefix);
    const kept = new Set(things.map(({ thing }) => thing.state));
    const all: readonly string[] = LISTED_APART[kind] ?? states;
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter((state) => !kept.has(state))).toEqual([]);
  });

  it('of each kind of item that the ledger writes', () => {
    // A write of a new kind does not compile here until the kind of its item is named.
    const itemOf: Readonly<Record<Write['kind'], string>> = {
      ...{ order: 'ORDER', message: 'MESSAGE' },
      ...{ ticket: 'TICKET', alert: 'ALERT', notice: 'NOTICE', entry: 'ENTRY', key: 'KEY' },
      ...{ number: 'NUMBER', contact: 'CONTACT', 'case-file': 'CASE_FILE' },
      ...{ 'case-note': 'CASE_NOTE', mirror: 'MIRROR', 'regulator-file': 'FILE' },
      ...{ receipt: 'RECEIPT', seen: 'SEEN', 'set-aside': 'ASIDE', subject: 'SUBJECT' },
      ...{
        unit: 'UNIT',
        person: 'PERSON',
        duty: 'DUTY',
        mutings: 'MUTINGS',
        'hand-over': 'HAND-OVER',
        'hand-over-note': 'HAND_OVER_NOTE',
        'organisation-revision': 'REVISION',
      },
      ...{ 'stands-in': 'STANDS-IN', storm: 'STORM', member: 'MEMBER' },
    };
    const kept = items.map(({ kind }) => kind);
    expect(Object.values(itemOf).filter((kind) => !kept.includes(kind))).toEqual([]);
  });

  it('of each event', () => {
    const told = everywhere<PublishedEvent>('events.jsonl').map((event) => event['detail-type']);
    const kept = [...told, ...OF_NO_ENTRY];
    expect(Object.keys(EVENTS).filter((type) => !kept.includes(type))).toEqual([]);
  });

  it('of each state in which an execution waits', () => {
    const waits: Readonly<Record<WaitingState, WaitingState>> = {
      ...{ AtCity: 'AtCity', AtProvince: 'AtProvince', AtRegulator: 'AtRegulator' },
      ...{ AwaitingWord: 'AwaitingWord', AwaitingAnswer: 'AwaitingAnswer' },
    };
    const carried = everywhere<TimerStart>('executions.jsonl');
    const states = carried.map(({ where }) => where);
    expect(Object.values(waits).filter((state) => !states.includes(state))).toEqual([]);
    expect(new Set(carried.map(({ kind }) => kind))).toEqual(new Set(AWAITED_KINDS));
  });
});
