import type { Chance } from '../random.ts';
import type { Request } from './gateway.ts';
import { aCustomer, someWords } from './words.ts';

/** How a complaint comes to a branch: somebody types it, a machine sends it, or it lies in a bucket. */
export type Registration =
  | { readonly kind: 'request'; readonly operation: string; readonly request: Request }
  | { readonly kind: 'event'; readonly type: string; readonly detail: unknown }
  | { readonly kind: 'mail'; readonly bytes: Uint8Array };

/** Who types in what comes to a branch. */
export type Desk = {
  readonly chance: Chance;
  readonly now: () => number;
  readonly taker: { readonly subject: string };
  readonly machine: { readonly subject: string; readonly role: string };
  readonly homeUnits: readonly string[];
  /** Of how many customers. */
  readonly customers: number;
  /** Of those who call, the share whose matter is solved there and then (B2). */
  readonly solvedOnTheSpot: number;
};

const CATEGORIES = [
  'billing',
  'network',
  'service',
  'number-contract',
  'other',
  'network',
  'billing',
];

const MINUTE = 60_000;
const at = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace('.000', '');
const whole = (milliseconds: number): number => Math.floor(milliseconds / 1000) * 1000;

const parts = (desk: Desk, mark: string) => {
  const { chance } = desk;
  const category = chance.pick(CATEGORIES);
  const customer = aCustomer(chance, desk.customers);
  return {
    customer: { ...customer, ...(chance.one(0.9) && { homeUnit: chance.pick(desk.homeUnits) }) },
    matter: {
      category,
      title: someWords(chance, ''),
      facts: someWords(chance, ` ${mark}。`),
      ...(category === 'network' && { urgency: chance.pick(['general', 'urgent', 'critical']) }),
      ...(chance.one(0.2) && { demand: someWords(chance, '') }),
      ...(chance.one(0.1) && { recordKind: chance.pick(['fault-report', 'consultation']) }),
      ...(chance.one(0.05) && { important: true }),
    },
  };
};

const request = (
  operation: string,
  path: string,
  as: NonNullable<Request['as']>,
  body: unknown,
): Registration => ({
  kind: 'request',
  operation,
  request: { method: 'POST', path, as, body },
});

/** A share of what comes in is put on the inbox bus as well. */
const perhapsAnEvent = (
  chance: Chance,
  share: number,
  type: string,
  data: unknown,
): Registration[] => (chance.one(share) ? [{ kind: 'event', type, detail: { data } }] : []);

const mailOf = (desk: Desk, mark: string, words: string, name: string): string =>
  [
    `From: ${Buffer.from(name).toString('hex').slice(0, 6)} <c${desk.chance.below(desk.customers)}@customer.example>`,
    'To: complaints@operator.example',
    `Subject: =?utf-8?B?${Buffer.from(words.slice(0, 12)).toString('base64')}?=`,
    `Message-ID: <${mark}@customer.example>`,
    `Date: ${new Date(whole(desk.now() - 2 * MINUTE)).toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(words).toString('base64'),
    '',
  ].join('\r\n');

/**
 * The ways in which one complaint comes now: some channel, and sometimes a second one.
 * @param mark by which it is known again: it stands in what the customer says
 */
export const waysOf = (desk: Desk, mark: string): readonly Registration[] => {
  const { chance, taker, machine } = desk;
  const { customer, matter } = parts(desk, mark);
  const now = whole(desk.now());
  const common = { customer, matter };
  const who = () => (chance.one(0.6) ? taker : machine);
  const draw = chance.next();
  if (draw < 0.4) {
    const call = {
      callId: `call-${mark}`,
      agent: 'agent-7',
      startedAt: at(now - 7 * MINUTE),
      endedAt: at(now - MINUTE),
      ...common,
      ...(chance.one(desk.solvedOnTheSpot) && {
        solvedOnTheSpot: {
          found: '已核查。',
          done: '已解释。',
          told: '客户认可。',
          basis: ['consumer-protection-law'],
        },
      }),
    };
    const ways = [request('registerPhoneCall', '/intake/phone', who(), call)];
    const events = perhapsAnEvent(chance, 0.2, 'PhoneCallLogged', call);
    return [...events, ...ways];
  }
  if (draw < 0.6) {
    const visit = {
      hall: 'huaihai-road',
      slip: `slip-${mark}`,
      clerk: 'clerk-7',
      receivedAt: at(now - 3 * MINUTE),
      specialCare: chance.one(0.1),
      ...common,
    };
    const ways = [request('registerWalkIn', '/intake/walk-in', who(), visit)];
    const events = perhapsAnEvent(chance, 0.1, 'WalkInRegistered', visit);
    return [...events, ...ways];
  }
  if (draw < 0.68) {
    const letter = {
      barcode: `XA${mark}`,
      clerk: 'clerk-3',
      receivedAt: at(now - 90 * MINUTE),
      registeredAt: at(now - MINUTE),
      ...common,
      customer: { ...customer, address: someWords(chance, '虚构路 1 号') },
    };
    return [request('registerLetter', '/intake/letter', who(), letter)];
  }
  if (draw < 0.84) {
    const form = { submissionId: `web-${mark}`, submittedAt: at(now - MINUTE), ...common };
    const ways = [request('registerWebsiteForm', '/intake/website', who(), form)];
    const events = perhapsAnEvent(chance, 0.2, 'WebsiteFormSubmitted', form);
    return [...events, ...ways];
  }
  if (draw < 0.9) {
    const from = {
      body: chance.pick(['government-hotline', 'consumer-body', 'media']),
      name: '淮安市 12345 政府热线',
      document: `转〔2026〕${mark} 号`,
      until: at(now + 5 * 24 * 60 * MINUTE),
    };
    const transferred = { from, receivedAt: at(now - 30 * MINUTE), clerk: 'clerk-3', ...common };
    const ways = [request('registerTransferred', '/intake/transferred', who(), transferred)];
    const events = perhapsAnEvent(chance, 0.2, 'ReferralReceived', transferred);
    return [...events, ...ways];
  }
  const mail = mailOf(desk, mark, matter.facts, customer.name);
  const typed: Registration = {
    kind: 'request',
    operation: 'registerMail',
    request: {
      method: 'POST',
      path: '/intake/email',
      as: who(),
      raw: mail,
      headers: { 'content-type': 'message/rfc822' },
    },
  };
  const object: Registration = { kind: 'mail', bytes: Buffer.from(mail) };
  if (draw < 0.94) return [typed];
  return chance.one(0.2) ? [object, typed] : [object];
};

/** A mail that no customer wrote: it opens no ticket, and a manager says what becomes of it. */
export const aMachineMail = (mark: string): Registration => ({
  kind: 'mail',
  bytes: Buffer.from(
    `Auto-Submitted: auto-replied\r\nFrom: a@machine.example\r\nSubject: ${mark}\r\n\r\nOut of office.\r\n`,
  ),
});
