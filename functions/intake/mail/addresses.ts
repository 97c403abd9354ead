import { addressParser } from 'postal-mime';
import { normaliseEmail } from '../contact/normalise.ts';
import { cleanLine } from './clean-text.ts';
import { defined } from './defined.ts';
import { firstValue, type MailHeader } from './header.ts';
import type { MailAddress } from './parsed-mail.ts';

const LONGEST_NAME = 100;
/** More recipients than this say nothing about a complaint. */
const MOST_ADDRESSES = 20;

/** A mailbox with its address normalised, or undefined when that is no mail address. */
export const mailAddress = (name: string, address: string): MailAddress | undefined => {
  const email = normaliseEmail(address);
  if (email.kind === 'refused') return undefined;
  const cleanName = cleanLine(name, LONGEST_NAME)
    .replace(/^["'|]+|["'|]+$/g, '')
    .trim();
  const isTelling = cleanName !== '' && cleanName.toLowerCase() !== email.value;
  return { address: email.value, ...defined({ name: isTelling ? cleanName : undefined }) };
};

/** The mailboxes of an address field, groups unwrapped; what is no address is left out. */
export const addressesOf = (header: MailHeader, field: string): MailAddress[] =>
  (header.get(field) ?? [])
    .flatMap((value) => addressParser(value, { flatten: true }))
    .slice(0, MOST_ADDRESSES)
    .map(({ name, address }) => mailAddress(name, address ?? ''))
    .filter((found) => found !== undefined);

/** Who sent it: From, or where that is unusable the next best field that names somebody. */
export const senderOf = (header: MailHeader): MailAddress | undefined =>
  ['from', 'reply-to', 'sender', 'return-path']
    .map((field) => addressesOf(header, field)[0])
    .find((found) => found !== undefined);

/** A Message-ID without its angle brackets; undefined when missing or malformed. */
export const messageIdOf = (header: MailHeader, field: string): string | undefined =>
  /^<?([!-;=?-~]{1,900})>?$/.exec(firstValue(header, field)?.split(/\s/, 1)[0] ?? '')?.[1];
