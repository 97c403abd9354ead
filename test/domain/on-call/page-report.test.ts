import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../functions/domain/on-call/alert.ts';
import {
  acknowledge,
  beginChain,
  delivered,
  handOver,
  reportPage,
  startPage,
} from '../../../functions/domain/on-call/alert-acts.ts';
import { alertInTime } from '../../../functions/domain/on-call/alert-as-time-passes.ts';
import type { AlertData } from '../../../functions/domain/on-call/alert-entries.ts';
import { callOf } from '../../../functions/domain/on-call/chain.ts';
import { pageIdOf, pageOf } from '../../../functions/domain/on-call/page-id.ts';
import {
  CAME_BACK,
  PAGE_OUTCOMES,
  reachOf,
  suffices,
} from '../../../functions/domain/on-call/page-report.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { anAlert, aPlan, atTime } from '../../builders/alert.ts';
import { MONDAY } from '../../builders/ticket.ts';

type Report = AlertData['PageReported'];
type Outcome = Report['outcome'];

const later = plusSeconds(MONDAY, 60);
const called = { call: 1, recipient: 'js-duty-1' };

const begun = startPage(
  beginChain(anAlert().alert, aPlan(), MONDAY, 'test').alert,
  ['js-duty-1'],
  MONDAY,
  'test',
).alert;
const out = delivered(
  begun,
  { ...called, by: ['topic', 'text'], failed: [] },
  MONDAY,
  'test',
).alert;

const told = (alert: Alert, outcome: Outcome, changes: Partial<Report> = {}) =>
  reportPage(alert, { ...called, way: 'text', outcome, ...changes }, later, 'c-1');
const heardOf = (alert: Alert, ...outcomes: readonly Outcome[]): Alert =>
  outcomes.reduce((one, outcome) => told(one, outcome)?.alert ?? one, alert);
const firstOf = (alert: Alert) =>
  callOf(alert.calls, { call: 1, person: 'js-duty-1' }) ?? expect.fail('it was made');

/** As it is once nobody has acknowledged for so many steps. */
const climbed = (steps: number): Alert => {
  let alert = out;
  for (let step = 0; step < steps; step += 1) {
    const { wakeAt = MONDAY, generation = 0 } = alert.timer ?? {};
    alert = alertInTime(alert, { kind: 'wake', generation }, atTime(wakeAt), false)?.alert ?? alert;
  }
  return alert;
};
const [done = expect.fail()] = [acknowledge(out, atTime(MONDAY))?.alert];
describe('what a provider tells of a page (F3)', () => {
  it.each(
    PAGE_OUTCOMES.flatMap((outcome) =>
      (
        [
          ['while it goes out', begun],
          ['while its step waits', out],
          ['after the next step', climbed(1)],
          ['after somebody has acknowledged', done],
          ['after it was handed over', handOver(out, 'js-head', atTime(MONDAY)).alert],
          ['after its chain has ended', climbed(3)],
        ] as const
      ).map(([when, alert]) => [outcome, when, alert] as const),
    ),
  )('is on record, and leaves all else as it is: %s, %s', (outcome, _, alert) => {
    const recorded = told(alert, outcome);
    expect(recorded?.entries).toMatchObject([
      {
        ...{ type: 'PageReported', rule: 'F3', at: later, correlationId: 'c-1', publish: true },
        ...{ aggregate: 'alert', sequence: alert.version + 1, data: { ...called, way: 'text' } },
        by: { kind: 'system', part: 'paging' },
      },
    ]);
    expect(recorded?.entries[0]).not.toHaveProperty('timer');
    const [first, ...others] = alert.calls ?? [];
    const reports = [{ way: 'text', outcome, at: later }];
    expect(recorded?.alert).toEqual({
      ...{ ...alert, version: alert.version + 1 },
      calls: [{ ...first, reports }, ...others],
    });
  });

  it.each<[Outcome[], Outcome]>([
    [['delivered', 'delivered'], 'delivered'],
    [['delivered', 'undelivered'], 'undelivered'],
    [['undelivered', 'delivered'], 'undelivered'],
    [['undelivered', 'failed'], 'undelivered'],
    [['answered', 'no-answer', 'answered'], 'no-answer'],
  ])('stands once it says that it came back: %j comes to %s', (outcomes, outcome) => {
    expect(firstOf(heardOf(out, ...outcomes)).reports).toMatchObject([{ way: 'text', outcome }]);
  });

  it('is of each way by itself', () => {
    const alert = told(heardOf(out, 'undelivered'), 'answered', { way: 'voice' })?.alert ?? out;
    expect(firstOf(alert).reports).toMatchObject([
      { way: 'text', outcome: 'undelivered' },
      { way: 'voice', outcome: 'answered' },
    ]);
  });

  it.each<[string, Partial<Report>]>([
    ['a call that was not made', { call: 2 }],
    ['somebody who was not called', { recipient: 'js-duty-2' }],
  ])('is nothing of %s', (_, changes) => {
    expect(told(out, 'undelivered', changes)).toBeUndefined();
    expect(told(anAlert().alert, 'undelivered', changes)).toBeUndefined();
  });
});

describe('whether a way has reached somebody (F3)', () => {
  it.each(PAGE_OUTCOMES)('is told by its provider: %s', (outcome) => {
    const isBack = CAME_BACK.some((one) => one === outcome);
    expect(reachOf(firstOf(heardOf(out, outcome)))).toEqual(
      isBack
        ? { worked: ['topic'], cameBack: ['text'], delivered: [] }
        : { worked: ['topic', 'text'], cameBack: [], delivered: ['text'] },
    );
  });

  it('is known although it was told before the page was noted down', () => {
    const early = heardOf(begun, 'undelivered');
    const noted = delivered(early, { ...called, by: ['text'], failed: [] }, later, 'test').alert;
    expect(reachOf(firstOf(noted))).toEqual({ worked: [], cameBack: ['text'], delivered: [] });
    const again = startPage(noted, ['js-duty-1'], later, 'test').alert;
    expect(reachOf(firstOf(again))).toEqual({ worked: [], cameBack: ['text'], delivered: [] });
  });

  it('is not known before anybody was called', () => {
    expect(reachOf(undefined)).toEqual({ worked: [], cameBack: [], delivered: [] });
  });
});

describe('a page’s id', () => {
  it.each([
    { alertId: '01J0000000000000000000000A.3.on-call', call: 1, person: 'js-duty-1' },
    { alertId: '01J0000000000000000000000A.3.on-call.above', call: 12, person: 'li' },
    { alertId: 'a'.repeat(128), call: 9999, person: 'l'.repeat(64) },
  ])('is read as it was written: %o', (page) => {
    expect(pageOf(pageIdOf(page))).toEqual(page);
  });

  it.each([
    '',
    '☎',
    '01J0000000000000000000000A-2-receipt',
    'a.x.li',
    'a.1.',
    `${'a'.repeat(129)}.1.li`,
  ])('is none: %j', (text) => {
    expect(pageOf(text)).toBeUndefined();
  });

  it.each([
    ['text', [], [], true],
    ['text', ['voice'], [], false],
    ['text', ['voice'], ['text'], true],
    ['webhook', ['voice'], [], true],
  ] as const)(
    'suffices: %s where %j came back and %j is delivered',
    (way, cameBack, known, isIt) => {
      expect(suffices(way, { cameBack, delivered: known })).toBe(isIt);
    },
  );
});
