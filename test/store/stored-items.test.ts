import { describe, expect, it } from 'vitest';
import { AGGREGATES } from '../../functions/contracts/aggregates.ts';
import type { Write } from '../../functions/ports/ledger.ts';
import { putOf } from '../../functions/store/put-of-write.ts';
import { aPerson, aUnit } from '../builders/organisation.ts';
import { aSetAside } from '../builders/set-aside.ts';
import { MONDAY } from '../builders/ticket.ts';
import { aMirror, aNotice, aNoticeEntry, anAlert, anEntry, aTicket, settled } from './samples.ts';

const id = '01J0000000000000000000000A';

/** Where an item stands: its keys, its kind and its places in the indexes, without what it says. */
const placesOf = (write: Write) => {
  const { item } = putOf(write);
  const names = ['pk', 'sk', 'kind', 'listKey', 'listSort', 'openKey', 'dueShard'];
  return Object.fromEntries(names.flatMap((name) => (name in item ? [[name, item[name]]] : [])));
};

describe('an item stands where every release has put it', () => {
  it.each<[string, Write, Record<string, unknown>]>([
    [
      'an open ticket that a unit has',
      {
        kind: 'ticket',
        after: aTicket({ id, work: { open: [], awaitsDispatch: false } }),
        before: 0,
      },
      {
        pk: `TICKET#${id}`,
        sk: 'TICKET',
        kind: 'TICKET',
        listKey: 'acknowledged#city#3',
        listSort: `2026-07-06T15:59:59Z#${id}`,
        openKey: 'open#3',
        dueShard: 5,
      },
    ],
    [
      'one that awaits dispatch',
      { kind: 'ticket', after: aTicket({ id }), before: 0 },
      {
        pk: `TICKET#${id}`,
        sk: 'TICKET',
        kind: 'TICKET',
        listKey: 'acknowledged#city#3',
        listSort: `2026-07-06T15:59:59Z#${id}`,
        openKey: 'dispatch#3',
        dueShard: 5,
      },
    ],
    [
      'a settled ticket',
      { kind: 'ticket', after: settled(aTicket({ id })), before: 1 },
      {
        pk: `TICKET#${id}`,
        sk: 'TICKET',
        kind: 'TICKET',
        listKey: 'resolved#city#3',
        listSort: `9999-12-31T23:59:59Z#${id}`,
      },
    ],
    [
      'an alert, looked at until somebody acknowledges it',
      { kind: 'alert', after: anAlert({ id, raisedAt: MONDAY }), before: 0 },
      {
        pk: `ALERT#${id}`,
        sk: 'ALERT',
        kind: 'ALERT',
        dueShard: 5,
        listKey: 'alert#raised#3',
        listSort: `${MONDAY}#${id}`,
      },
    ],
    [
      'a notice that its branch watches',
      { kind: 'notice', after: aNotice({ id, publishedAt: MONDAY }), before: 0 },
      {
        pk: `NOTICE#${id}`,
        sk: 'NOTICE',
        kind: 'NOTICE',
        listKey: 'notice#published#3',
        listSort: `${MONDAY}#${id}`,
        dueShard: 5,
      },
    ],
    [
      'what was set aside',
      { kind: 'set-aside', after: aSetAside({ id, receivedAt: MONDAY }).setAside, before: 0 },
      {
        pk: `ASIDE#${id}`,
        sk: 'ASIDE',
        kind: 'ASIDE',
        listKey: 'set-aside#open#3',
        listSort: `${MONDAY}#${id}`,
      },
    ],
    [
      'a mirror',
      { kind: 'mirror', mirror: aMirror({ id }) },
      {
        pk: `MIRROR#${id}`,
        sk: 'MIRROR',
        kind: 'MIRROR',
        listKey: 'acknowledged#city#3',
        listSort: `2026-07-06T15:59:59Z#${id}`,
        openKey: 'open#3',
      },
    ],
    [
      "a ticket's entry",
      { kind: 'entry', entry: anEntry({ id, sequence: 2 }) },
      { pk: `TICKET#${id}`, sk: 'ENTRY#000002', kind: 'ENTRY' },
    ],
    [
      "another branch's receipt",
      { kind: 'entry', entry: aNoticeEntry({ id, sequence: 1, eventId: `${id}.1.xuzhou` }) },
      { pk: `NOTICE#${id}`, sk: 'ENTRY#000001#xuzhou', kind: 'ENTRY' },
    ],
    [
      'a unit, among all of the organisation',
      { kind: 'unit', after: aUnit('qingjiangpu'), before: 0 },
      { pk: 'ORGANISATION', sk: 'UNIT#qingjiangpu', kind: 'UNIT' },
    ],
    [
      'a person, among all of the organisation',
      { kind: 'person', after: aPerson('li'), before: 0 },
      { pk: 'ORGANISATION', sk: 'PERSON#li', kind: 'PERSON' },
    ],
    [
      'how often the organisation has changed',
      { kind: 'organisation-revision', before: 3 },
      { pk: 'ORGANISATION', sk: 'REVISION', kind: 'REVISION' },
    ],
    [
      'whose a token’s subject is',
      { kind: 'subject', subject: 'sub-li', personId: 'li' },
      { pk: 'SUBJECT#sub-li', sk: 'SUBJECT', kind: 'SUBJECT' },
    ],
    [
      'for whom somebody stands in',
      { kind: 'stands-in', deputy: 'wu', absent: 'li', until: MONDAY },
      { pk: 'PERSON#wu', sk: 'STANDS-IN#li', kind: 'STANDS-IN' },
    ],
    [
      'which unit without a head somebody heads meanwhile',
      { kind: 'stands-in', deputy: 'wu', unit: 'hall' },
      { pk: 'PERSON#wu', sk: 'STANDS-IN#unit#hall', kind: 'STANDS-IN' },
    ],
    [
      'who leads a storm of alerts (F3)',
      { kind: 'storm', key: 'city li wu', head: 'A.1.on-call', from: MONDAY, before: 0 },
      { pk: 'STORM#city li wu', sk: 'STORM', kind: 'STORM' },
    ],
    [
      'what is told with an alert (F3)',
      { kind: 'member', head: 'A.1.on-call', alertId: 'B.1.on-call' },
      { pk: 'ALERT#A.1.on-call', sk: 'MEMBER#B.1.on-call', kind: 'MEMBER' },
    ],
  ])('%s', (_, write, places) => {
    expect(placesOf(write)).toEqual(places);
  });
});

describe('the table of aggregates', () => {
  it('gives every kind a partition of its own', () => {
    const prefixes = Object.values(AGGREGATES).map(({ prefix }) => prefix);
    const alone = ['KEY', 'NUMBER', 'CONTACT', 'MIRROR', 'FILE', 'SEEN', 'SUBJECT', 'STORM'];
    const taken = [...alone, 'ENTRY', 'RECEIPT', 'ORGANISATION', 'REVISION'];
    expect(new Set([...prefixes, ...taken]).size).toBe(prefixes.length + taken.length);
  });
});
