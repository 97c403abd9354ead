import { describe, expect, it } from 'vitest';
import { makeReportPage } from '../../functions/changing/report-page.ts';
import type { VoiceReport } from '../../functions/contracts/operations/on-call/voice-reports.ts';
import type { Alert } from '../../functions/domain/on-call/alert.ts';
import { beginChain, handOver, startPage } from '../../functions/domain/on-call/alert-acts.ts';
import type { AlertRecorded } from '../../functions/domain/on-call/alert-entries.ts';
import { recordAlert } from '../../functions/domain/on-call/record-alert.ts';
import { makeAcknowledge } from '../../functions/on-call/acknowledge.ts';
import {
  makeTakeVoiceReport,
  type VoiceOutcome,
} from '../../functions/on-call/take-voice-report.ts';
import { anAlert, aPlan, atTime } from '../builders/alert.ts';
import { aPerson, posted } from '../builders/organisation.ts';
import { MONDAY } from '../builders/ticket.ts';
import { alertWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';

const people = [
  aPerson('js-duty-1', { sub: 'sub-li', posts: [posted('on-call')] }),
  aPerson('js-duty-2', { sub: 'sub-wu' }),
];

/** An alert for which the first of its chain has been called. */
const called = async (staff = people) => {
  const { store, clock, lent } = aHouse();
  clock.set(MONDAY);
  const outcomes: VoiceOutcome[] = [];
  let alert: Alert | undefined;
  const keep = async (recorded: AlertRecorded) => {
    await store.ledger.commit(alertWrites(recorded, alert?.version ?? 0));
    alert = recorded.alert;
    return recorded.alert;
  };
  const raised = await keep(anAlert());
  const begun = await keep(beginChain(raised, aPlan(), MONDAY, 'c'));
  await keep(startPage(begun, ['js-duty-1'], MONDAY, 'c'));
  const take = makeTakeVoiceReport({
    ...{ alerts: store.alerts, note: (one) => void outcomes.push(one) },
    people: { load: async (id) => staff.find((one) => one.id === id) },
    acknowledge: makeAcknowledge({ ...lent, alerts: store.alerts }),
    reportPage: makeReportPage(lent),
  });
  return {
    ...{ keep, outcomes },
    now: () => alert ?? expect.fail('there is one'),
    report: async (changes: Partial<VoiceReport> = {}) => {
      const callId = `${raised.id}.1.js-duty-1`;
      const answer = await take({ callId, outcome: 'answered', digit: '1', ...changes }, 'c-2');
      return 'body' in answer ? answer.body : answer.problem;
    },
    stored: async () => (await store.alerts.load(raised.id)) ?? expect.fail('there is one'),
  };
};

const NOTHING = { outcome: 'nothing' };

describe('a report of a call (F3)', () => {
  it('in which 1 was pressed acknowledges, in the name of whoever was called; twice is once', async () => {
    const { report, stored } = await called();
    expect(await report()).toEqual({ outcome: 'acknowledged' });
    const acknowledged = await stored();
    expect(acknowledged).toMatchObject({
      state: 'acknowledged',
      acknowledgedBy: { kind: 'person', subject: 'sub-li', post: 'on-call' },
    });
    expect(await report()).toEqual({ outcome: 'acknowledged-before' });
    expect((await stored()).version).toBe(acknowledged.version);
  });

  it.each<[string, Partial<VoiceReport>, VoiceOutcome['kind']]>([
    ['another digit', { digit: '2' }, 'not-pressed'],
    ['nobody there', { outcome: 'no-answer' }, 'not-pressed'],
    ['a line that is busy', { outcome: 'busy' }, 'not-pressed'],
    ['a call that failed', { outcome: 'failed' }, 'not-pressed'],
    [
      'somebody who was not called',
      { callId: `${anAlert().alert.id}.1.js-duty-2` },
      'no-such-call',
    ],
    ['a call that was not made', { callId: `${anAlert().alert.id}.2.js-duty-1` }, 'no-such-call'],
    ['an alert that there is not', { callId: 'other.1.js-duty-1' }, 'no-such-call'],
    ['no call at all', { callId: '☎' }, 'no-such-call'],
  ])('of %s comes to nothing, alike for its provider', async (_, changes, kind) => {
    const { report, stored, outcomes } = await called();
    expect(await report(changes)).toEqual(NOTHING);
    expect(outcomes).toEqual([{ kind }]);
    expect(await stored()).toMatchObject({ state: 'raised' });
  });

  it('is on record with that call, whatever was pressed, and once (F3)', async () => {
    const { report, stored } = await called();
    await report({ outcome: 'busy' });
    await report({ outcome: 'busy' });
    const told = await stored();
    expect(told).toMatchObject({
      version: 4,
      calls: [{ person: 'js-duty-1', reports: [{ way: 'voice', outcome: 'busy', at: MONDAY }] }],
    });
    await report({ callId: `${told.id}.2.js-duty-1`, outcome: 'busy' });
    await report({ callId: `${told.id}.1.js-duty-2`, outcome: 'busy' });
    expect((await stored()).version).toBe(4);
  });

  it('in which 1 was pressed acknowledges though one before said that nobody answered', async () => {
    const { report, stored } = await called();
    await report({ outcome: 'no-answer' });
    expect(await report()).toEqual({ outcome: 'acknowledged' });
    expect((await stored()).calls).toMatchObject([{ reports: [{ outcome: 'no-answer' }] }]);
  });

  it('of whoever has left comes to nothing', async () => {
    const left = people.map((one) => ({ ...one, state: 'left' as const }));
    expect(await (await called(left)).report()).toEqual(NOTHING);
  });

  it('comes too late once the chain is over, or the alert was handed to somebody else', async () => {
    const over = await called();
    const why = { why: 'no-answer' } as const;
    await over.keep(
      recordAlert(over.now(), [{ type: 'NobodyReached', rule: 'F3', data: why }], atTime(MONDAY)),
    );
    const handed = await called();
    await handed.keep(handOver(handed.now(), 'js-duty-2', atTime(MONDAY)));
    for (const { report, outcomes } of [over, handed]) {
      expect(await report()).toEqual(NOTHING);
      expect(outcomes).toMatchObject([{ kind: 'expired' }]);
    }
  });
});
