import { type ChangePorts, makeChange } from '../changing/change.ts';
import { opaqueKey } from '../changing/repeatable.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { TEST_OUTCOMES, TestPageBody } from '../contracts/test-page.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import { personOf } from '../domain/organisation/organisation.ts';
import type { Person } from '../domain/organisation/person.ts';
import { epochSeconds, type Instant } from '../domain/time.ts';
import { type Fingerprints, type Pagers, WayRefused } from '../ports/outside.ts';
import type { OrganisationReader } from '../ports/readers.ts';

/** Once in each of so many seconds. */
const AGAIN_AFTER_SECONDS = 60;

/** What testing one's own ways needs. */
export type TestPagePorts = ChangePorts & {
  readonly organisation: OrganisationReader;
  readonly pagers: Omit<Pagers, 'topic'>;
  readonly fingerprints: Pick<Fingerprints, 'plain'>;
};

type Outcome = (typeof TEST_OUTCOMES)[number];

const SUBJECT = '[Redress] 测试呼叫 / Test page';
const TEXT: Bilingual = {
  zh: '这是您本人发起的测试呼叫，收到即表示此方式可用，无需确认。',
  en: 'A test page that you asked for yourself: this way works. There is nothing to acknowledge.',
};

/**
 * Sends somebody a test by each of their own ways, and tells what became of each. It reaches nobody else:
 * neither the topic nor a group's robot is used. Each way is tried once.
 * @see rule F3
 */
export const makeTestPage = ({ organisation, pagers, fingerprints, ...ports }: TestPagePorts) => {
  const change = makeChange(ports);
  return async (subject: string): Promise<HttpAnswer> => {
    const person = personOf((await organisation.whole()).organisation, subject);
    if (!person) return refusal('not-found');
    const at = ports.clock.now();
    const minute = Math.floor(epochSeconds(at) / AGAIN_AFTER_SECONDS);
    const key = opaqueKey(['test-page', person.id, `${minute}`], fingerprints);
    const claimed = await change(
      {
        load: async () => undefined,
        decide: () => ({ kind: 'changed', changes: [], answer: 'claimed' }),
      },
      { keys: [key], contents: ['test-page'] },
    );
    if (claimed.kind !== 'changed') return refusal('tested-just-now');
    const sendings = sendingsTo(person, pagers, at, ports.ownBranch.id, key);
    const ways = await Promise.all(
      sendings.map(async ({ way, send }) => ({ way, outcome: await outcomeOf(send) })),
    );
    return { status: 200, body: { at, ways } };
  };
};

type Sending = {
  readonly way: 'email' | 'webhook' | 'voice' | 'text' | 'robot';
  /** What need not be tried says so. */
  readonly send: (() => Promise<void>) | Outcome;
};

const sendingsTo = (
  { id, ways: { email, webhook, phone, robot } }: Person,
  pagers: TestPagePorts['pagers'],
  at: Instant,
  branch: string,
  pageId: string,
): readonly Sending[] => {
  const { email: mail, text, voice } = pagers;
  const page = { subject: SUBJECT, body: `${TEXT.zh}\n\n${TEXT.en}`, pageId };
  const body: TestPageBody = { test: true, branch, recipient: id, at, text: TEXT };
  return [
    ...(webhook === undefined
      ? []
      : [{ way: 'webhook' as const, send: () => pagers.webhook(webhook, body) }]),
    ...(robot === undefined ? [] : [{ way: 'robot' as const, send: 'shared' as const }]),
    ...(phone === undefined || !voice
      ? []
      : [
          {
            way: 'voice' as const,
            send: () => voice(phone, { callId: pageId, say: TEXT, acknowledges: false }),
          },
        ]),
    ...(phone === undefined
      ? []
      : [{ way: 'text' as const, send: text ? () => text(phone, page) : ('not-here' as const) }]),
    ...(email === undefined
      ? []
      : [{ way: 'email' as const, send: mail ? () => mail(email, page) : ('not-here' as const) }]),
  ];
};

const outcomeOf = async (send: Sending['send']): Promise<Outcome> => {
  if (typeof send === 'string') return send;
  try {
    await send();
    return 'taken';
  } catch (error) {
    return error instanceof WayRefused ? 'refused' : 'failed';
  }
};
