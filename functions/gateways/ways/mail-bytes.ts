import type { Instant } from '../../domain/time.ts';

/** A mail as it goes out; a list of ids as they stand in the header, each in angle brackets. */
export type MailParts = {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly date: Instant;
  readonly messageId: string;
  readonly inReplyTo: string | undefined;
  readonly references: readonly string[];
  readonly automatic: 'auto-replied' | 'auto-generated' | undefined;
};

/** The bytes of a mail of plain text in UTF-8, ASCII throughout but for an address that is not. */
export const mailBytes = (mail: MailParts): Buffer => {
  const headers: readonly (readonly [string, string | undefined])[] = [
    ['From', `${encodedWords(mail.from.name)}\r\n <${mail.from.address}>`],
    ['To', `<${mail.to}>`],
    ['Subject', encodedWords(mail.subject)],
    ['Date', new Date(Date.parse(mail.date)).toUTCString().replace('GMT', '+0000')],
    ['Message-ID', mail.messageId],
    ['In-Reply-To', mail.inReplyTo],
    ['References', mail.references.join('\r\n ')],
    ['Auto-Submitted', mail.automatic],
    ['MIME-Version', '1.0'],
    ['Content-Type', 'text/plain; charset=utf-8'],
    ['Content-Transfer-Encoding', 'base64'],
  ];
  const lines = headers.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${base64Lines(mail.text)}\r\n`);
};

// RFC 2047: an encoded word has at most 75 characters, and the line of the header that begins with it no more either.
const WORD_BYTES = 39;

/** Text of a header in UTF-8, folded between encoded words; no character is divided between two. */
const encodedWords = (text: string): string => {
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  words.push(word);
  return words.map((one) => `=?UTF-8?B?${Buffer.from(one).toString('base64')}?=`).join('\r\n ');
};

/** RFC 2045: lines of 76 characters at most; in text a line ends with CR LF. */
const base64Lines = (text: string): string =>
  Buffer.from(text.replace(/\r?\n/g, '\r\n'))
    .toString('base64')
    .replace(/.{76}(?=.)/g, '$&\r\n');
