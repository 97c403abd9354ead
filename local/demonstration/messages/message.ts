import type * as z from 'zod';
import type {
  Customer,
  Matter,
  Refusal,
  Standing,
} from '../../../functions/contracts/complaint.ts';
import type { Complaint, HandedOnBy, Way } from '../complaints/complaint.ts';
import { keyOf, mailAddressOf, phoneOf, type Run } from '../run.ts';
import { mimeOf } from './mime.ts';

/** A complaint as it is sent. */
export type Message =
  | {
      readonly kind: 'json';
      readonly channel: Structured['channel'];
      readonly body: object;
    }
  | { readonly kind: 'mail'; readonly bytes: Uint8Array };

type Parts = {
  readonly customer: z.input<typeof Customer>;
  readonly matter: z.input<typeof Matter>;
  readonly standing?: z.input<typeof Standing>;
  readonly refusal?: z.input<typeof Refusal>;
};

const day = 24 * 60 * 60 * 1000;
const back = (now: number, milliseconds: number): string =>
  new Date(now - milliseconds).toISOString();

const partsOf = (complaint: Complaint, run: Run, now: number): Parts => {
  const { name, line, ...who } = complaint.customer;
  const { happenedDaysAgo, ...what } = complaint.matter;
  const { standing, course, way } = complaint;
  const number = phoneOf(run, line);
  return {
    customer: {
      ...{ name, phone: number, number },
      ...(way.channel === 'website' && { email: mailAddressOf(run, line) }),
      ...who,
    },
    matter: {
      ...what,
      ...(happenedDaysAgo !== undefined && { occurredAt: back(now, happenedDaysAgo * day) }),
    },
    ...(standing && { standing }),
    ...(course.kind === 'refused-at-once' && {
      refusal: { ground: course.ground, reason: course.reason, basis: course.basis },
    }),
  };
};

type Structured = Exclude<Way, { channel: 'email' }>;

/** What a channel says besides; it has come in at this very moment, unless the way says otherwise. */
const channelPart = (way: Structured, key: string, now: number, scan?: string): object => {
  switch (way.channel) {
    case 'phone':
      return { callId: key, agent: 'agent-1024', startedAt: back(now, 0), recording: `rec-${key}` };
    case 'walk-in': {
      const { hall, reception = 'counter', specialCare = false } = way;
      return {
        hall,
        slip: key,
        clerk: 'clerk-7',
        receivedAt: back(now, 0),
        reception,
        specialCare,
      };
    }
    case 'letter':
      return {
        barcode: key,
        clerk: 'clerk-3',
        postmarkedAt: back(now, way.postedDaysAgo * day),
        receivedAt: back(now, (way.receivedSecondsAgo ?? 0) * 1000),
        registeredAt: back(now, 0),
        ...(scan !== undefined && { scan }),
      };
    case 'website':
      return { submissionId: key, submittedAt: back(now, 0), form: 'complaint' };
    case 'transferred':
      return handedOnPart(way.from[0], key, now);
  }
};

const handedOnPart = (
  { body, name, series, within }: HandedOnBy,
  key: string,
  now: number,
): object => ({
  from: {
    ...{ body, name, document: `${series} ${key}` },
    ...(within !== undefined && { until: back(now, within * -1000) }),
  },
  receivedAt: back(now, 0),
  clerk: 'clerk-3',
});

/** What the other bodies send that hand on the same complaint. */
export const messagesJoining = (complaint: Complaint, run: Run, now: number): Message[] => {
  const { way, name } = complaint;
  if (way.channel !== 'transferred') return [];
  const [, ...others] = way.from;
  return others.map((body) => ({
    kind: 'json',
    channel: 'transferred',
    body: { ...handedOnPart(body, keyOf(run, name), now), ...partsOf(complaint, run, now) },
  }));
};

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

const mailText = ({ customer, matter }: Complaint, number: string): string =>
  (isChinese(matter.title)
    ? [
        '客服您好:',
        '',
        matter.facts,
        '',
        `姓名：${customer.name}`,
        `业务号码：${number}`,
        ...(matter.demand === undefined ? [] : [`诉求：${matter.demand}`]),
      ]
    : [
        'Dear Sir or Madam,',
        '',
        matter.facts,
        '',
        `Name: ${customer.name}`,
        `Number complained about: ${number}`,
        ...(matter.demand === undefined ? [] : [`Demand: ${matter.demand}`]),
      ]
  ).join('\r\n');

/**
 * Writes a complaint down as its channel has it.
 * @param now milliseconds since 1970
 * @param scan key of the letter's scan, if one was uploaded
 */
export const messageOf = (complaint: Complaint, run: Run, now: number, scan?: string): Message => {
  const { way, customer, matter, branch, name } = complaint;
  if (way.channel !== 'email') {
    const body = {
      ...channelPart(way, keyOf(run, name), now, scan),
      ...partsOf(complaint, run, now),
    };
    return { kind: 'json', channel: way.channel, body };
  }
  const bytes = mimeOf({
    from: { name: customer.name, address: mailAddressOf(run, customer.line) },
    to: `tousu@${branch}.example.cn`,
    subject: matter.title,
    messageId: `${keyOf(run, name)}@customer.example`,
    sentAt: new Date(now),
    charset: way.charset,
    text: mailText(complaint, phoneOf(run, customer.line)),
    attachment: way.attachment,
  });
  return { kind: 'mail', bytes };
};
