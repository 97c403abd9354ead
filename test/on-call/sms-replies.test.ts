import { describe, expect, it } from 'vitest';
import { MessageSettings } from '../../functions/contracts/message-settings.ts';
import type { Alert } from '../../functions/domain/on-call/alert.ts';
import {
  beginChain,
  delivered,
  handOver,
  startPage,
} from '../../functions/domain/on-call/alert-acts.ts';
import type { AlertRecorded } from '../../functions/domain/on-call/alert-entries.ts';
import { recordAlert } from '../../functions/domain/on-call/record-alert.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeAcknowledge } from '../../functions/on-call/acknowledge.ts';
import { codeIn, makeIsReplyTo, makeReplyCodes } from '../../functions/on-call/reply-codes.ts';
import { makeTakeSmsReply, type ReplyOutcome } from '../../functions/on-call/take-sms-reply.ts';
import { anAlert, aPlan, atTime } from '../builders/alert.ts';
import { anOrganisation, aPerson, posted } from '../builders/organisation.ts';
import { MONDAY } from '../builders/ticket.ts';
import { alertWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';
import { openFingerprints } from '../fakes/outside.ts';

const LI = '+8613800000001';
const WU = '+8613800000002';
const people = [
  aPerson('js-duty-1', { sub: 'sub-li', ways: { phone: LI }, posts: [posted('on-call')] }),
  aPerson('js-duty-2', { sub: 'sub-wu', ways: { phone: WU } }),
  aPerson('gone', { state: 'left', ways: { phone: '+8613800000003' } }),
];

/** An alert for which the first of its chain has been paged by text message. */
const paged = async () => {
  const { store, clock, lent } = aHouse();
  clock.set(MONDAY);
  const fingerprints = openFingerprints();
  const outcomes: ReplyOutcome[] = [];
  let alert: Alert | undefined;
  const keep = async (recorded: AlertRecorded) => {
    await store.ledger.commit(alertWrites(recorded, alert?.version ?? 0));
    alert = recorded.alert;
    return recorded.alert;
  };
  const call = { call: 1, recipient: 'js-duty-1', by: ['text'], failed: [] };
  const raised = await keep(anAlert());
  const begun = await keep(beginChain(raised, aPlan(), MONDAY, 'c'));
  const started = await keep(startPage(begun, ['js-duty-1'], MONDAY, 'c'));
  await keep(delivered(started, call, MONDAY, 'c'));
  const take = makeTakeSmsReply({
    ...{ fingerprints, alerts: { ...store.alerts }, note: (one) => void outcomes.push(one) },
    organisation: { whole: async () => ({ organisation: anOrganisation(...people), revision: 1 }) },
    acknowledge: makeAcknowledge({ ...lent, alerts: store.alerts }),
  });
  const code = await makeReplyCodes({ fingerprints })({
    ...{ alertId: raised.id, call: 1, person: 'js-duty-1' },
  });
  return {
    ...{ code, keep, outcomes, id: raised.id },
    raiseLater: async (number: number) => {
      const id = `later-${number}`;
      await store.ledger.commit(
        alertWrites(anAlert({ id, raisedAt: plusSeconds(MONDAY, number + 1) }), 0),
      );
    },
    now: () => alert ?? expect.fail('there is one'),
    reply: async (text = code, from = LI) => {
      const answer = await take({ from, text }, 'c-2');
      return 'body' in answer ? answer.body : answer.problem;
    },
    stored: async () => (await store.alerts.load(raised.id)) ?? expect.fail('there is one'),
  };
};

const NOTHING = { outcome: 'nothing' };

describe('a reply to a page by text message (F3)', () => {
  it('acknowledges the alert in the name of whoever was paged, in the post in which they are called', async () => {
    const { reply, stored } = await paged();
    expect(await reply()).toEqual({ outcome: 'acknowledged' });
    expect(await stored()).toMatchObject({
      state: 'acknowledged',
      acknowledgedBy: { kind: 'person', subject: 'sub-li', post: 'on-call' },
    });
  });

  it('twice is once', async () => {
    const { reply, stored } = await paged();
    await reply();
    const { version } = await stored();
    expect(await reply()).toEqual({ outcome: 'acknowledged-before' });
    expect((await stored()).version).toBe(version);
  });

  it.each([
    ['words around it', (code: string) => `收到，确认${code}。`],
    [
      'the digits of a Chinese keyboard',
      (code: string) => code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    ],
  ])('is understood with %s', async (_, written) => {
    const { reply, code } = await paged();
    expect(await reply(written(code))).toEqual({ outcome: 'acknowledged' });
  });

  it('finds the page of a storm behind a thousand of its alerts, which have called nobody', async () => {
    const { reply, raiseLater, stored } = await paged();
    for (let number = 0; number < 1001; number += 1) await raiseLater(number);
    expect(await reply()).toEqual({ outcome: 'acknowledged' });
    expect((await stored()).state).toBe('acknowledged');
  });

  it('with another code, from another number, without a code: alike for its provider, apart on record', async () => {
    const { reply, code, stored, outcomes } = await paged();
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    const asked = [
      await reply(wrong),
      await reply(code, WU),
      await reply(code, '+8613800000009'),
      await reply(code, '+8613800000003'),
      await reply('收到'),
    ];
    expect(asked).toEqual(Array(5).fill(NOTHING));
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      ...['wrong-code', 'wrong-code', 'no-such-number', 'no-such-number', 'no-code'],
    ]);
    expect(await stored()).toMatchObject({ state: 'raised' });
  });

  it('comes too late once the chain is over', async () => {
    const { reply, keep, now, stored, outcomes } = await paged();
    await keep(
      recordAlert(
        now(),
        [{ type: 'NobodyReached', rule: 'F3', data: { why: 'no-answer' } }],
        atTime(MONDAY),
      ),
    );
    expect(await reply()).toEqual(NOTHING);
    expect(outcomes).toMatchObject([{ kind: 'expired' }]);
    expect(await stored()).toMatchObject({ state: 'raised' });
  });

  it('is no longer good once the alert was handed to somebody else', async () => {
    const { reply, keep, now, outcomes } = await paged();
    await keep(handOver(now(), 'js-duty-2', atTime(MONDAY)));
    expect(await reply()).toEqual(NOTHING);
    expect(outcomes).toMatchObject([{ kind: 'expired' }]);
  });

  it('has six digits, of this call and person, under the key of today and the one before', async () => {
    const call = { alertId: 'a', call: 1, person: 'li' };
    const old = { ...openFingerprints(), keyed: async (text: string) => `old ${text}` };
    const codes = await Promise.all(
      [call, { ...call, call: 2 }, { ...call, person: 'wu' }, { ...call, alertId: 'b' }].map(
        makeReplyCodes({ fingerprints: openFingerprints() }),
      ),
    );
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(4);
    const rotated = {
      ...openFingerprints(),
      keyedAll: async (text: string) => [`new ${text}`, `old ${text}`] as const,
    };
    const before = await makeReplyCodes({ fingerprints: old })(call);
    expect(await makeIsReplyTo({ fingerprints: rotated })(before, call)).toBe(true);
    expect(await makeIsReplyTo({ fingerprints: rotated })('000000', call)).toBe(false);
  });

  it.each([
    ['12345', undefined],
    ['123456', '123456'],
    ['1234567', undefined],
    ['a123456b', '123456'],
  ])('finds in %s the code %s', (text, code) => {
    expect(codeIn(text)).toBe(code);
  });

  it('comes in only where the provider alone shares a secret', () => {
    const sms = { url: 'https://sms.example.cn/send', replies: true };
    expect(MessageSettings.safeParse({ sms }).success).toBe(false);
    expect(MessageSettings.safeParse({ sms: { ...sms, secret: 'sms' } }).success).toBe(true);
  });
});
