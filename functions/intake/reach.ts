import { isMobile } from '../domain/contact/china-numbers.ts';
import type { Reach } from '../domain/ticket/outgoing.ts';
import type { Channel } from '../domain/ticket/ticket.ts';
import type { MessageWay } from '../domain/wording/wording.ts';
import type { ComplaintDraft } from './draft.ts';

/** Whoever wrote is not called, nor texted, unless they said that they may be (D5, N5). */
const WROTE: readonly Channel[] = ['email', 'letter', 'website'];

/** By the channel they came on first, then by what they left. */
const IN_TURN: Partial<Readonly<Record<Channel, readonly MessageWay[]>>> = {
  email: ['mail', 'sms', 'call', 'letter'],
  letter: ['letter', 'mail', 'sms', 'call'],
  phone: ['sms', 'call', 'mail', 'letter'],
  website: ['mail', 'sms', 'call', 'letter'],
};
const OTHERWISE: readonly MessageWay[] = ['sms', 'mail', 'call', 'letter'];

/** By which ways a customer may be told something, the best first, and in which language. */
export const reachOf = ({
  facts: { channel },
  person,
  words,
  mayCall = !WROTE.includes(channel),
}: Pick<ComplaintDraft, 'person' | 'words' | 'mayCall'> & {
  readonly facts: Pick<ComplaintDraft['facts'], 'channel'>;
}): Reach => {
  const { phone, email, address } = person;
  const has: Readonly<Record<MessageWay, boolean>> = {
    mail: email !== undefined,
    sms: mayCall && phone !== undefined && isTextable(phone),
    call: mayCall && phone !== undefined,
    letter: address !== undefined,
  };
  const ways = (IN_TURN[channel] ?? OTHERWISE).filter((way) => has[way]);
  return { ways, language: languageOf(Object.values(words).join('')) };
};

/** A mobile number, or one abroad. */
const isTextable = (phone: string): boolean =>
  phone.startsWith('+') && (!phone.startsWith('+86') || isMobile(phone.slice(3)));

/** They are written to as they wrote: Chinese, unless it is Latin letters without one character. */
const languageOf = (text: string): Reach['language'] =>
  !/\p{Script=Han}/u.test(text) && /\p{Script=Latin}/u.test(text) ? 'en' : 'zh';
