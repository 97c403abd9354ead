import { addressParser } from 'postal-mime';
import { foldWidth } from '../../domain/contact/fold.ts';
import { normaliseEmail } from '../../domain/contact/normalise.ts';
import { cleanLine } from './clean-text.ts';
import { defined } from './defined.ts';
import { firstValue, type MailHeader } from './header.ts';
import type { MailAddress } from './parsed-mail.ts';

const LONGEST_NAME = 100;
/** More recipients than this say nothing about a complaint. */
const MOST_ADDRESSES = 20;
const LONGEST_ADDRESS = 320;
/** No RFC allows `zhang..san@` or `@mail_1.`, and yet mail comes from there and is answered there. */
const AS_THEY_COME =
  /^[^\s"<>()[\]:;,\\@\p{C}]+@(?:(?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}_-]+|\[[\w.:]+\])$/u;
const NO_REPLY = /(?:^|[^a-z])(?:no|do[-_.]?not)[-_.]?reply[^@]*@/;

const addressOf = (text: string): string | undefined => {
  const email = normaliseEmail(text);
  if (email.kind === 'email') return email.value;
  const written = foldWidth(text.slice(0, LONGEST_ADDRESS + 1))
    .toLowerCase()
    .replace(/\.$/, '');
  return written.length <= LONGEST_ADDRESS && AS_THEY_COME.test(written) ? written : undefined;
};

const nameOf = (name: string): string =>
  cleanLine(name, LONGEST_NAME)
    .replace(/^["'“”‘’|\s]+|["'“”‘’|\s]+$/g, '')
    .trim();

/** A mailbox with its address normalised, or undefined when that is no mail address. */
export const mailAddress = (name: string, text: string): MailAddress | undefined => {
  const address = addressOf(text);
  if (address === undefined) return undefined;
  const cleanName = nameOf(name);
  const isTelling = cleanName !== '' && cleanName.toLowerCase() !== address;
  return { address, ...defined({ name: isTelling ? cleanName : undefined }) };
};

/** `张三＜zs＠b.cn＞`: typed by hand into a program that did not mind. */
const withPlainSigns = (value: string): string =>
  value.includes('@')
    ? value
    : value
        .replace(/[＜〈]/g, '<')
        .replace(/[＞〉]/g, '>')
        .replaceAll('＠', '@');

/** The mailboxes of an address field as they are written, groups unwrapped; an address may be empty. */
export const mailboxesOf = (
  header: MailHeader,
  field: string,
): { readonly name: string; readonly address: string }[] =>
  (header.get(field) ?? [])
    .flatMap((value) => addressParser(withPlainSigns(value), { flatten: true }))
    .slice(0, MOST_ADDRESSES)
    .map(({ name, address }) => ({ name, address: address ?? '' }));

/** The mailboxes of an address field; what is no address is left out. */
export const addressesOf = (header: MailHeader, field: string): MailAddress[] =>
  mailboxesOf(header, field)
    .map(({ name, address }) => mailAddress(name, address))
    .filter((found) => found !== undefined);

/** Who sent it: From, or where that is unusable the next best field that names somebody; else a name alone. */
export const senderOf = (header: MailHeader): Partial<MailAddress> => {
  const found = ['from', 'reply-to', 'sender', 'return-path']
    .map((field) => addressesOf(header, field)[0])
    .find((address) => address !== undefined);
  if (found) return found;
  const name = nameOf(mailboxesOf(header, 'from')[0]?.name ?? '');
  return name === '' ? {} : { name };
};

/** True for an address that takes no answer. */
export const takesNoReply = ({ address }: Partial<MailAddress>): boolean =>
  NO_REPLY.test(address ?? '');

/**
 * A Message-ID without its angle brackets; undefined when missing or malformed. Folds and comments
 * are not part of it: the same mail may come with others.
 */
export const messageIdOf = (header: MailHeader, field: string): string | undefined => {
  const value = firstValue(header, field) ?? '';
  const id = /<([^<>]*)>/.exec(value)?.[1] ?? value.replace(/\([^()]*\)/g, '');
  return /^[!-;=?-~]{1,900}$/.exec(id.replace(/\s+/g, ''))?.[0];
};
