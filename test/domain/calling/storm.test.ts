import { describe, expect, it } from 'vitest';
import {
  isEnough,
  placeInStorm,
  repeatKey,
  type StormFound,
  stormKey,
} from '../../../functions/domain/calling/storm.ts';
import type { Alert, AlertCause } from '../../../functions/domain/on-call/alert.ts';
import { beginChain } from '../../../functions/domain/on-call/alert-acts.ts';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { anAlert, aPlan } from '../../builders/alert.ts';
import { MONDAY } from '../../builders/ticket.ts';

const { alert: first } = beginChain(anAlert().alert, aPlan(), MONDAY, 'test');
const acknowledged: Alert = { ...first, state: 'acknowledged' };
const ended: Alert = {
  ...first,
  chain: { ...aPlan(), state: 'ended', since: MONDAY, step: 2, call: 3 },
};

/** What becomes of an alert so many seconds after the first one's page. */
const placed = (seconds: number, found: Partial<StormFound> = {}) =>
  placeInStorm(
    'another',
    { head: first.id, from: MONDAY, alert: first, members: 0, ...found },
    defaultPolicy,
    plusSeconds(MONDAY, seconds),
  );

describe('many alerts at once (F3)', () => {
  it('begin with one that has a page of its own, however often it is told', () => {
    expect(placeInStorm('another', undefined, defaultPolicy, MONDAY)).toEqual({ kind: 'leads' });
    const found = { head: 'another', from: MONDAY, alert: first, members: 7 };
    expect(placeInStorm('another', found, defaultPolicy, MONDAY)).toEqual({ kind: 'leads' });
  });

  it.each([
    [119, 'joins'],
    [120, 'leads'],
    [121, 'leads'],
  ])('are one page for two minutes: one after %i seconds %s', (seconds, kind) => {
    expect(placed(seconds).kind).toBe(kind);
  });

  it.each([
    ['acknowledged', acknowledged],
    ['at its end with nobody reached', ended],
  ])('none joins one that is %s', (_, alert) => {
    expect(placed(1, { alert })).toEqual({ kind: 'leads' });
  });

  it.each([
    [299, { kind: 'waits', until: plusSeconds(MONDAY, 300) }],
    [300, { kind: 'leads' }],
    [301, { kind: 'leads' }],
  ])('where others have joined, those after %i seconds are told together', (seconds, place) => {
    expect(placed(seconds, { alert: acknowledged, members: 1 })).toEqual(place);
    expect(placed(seconds, { members: 1 })).toEqual(place);
  });

  it('wait no longer than that where somebody acknowledged before the page went out', () => {
    const found = { from: plusSeconds(MONDAY, 200), alert: acknowledged, members: 3 };
    expect(placed(10, found)).toEqual({ kind: 'waits', until: plusSeconds(MONDAY, 310) });
  });

  it.each([
    [19, false],
    [20, true],
    [21, true],
  ])('are told at once where %i have gathered: %s', (gathered, enough) => {
    expect(isEnough(gathered, defaultPolicy)).toBe(enough);
  });
});

describe('alerts are told together', () => {
  const key = (level: Alert['level'], changes = {}, always = false) =>
    stormKey({ level }, aPlan(changes), always);

  it('only where they call the same people in the same order, as far up, and as gravely (F2, F3)', () => {
    const [one, ...steps] = aPlan().steps;
    const keys = [
      key('province'),
      key('regulator'),
      key('province', { steps: one ? [...steps, one] : [] }),
      key('province', { above: 'jiangsu' }),
      key('province', { alarms: false }),
      key('province', {}, true),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(key('province')).toBe(key('province', { receiptWithin: 7 }));
  });
});

describe('what is said again', () => {
  const chased: AlertCause = {
    ...{ kind: 'customer-word', ticketId: 't-1', ticketNumber: 'A', word: 'chased' },
    count: 1,
  };
  const keyOf = (cause: AlertCause, role: Alert['role'] = 'responsible') =>
    repeatKey({ level: 'city', role, cause });

  it('is the same however often, for one ticket, level, role and cause', () => {
    expect(keyOf({ ...chased, count: 7 })).toBe(keyOf(chased));
    expect(keyOf({ ...chased, ticketId: 't-2' })).not.toBe(keyOf(chased));
    expect(keyOf({ ...chased, word: 'replied' })).not.toBe(keyOf(chased));
    expect(keyOf(chased, 'head')).not.toBe(keyOf(chased));
  });

  it('is the same hand-over, however often nobody has acknowledged it', () => {
    const writtenAt = MONDAY;
    const open: AlertCause = { kind: 'hand-over-open', handOverId: 'h-1', writtenAt, count: 1 };
    expect(keyOf({ ...open, count: 3 })).toBe(keyOf(open));
    expect(keyOf({ ...open, handOverId: 'h-2' })).not.toBe(keyOf(open));
  });

  it('is not what happens once', () => {
    expect(keyOf(first.cause)).toBeUndefined();
  });
});
