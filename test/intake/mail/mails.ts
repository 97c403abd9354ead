import { readFileSync } from 'node:fs';
import { DEFAULT_MAIL_LIMITS, type MailLimits } from '../../../functions/intake/mail/limits.ts';
import { parseMail } from '../../../functions/intake/mail/parse-mail.ts';
import type { ComplaintMail, ParsedMail } from '../../../functions/intake/mail/parsed-mail.ts';

export const FIXTURES = [
  'auto-reply',
  'bounce',
  'english',
  'forwarded-inline',
  'forwarded-message',
  'gb18030-rare-characters',
  'gbk-attachment',
  'html-only',
  'no-message-id',
  'reply-thread',
  'utf8-quoted-printable',
] as const;

/** A committed mail, byte for byte. */
export const fixture = (name: (typeof FIXTURES)[number]): Uint8Array =>
  readFileSync(new URL(`../../fixtures/mail/${name}.eml`, import.meta.url));

/** A small mail in UTF-8 with CRLF line ends; `fields` come before or instead of the usual ones. */
export const mail = (fields: readonly string[], body: string): Uint8Array => {
  const given = fields.map((field) => field.split(':', 1)[0]?.toLowerCase());
  const usual = ['From: kehu@example.com', 'Subject: 投诉', 'MIME-Version: 1.0'];
  const lines = [
    ...fields,
    ...usual.filter((field) => !given.includes(field.split(':', 1)[0]?.toLowerCase())),
  ];
  return Buffer.from(`${lines.join('\n')}\n\n${body}`.replaceAll('\n', '\r\n'));
};

/** A mail of several parts, each written as its header and body. */
export const multipart = (parts: readonly string[], subtype = 'mixed'): Uint8Array =>
  mail(
    [`Content-Type: multipart/${subtype}; boundary=b`],
    `${parts.map((part) => `--b\n${part}\n`).join('')}--b--\n`,
  );

export const parse = (raw: Uint8Array, limits: Partial<MailLimits> = {}) =>
  parseMail(raw, { ...DEFAULT_MAIL_LIMITS, ...limits });

/** Parses what must be somebody's mail. */
export const complaint = (raw: Uint8Array, limits: Partial<MailLimits> = {}): ComplaintMail => {
  const parsed = parse(raw, limits);
  if (parsed.kind !== 'complaint-mail')
    throw new Error(`not somebody's: ${JSON.stringify(parsed)}`);
  return parsed;
};

/** What becomes of a mail: why it is none, which limit it passed, or that it is somebody's. */
export const outcomeOf = (parsed: ParsedMail): string => {
  if (parsed.kind === 'no-mail') return parsed.reason;
  return parsed.kind === 'complaint-mail' ? (parsed.limitPassed ?? parsed.kind) : parsed.kind;
};

export const outcome = (raw: Uint8Array, limits: Partial<MailLimits> = {}): string =>
  outcomeOf(parse(raw, limits));
