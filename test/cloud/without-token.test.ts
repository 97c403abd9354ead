import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { OPEN_PAGES } from '../../functions/contracts/operations/console/pages.ts';
import type { OpenOperation } from '../../functions/contracts/operations/open-operation.ts';
import { OPEN_OPERATIONS } from '../../functions/contracts/operations/open-operations.ts';
import { makeProgressLinks } from '../../functions/customers/progress-links.ts';
import { type Instant, plusSeconds, toInstant } from '../../functions/domain/time.ts';
import { makeFingerprints } from '../../functions/gateways/fingerprints.ts';
import { LINK_SECONDS, makeAcknowledgeLinks } from '../../functions/on-call/acknowledge-links.ts';
import { CALENDAR_SECONDS, makeCalendarLinks } from '../../functions/on-call/calendar-links.ts';
import { aws } from './aws.ts';
import { walkIn } from './bodies.ts';
import { branch, call } from './house.ts';
import { acknowledge, alertTo, storedAlert } from './paged.ts';
import { post, type Sent, send, signedHeaders } from './signed.ts';
import { lookupKeyArn } from './stack-secrets.ts';

const OPEN = [...OPEN_OPERATIONS, ...OPEN_PAGES];

const now = () => toInstant(new Date());
/** A progress link's life in these tests, in seconds. */
const HOUR = 3600;

const PERSON = 'ha-duty-1';
let ticketId = '';
let alertId = '';
/** Makes what the branch makes, with its own key: also for a time that is over. */
let fingerprints = makeFingerprints({
  client: new SecretsManagerClient(),
  secretId: '',
  clock: { now },
});

const lastOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

/** A token with another character there. */
const changedAt = (token: string, place: number): string =>
  `${token.slice(0, place)}${token[place] === 'z' ? 'y' : 'z'}${token.slice(place + 1)}`;

/** A secret in a path. */
type Link = {
  /** How long it lives, in seconds. */
  readonly life: number;
  /** At which of its characters the instant of its end begins, and after seven the seal over it. */
  readonly endsFrom: number;
  /** Made at an instant, as the branch makes it. */
  readonly madeAt: (at: Instant) => Promise<string>;
};

const toAcknowledge: Link = {
  life: LINK_SECONDS,
  endsFrom: 0,
  madeAt: async (at) => {
    const link = { alertId, call: 1, person: PERSON };
    return lastOf(await makeAcknowledgeLinks({ fingerprints, apiUrl: '' })(link, at));
  },
};

const LINKS: Readonly<Record<string, Link>> = {
  readProgress: {
    life: HOUR,
    endsFrom: 26,
    madeAt: async (at) =>
      lastOf(
        (await makeProgressLinks({ fingerprints, apiUrl: '', life: 'PT1H' })(ticketId, at)).url,
      ),
  },
  showCall: toAcknowledge,
  acknowledgeCall: toAcknowledge,
  readCalendar: {
    life: CALENDAR_SECONDS,
    endsFrom: 0,
    madeAt: async (at) =>
      lastOf((await makeCalendarLinks({ fingerprints, apiUrl: '' })(PERSON, at)).url),
  },
};

/** By what secret a provider signs what it sends to a route. */
const SIGNED: Readonly<Record<string, () => string>> = {
  takeSmsReport: () => inject('providers').textSecret,
  takeSmsReply: () => inject('providers').textSecret,
  takeVoiceReport: () => inject('providers').callSecret,
};

/** They hold nothing of anybody: everybody is let in. */
const EVERYBODYS: readonly string[] = ['readConsoleSettings', 'consoleDoor', 'consoleFiles'];

beforeAll(async () => {
  const client = new SecretsManagerClient(aws());
  fingerprints = makeFingerprints({
    ...{ client, clock: { now } },
    secretId: await lookupKeyArn('huaian'),
  });
  const { body } = await call('huaian', 'POST', '/intake/walk-in', { json: walkIn() });
  ticketId = body.id;
  alertId = await alertTo([PERSON], 600);
});

it('every open route has its case here: a link that expires, a signature, or nothing to keep', () => {
  expect(OPEN.map(({ id }) => id).sort()).toEqual(
    [...Object.keys(LINKS), ...Object.keys(SIGNED), ...EVERYBODYS].sort(),
  );
});

const among = (ids: readonly string[]) => OPEN_OPERATIONS.filter(({ id }) => ids.includes(id));

describe.each(among(Object.keys(LINKS)))('$method $path ($id)', ({ id, method, path }) => {
  const link = LINKS[id] ?? toAcknowledge;
  const ask = async (token: string) => {
    const url = `${branch('huaian').apiUrl}${path.replace('{token}', encodeURIComponent(token))}`;
    const answer = await fetch(url, { method });
    return { status: answer.status, text: await answer.text() };
  };

  it('refuses what was guessed, changed, has expired or is for another purpose, all alike', async () => {
    const good = await link.madeAt(now());
    const expired = await link.madeAt(plusSeconds(now(), -link.life - 5));
    const [other = toAcknowledge] = Object.values(LINKS).filter((one) => one !== link);
    const { state } = (await storedAlert(alertId)) ?? {};
    const refused = await Promise.all(
      [
        'guessed',
        expired,
        // Of a later end, under the seal of the sooner one.
        changedAt(expired, link.endsFrom),
        changedAt(good, link.endsFrom + 7),
        await other.madeAt(now()),
      ].map(ask),
    );
    for (const one of refused) expect(one).toEqual({ status: 404, text: refused[0]?.text });
    expect(await storedAlert(alertId)).toMatchObject({ state });
  });

  it('admits one until it expires, as often as it comes', async () => {
    const almostOver = await link.madeAt(plusSeconds(now(), -link.life + 60));
    expect(await ask(almostOver)).toMatchObject({ status: 200 });
    expect(await ask(almostOver)).toMatchObject({ status: 200 });
  });
});

/** The example of its document: of nothing that there is. */
const exampleOf = ({ path, body }: OpenOperation, secret: string): Sent => ({
  ...{ path, secret },
  body: JSON.stringify('example' in body ? body.example : {}),
});

describe.each(among(Object.keys(SIGNED)))('$method $path ($id)', (operation) => {
  const sent = () => exampleOf(operation, SIGNED[operation.id]?.() ?? '');

  it.each<[string, Partial<Sent>]>([
    ['unsigned', { secret: undefined }],
    ['signed by somebody else', { secret: 'a-secret-of-somebody-else' }],
    ['signed for other words', { signedBody: '{}' }],
    ['expired, or sent again after five minutes', { off: -600 }],
    ['of a time to come', { off: 600 }],
  ])('refuses what is %s', async (_, changed) => {
    const refused = { status: 401, body: { reason: 'invalid-signature' } };
    expect(await send({ ...sent(), ...changed })).toMatchObject(refused);
  });

  it('answers what is sent again within five minutes as it did before', async () => {
    const headers = signedHeaders(sent());
    const first = await post(sent().path, sent().body, headers);
    expect(first.status).toBe(200);
    expect(await post(sent().path, sent().body, headers)).toEqual(first);
  });
});

describe.each(OPEN.filter(({ id }) => EVERYBODYS.includes(id)))(
  '$method $path ($id)',
  ({ path }) => {
    it('gives the same with a forged token as with none, and takes nothing', async () => {
      const url = `${branch('huaian').apiUrl}${path.replace('{proxy+}', '')}`;
      const bare = await fetch(url);
      const forged = { authorization: `Bearer ${inject('oddTokens').forged}` };
      const asked = await fetch(url, { headers: forged });
      expect([bare.status, await asked.text()]).toEqual([200, await bare.text()]);
      const given = await fetch(url, { method: 'POST', body: '{}' });
      expect(given.status).toBe(401);
    });
  },
);

it('leaves nobody called', async () => {
  await acknowledge(alertId);
  expect(await storedAlert(alertId)).toMatchObject({ state: 'acknowledged' });
});
