import { describe, expect, it } from 'vitest';
import { judgeInboxEvent } from '../../functions/intake/judge-inbox-event.ts';

const call = {
  callId: 'c-1',
  agent: 'a-1',
  startedAt: '2026-09-30T20:00:00+08:00',
  customer: { phone: '13912345678' },
  matter: { category: 'billing', title: '多收费', facts: '本月多收三十元' },
};

const judged = (
  detail: unknown,
  { type = 'PhoneCallLogged', source = 'redress.integrator' } = {},
): unknown => judgeInboxEvent({ id: 'e-1', source, 'detail-type': type, detail }, 'huaian');

const refused = (reason: string, ...fields: readonly string[]) => ({
  kind: 'refused',
  reason,
  details: fields.map((field) => expect.objectContaining({ field })),
});

describe('an event on the inbox bus', () => {
  it.each([
    ['with its envelope', { meta: { branch: 'huaian' }, data: call }],
    ['that names no branch', { meta: { sentBy: 'acd-3' }, data: call }],
    ['without an envelope’s meta', { data: call }],
  ])('%s is taken in', (_, detail) => {
    expect(judged(detail)).toMatchObject({
      kind: 'inbound',
      inbound: { channel: 'phone', message: { callId: 'c-1' } },
    });
  });

  it.each([
    [
      'WebsiteFormSubmitted',
      'website',
      { submissionId: 'web-1', submittedAt: '2026-09-30T20:00:00+08:00' },
    ],
    [
      'ReferralReceived',
      'transferred',
      {
        from: { body: 'consumer-body', name: '淮安市消费者协会', document: '淮消〔2026〕7号' },
        receivedAt: '2026-09-30',
      },
    ],
  ])('%s is of the channel %s (B1)', (type, channel, own) => {
    const { customer, matter } = call;
    expect(judged({ data: { ...own, customer, matter } }, { type })).toMatchObject({
      kind: 'inbound',
      inbound: { channel },
    });
    expect(judged({ data: call }, { type })).toMatchObject({ reason: 'invalid-request' });
  });

  it.each([
    ['with a field beside its data', { data: call, colour: 'red' }, 'colour'],
    ['without data', call, 'callId'],
    ['of no data at all', { meta: {} }, 'data'],
    ['that is a list', [call], 'detail'],
    ['that is nothing', undefined, 'detail'],
    ['with a wrong field', { data: { ...call, agent: 'a b' } }, 'agent'],
    [
      'of a year that no limit is counted in',
      { data: { ...call, startedAt: '0000-06-01T00:00:00Z' } },
      'startedAt',
    ],
    ['with a branch that is none', { meta: { branch: 7 }, data: call }, 'meta.branch'],
  ])('%s is refused at once, by name', (_, detail, field) => {
    expect(judged(detail)).toMatchObject({ kind: 'refused', reason: 'invalid-request' });
    expect(JSON.stringify(judged(detail))).toContain(`"field":"${field}"`);
  });

  it.each(['ComplaintEscalated', 'constructor', '__proto__', ''])(
    'of the type %j is unknown',
    (type) => {
      expect(judged({ data: call }, { type })).toEqual(refused('unknown-event'));
    },
  );

  it('of another source is foreign, whatever it holds', () => {
    expect(judged({ data: call }, { source: 'redress.huaian' })).toEqual(refused('foreign-source'));
  });

  it('for another branch is foreign, whatever else is wrong with it', () => {
    expect(judged({ meta: { branch: 'jiangsu' }, colour: 1 })).toEqual(refused('foreign-branch'));
  });
});
