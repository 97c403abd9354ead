import { beforeAll, describe, expect, inject, it } from 'vitest';
import { secretsOf } from '../../local/webhook-secrets.ts';
import { endpoints, until } from './house.ts';
import { alertTo, somebody, storedAlert, takenByProviders, textsAbout, trailOf } from './paged.ts';
import { post, type Sent, send, signedHeaders } from './signed.ts';
import { webhookSecretArn } from './stack-secrets.ts';

const PHONE = '+8613811112001';
const COLLEAGUES = '+8613811112002';

/** Two alerts of one person: one is to be acknowledged by a reply, one by pressing 1. */
const paged = { person: '', replied: '', pressed: '' };
let code = '';
let callId = '';
/** Others share it: what it signs is no provider's. */
let webhookSecret = '';

const replied = (text: string, from = PHONE): Sent => ({
  path: '/providers/sms/replies',
  body: JSON.stringify({ from, text }),
  secret: inject('providers').textSecret,
});

const pressed = (id: string, digit = '1', outcome = 'answered'): Sent => ({
  path: '/providers/voice/reports',
  body: JSON.stringify({ callId: id, outcome, digit }),
  secret: inject('providers').callSecret,
});

/** What would acknowledge, were it let in. */
const GOOD: Readonly<Record<'replies' | 'reports', () => Sent>> = {
  replies: () => replied(`已收到 ${code} 谢谢`),
  reports: () => pressed(callId),
};

const callMade = async (alertId: string): Promise<string | undefined> => {
  const ids = (await takenByProviders())
    .filter(({ at }) => at === '/calls/make')
    .map(({ body }) => String(Object(body).callId));
  return ids.find((id) => id.startsWith(`${alertId}.`));
};

/** That nobody has acknowledged anything, whatever the branch itself has noted meanwhile. */
const expectUntouched = async (): Promise<void> => {
  for (const id of [paged.replied, paged.pressed]) {
    expect(await storedAlert(id)).toMatchObject({ state: 'raised', chain: { step: 0 } });
    expect((await trailOf(id)).filter(({ by }) => by.kind === 'person')).toEqual([]);
  }
};

beforeAll(async () => {
  const { endpoint } = endpoints();
  [webhookSecret = ''] = await secretsOf(endpoint, [await webhookSecretArn('huaian')]);
  await somebody({ phone: COLLEAGUES });
  paged.person = await somebody({ phone: PHONE });
  [paged.replied, paged.pressed] = await Promise.all([
    alertTo([paged.person], 600),
    alertTo([paged.person], 600),
  ]);
  const [text] = await until(
    'the text message',
    () => textsAbout(paged.replied),
    (texts) => texts.length > 0,
  );
  code = /回复(\d{6})确认/.exec(text?.text ?? '')?.[1] ?? '';
  callId =
    (await until(
      'the call',
      () => callMade(paged.pressed),
      (id) => id !== undefined,
    )) ?? '';
  // Until both are on record as called.
  for (const id of [paged.replied, paged.pressed])
    await until(
      'its record',
      () => storedAlert(id),
      (alert) => alert?.calls?.[0]?.by.includes('text') ?? false,
    );
});

describe.each(['replies', 'reports'] as const)('of what a provider hands on (%s)', (kind) => {
  const good = () => GOOD[kind]();
  it.each<[string, (sent: Sent) => Partial<Sent>]>([
    ['is not signed', () => ({ secret: undefined })],
    ['is signed with another secret', () => ({ secret: 'a-secret-of-somebody-else' })],
    ['is signed with the secret of the branch’s webhooks', () => ({ secret: webhookSecret })],
    ['was signed with other words', ({ body }) => ({ signedBody: `${body} ` })],
    ['was signed more than five minutes ago', () => ({ off: -600 })],
    ['is signed for more than five minutes from now', () => ({ off: 600 })],
  ])('what %s is refused, and acknowledges nothing', async (_, changed) => {
    const sent = { ...good(), ...changed(good()) };
    expect(await send(sent)).toMatchObject({ status: 401, body: { reason: 'invalid-signature' } });
    await expectUntouched();
  });

  it.each<[string, Partial<Sent>, number, string]>([
    ['is too large', { body: `{"text":"${'9'.repeat(600_000)}"}` }, 413, 'too-large'],
    ['is no JSON', { body: '回复 确认' }, 400, 'invalid-json'],
    ['is nothing', { body: '' }, 400, 'empty-body'],
    ['says what nobody asked', { body: '{"from":"+8613800000000"}' }, 400, 'invalid-request'],
    ['is of another type', { type: 'text/plain' }, 415, 'unsupported-media-type'],
  ])('what %s is refused, though signed', async (_, changed, status, reason) => {
    expect(await send({ ...good(), ...changed })).toMatchObject({ status, body: { reason } });
    await expectUntouched();
  });
});

describe('what is signed, and says nothing that acknowledges', () => {
  const another = () => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  it.each<[string, () => Sent]>([
    ['a wrong code', () => replied(another())],
    ['no code', () => replied('知道了')],
    ['more digits than a code has', () => replied(`1${code}`)],
    ['the code from a colleague’s number', () => replied(code, COLLEAGUES)],
    ['the code from a number that nobody has', () => replied(code, '+8613811112009')],
    ['a reply that was signed almost five minutes ago', () => ({ ...replied('好'), off: -240 })],
    ['a call that was never made', () => pressed(`${paged.pressed}.7.${paged.person}`)],
    ['a call of somebody who was not called', () => pressed(`${paged.pressed}.1.ha-duty-1`)],
    ['a call of no alert', () => pressed('01M82513NRAA006SAANQFS5AKA.3.on-call.1.js-duty-1')],
    ['another digit', () => pressed(callId, '2')],
  ])('%s is answered with nothing, and changes nothing', async (_, sent) => {
    expect(await send(sent())).toEqual({ status: 200, body: { outcome: 'nothing' } });
    await expectUntouched();
  });
});

it.each([
  ['a reply with its code', 'replies', 'replied'],
  ['a pressed 1', 'reports', 'pressed'],
] as const)(
  '%s acknowledges that alert alone, in the name of who was called; sent again it changes nothing (F3)',
  async (_, kind, which) => {
    const sent = GOOD[kind]();
    const headers = signedHeaders(sent);
    const once = () => post(sent.path, sent.body, headers);
    expect(await once()).toEqual({ status: 200, body: { outcome: 'acknowledged' } });
    const after = await storedAlert(paged[which]);
    expect(after).toMatchObject({
      state: 'acknowledged',
      acknowledgedBy: { kind: 'person', subject: paged.person },
    });
    // The very same request, as whoever has seen it may send it.
    expect(await once()).toEqual({ status: 200, body: { outcome: 'acknowledged-before' } });
    expect((await storedAlert(paged[which]))?.acknowledgedAt).toBe(after?.acknowledgedAt);
    const acknowledged = (await trailOf(paged[which])).filter(
      ({ type }) => type === 'AlertAcknowledged',
    );
    expect(acknowledged).toHaveLength(1);
    if (which === 'replied')
      expect(await storedAlert(paged.pressed)).toMatchObject({ state: 'raised' });
  },
);
