import { describe, expect, it } from 'vitest';
import { changeWrites, messageChange } from '../../functions/changing/thing-change.ts';
import type { SmsReport } from '../../functions/contracts/operations/customers/sms-reports.ts';
import { makeTakeSmsReport } from '../../functions/customers/take-sms-report.ts';
import { acceptMessage } from '../../functions/domain/message/decide.ts';
import { acknowledge, startPage } from '../../functions/domain/on-call/alert-acts.ts';
import type { Outgoing } from '../../functions/domain/ticket/outgoing.ts';
import { anAlert, atTime } from '../builders/alert.ts';
import { aMessage } from '../builders/message.ts';
import { aContext, MONDAY } from '../builders/ticket.ts';
import { alertWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';

const ID = '01J0000000000000000000000A-2-receipt';
const TAKEN = { status: 200, body: { taken: true } };

/** A receipt by this way, taken over by its provider or still here. */
const aBranch = async (way: Outgoing['way'] = 'sms', taken = true) => {
  const { store, lent } = aHouse();
  const queued = aMessage({ says: { kind: 'receipt' }, way });
  const accepted = taken && acceptMessage(queued.message, { acceptedAt: MONDAY }, aContext());
  const writes = changeWrites(messageChange(undefined, queued), lent.ownBranch);
  expect(await store.ledger.commit(writes)).toEqual({ kind: 'committed' });
  if (accepted)
    await store.ledger.commit(
      changeWrites(messageChange(queued.message, accepted), lent.ownBranch),
    );
  const take = makeTakeSmsReport(lent);
  return {
    report: (outcome: SmsReport['outcome'], messageId = ID) => take({ messageId, outcome }, 'test'),
    message: async () => (await store.messages.load(ID)) ?? expect.fail('no message'),
  };
};

describe('a provider’s report of a text message', () => {
  it.each([
    ['delivered', 'delivered'],
    ['undelivered', 'bounced'],
    ['failed', 'bounced'],
  ] as const)('that is %s is on record', async (outcome, state) => {
    const { report, message } = await aBranch();
    expect(await report(outcome)).toEqual(TAKEN);
    expect((await message()).state).toBe(state);
  });

  it('is on record once, however often it comes', async () => {
    const { report, message } = await aBranch();
    await report('delivered');
    const { version } = await message();
    expect(await report('delivered')).toEqual(TAKEN);
    expect((await message()).version).toBe(version);
  });

  it('of one that came back after all is believed, and not the other way round', async () => {
    const { report, message } = await aBranch();
    await report('delivered');
    await report('undelivered');
    expect((await message()).state).toBe('bounced');
    await report('delivered');
    expect((await message()).state).toBe('bounced');
  });

  it('of a message that there is not, or that went another way, is answered alike', async () => {
    const { report } = await aBranch();
    expect(await report('delivered', '01J0000000000000000000000B-2-receipt')).toEqual(TAKEN);
    const byMail = await aBranch('mail');
    expect(await byMail.report('undelivered')).toEqual(TAKEN);
    expect((await byMail.message()).state).toBe('accepted');
  });

  it('that comes before we know that it was taken is to come again', async () => {
    const { report, message } = await aBranch('sms', false);
    expect(await report('delivered')).toEqual({ problem: 'unavailable', details: [] });
    expect((await message()).state).toBe('queued');
  });
});

describe('a provider’s report of a page by text message (F3)', () => {
  const { alert } = anAlert();

  it.each<SmsReport['outcome']>(['delivered', 'undelivered', 'failed'])(
    'that is %s is on record with that call, once, also when it is over',
    async (outcome) => {
      const { store, lent } = aHouse();
      await store.ledger.commit(alertWrites(anAlert(), 0));
      const started = startPage(alert, ['js-duty-1'], MONDAY, 'test');
      await store.ledger.commit(alertWrites(started, 1));
      const done = acknowledge(started.alert, atTime(MONDAY));
      await store.ledger.commit(done ? alertWrites(done, 2) : []);
      const take = makeTakeSmsReport(lent);
      for (const messageId of [
        `${alert.id}.1.js-duty-1`,
        `${alert.id}.1.js-duty-1`,
        `${alert.id}.2.js-duty-1`,
        `${alert.id}.1.js-duty-2`,
        'other.1.js-duty-1',
        '☎',
      ])
        expect(await take({ messageId, outcome }, 'test')).toEqual(TAKEN);
      expect(await store.alerts.load(alert.id)).toMatchObject({
        ...{ version: 4, state: 'acknowledged' },
        calls: [{ call: 1, reports: [{ way: 'text', outcome }] }],
      });
    },
  );
});
