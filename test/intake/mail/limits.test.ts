import { describe, expect, it } from 'vitest';
import { DEFAULT_MAIL_LIMITS } from '../../../functions/intake/mail/limits.ts';
import { CUT_MARK } from '../../../functions/intake/mail/parse-mail.ts';
import { complaint, mail, multipart, outcome, outcomeOf, parse } from './mails.ts';

const READ = 'complaint-mail';
const nested = (levels: number): Uint8Array =>
  mail(
    ['Content-Type: multipart/mixed; boundary=b0'],
    `${Array.from({ length: levels - 1 }, (_, level) => `--b${level}\nContent-Type: multipart/mixed; boundary=b${level + 1}\n\n`).join('')}--b${levels - 1}\n\n词\n`,
  );
const withinMessages = (levels: number): Uint8Array =>
  Buffer.from(
    `${'From: a@example.com\nContent-Type: message/rfc822\n\n'.repeat(levels)}From: a@example.com\n\nwords`,
  );
const attachment = (content: string) =>
  `Content-Type: application/pdf\nContent-Disposition: attachment\n\n${content}`;

describe('limits against mail bombs: one below, on, one above', () => {
  it.each([
    [-1, READ],
    [0, READ],
    [1, 'too-large'],
  ])('whole size %i off the limit: %s', (off, expected) => {
    const raw = mail([], 'x'.repeat(500));
    expect(outcome(raw, { wholeBytes: raw.length - off })).toBe(expected);
  });

  it.each([
    [199, READ],
    [200, READ],
    [201, 'too-many-parts'],
  ])('%i parts: %s', (count, expected) => {
    expect(outcome(multipart(Array.from({ length: count }, () => '\nx')))).toBe(expected);
  });

  it.each([
    [19, READ],
    [20, READ],
    [21, 'too-deep'],
  ])('%i multiparts within each other: %s', (levels, expected) => {
    expect(outcome(nested(levels))).toBe(expected);
  });

  it.each([
    [19, READ],
    [20, READ],
    [21, 'too-deep'],
  ])('%i messages within each other: %s', (levels, expected) => {
    expect(outcome(withinMessages(levels))).toBe(expected);
  });

  it('parts of a message within count with those around it', () => {
    const inner = Buffer.from(multipart(['\nx', '\nx'])).toString();
    const raw = multipart([`Content-Type: message/rfc822\n\n${inner}`]);
    expect(outcome(raw, { parts: 3 })).toBe(READ);
    expect(outcome(raw, { parts: 2 })).toBe('too-many-parts');
  });

  it.each([
    [-1, READ],
    [0, READ],
    [1, 'headers-too-large'],
  ])('headers %i off the limit: %s', (off, expected) => {
    const header = `From: a@example.com\r\nX-Long: ${'x'.repeat(300)}\r\n\r\n`;
    const raw = Buffer.from(`${header}words`);
    expect(outcome(raw, { headerBytes: header.length - off })).toBe(expected);
  });

  it("the parts' headers count with the message's", () => {
    const raw = multipart([
      `X-Long: ${'x'.repeat(40_000)}\n\nx`,
      `X-Long: ${'x'.repeat(40_000)}\n\nx`,
    ]);
    expect(outcome(raw)).toBe('headers-too-large');
    expect(outcome(raw, { headerBytes: 90_000 })).toBe(READ);
  });

  it.each([
    [2, READ],
    [3, READ],
    [4, 'too-many-attachments'],
  ])('%i attachments where 3 may be: %s', (count, expected) => {
    const raw = multipart(Array.from({ length: count }, () => attachment('x')));
    expect(outcome(raw, { attachments: 3 })).toBe(expected);
  });

  it.each([
    [-1, READ],
    [0, READ],
    [1, 'attachments-too-large'],
  ])('decoded attachments %i off the limit: %s', (off, expected) => {
    const raw = multipart([attachment('x'.repeat(60)), attachment('x'.repeat(40))]);
    expect(outcome(raw, { attachmentBytes: 100 - off })).toBe(expected);
  });

  it.each([
    [-1, false],
    [0, false],
    [1, true],
  ])('words %i bytes off the limit are cut: %s', (off, cut) => {
    const parsed = complaint(mail([], `${'字'.repeat(33)}x`), { textBytes: 100 - off });
    expect(parsed.textCut).toBe(cut);
    expect(parsed.text.endsWith(CUT_MARK)).toBe(cut);
  });

  it('words are cut between characters, never within one', () => {
    const text = '𠮷'.repeat(30);
    for (const textBytes of [40, 41, 42, 43]) {
      expect(complaint(mail([], text), { textBytes }).text).toBe(`${'𠮷'.repeat(10)}${CUT_MARK}`);
    }
  });
});

describe('what lies within the limits of a mail that passes one is read (B2)', () => {
  const pages = (count: number) =>
    multipart(['\n见附件', ...Array.from({ length: count }, (_, at) => attachment(`${at}`))]);

  it('51 attachments: the words and 50 of them', () => {
    const parsed = complaint(pages(51));
    expect(parsed).toMatchObject({ text: '见附件', limitPassed: 'too-many-attachments' });
    expect(parsed.attachments).toHaveLength(50);
    expect(complaint(pages(50))).not.toHaveProperty('limitPassed');
  });

  it('too many bytes attached: those that fit', () => {
    const parsed = complaint(pages(3), { attachmentBytes: 2 });
    expect(parsed).toMatchObject({ text: '见附件', limitPassed: 'attachments-too-large' });
    expect(parsed.attachments).toHaveLength(2);
  });

  it('too many parts: those before', () => {
    const parsed = complaint(multipart(['\n一', '\n二', '\n三']), { parts: 2 });
    expect(parsed).toMatchObject({ text: '一\n二', limitPassed: 'too-many-parts' });
  });

  it('a message nested too deep is a file', () => {
    const parsed = complaint(withinMessages(21));
    expect(parsed.limitPassed).toBe('too-deep');
    expect(parsed.attachments.map(({ contentType }) => contentType)).toEqual(['message/rfc822']);
  });

  it('a header too large: what stands first in it', () => {
    const parsed = complaint(mail(['Subject: 断网', `X-Long: ${'x'.repeat(70_000)}`], '词'));
    expect(parsed).toMatchObject({ subject: '断网', text: '', limitPassed: 'headers-too-large' });
  });

  it('too large a mail: its words, and no half a file', () => {
    const raw = multipart(['\n见附件', attachment('x'.repeat(500))]);
    const parsed = complaint(raw, { wholeBytes: 300 });
    expect(parsed).toMatchObject({ text: '见附件', attachments: [], limitPassed: 'too-large' });
  });
});

describe('mail bombs at full size are refused or read in bounded time and memory', () => {
  const head = 'From: a@example.com\n';
  const size = DEFAULT_MAIL_LIMITS.wholeBytes - 200;
  const fill = (header: string, piece: string) =>
    Buffer.from(`${head}${header}\n${piece.repeat(Math.floor(size / piece.length))}`);

  it.each([
    [
      'a million parts',
      'Content-Type: multipart/mixed; boundary=x\n',
      '--x\n\nx\n',
      'too-many-parts',
    ],
    [
      'delimiters of another boundary',
      'Content-Type: multipart/mixed; boundary=x\n',
      '--y\n',
      READ,
    ],
    ['nothing but line feeds', '', '\n', READ],
    ['letters on lines of their own', '', 'x\n', READ],
    ['padded base64 units', 'Content-Transfer-Encoding: base64\n', 'YQ==', READ],
    ['soft line breaks', 'Content-Transfer-Encoding: quoted-printable\n', '=\n', READ],
    ['unclosed tags', 'Content-Type: text/html\n', '<a>', READ],
    ['a header without end', 'X-Long: x\n', 'X: y\n', 'headers-too-large'],
  ])('%s', (_, header, piece, expected) => {
    const raw = fill(expected === 'headers-too-large' ? header.trimEnd() : header, piece);
    const parsed = parse(raw);
    expect(outcomeOf(parsed)).toBe(expected);
  });

  it('deep markup with wrong ends keeps its words', () => {
    const html = `${'<div>'.repeat(9000)}退费${'</x>'.repeat(9000)}`;
    expect(complaint(mail(['Content-Type: text/html'], html)).text).toBe('退费');
  });
});

describe('what is no mail is refused with its reason', () => {
  it.each([
    ['no bytes', '', 'empty'],
    ['blank lines', '\r\n\n', 'empty'],
    ['a letter without header', 'hello there\n\nhow are you', 'not-mime'],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0', 'not-mime'],
  ])('%s', (_, raw, reason) => {
    expect(outcome(Buffer.from(raw, 'latin1'))).toBe(reason);
  });

  it.each(['Reply-To', 'Sender', 'Return-Path'])('takes %s where From names nobody', (field) => {
    const raw = Buffer.from(`From: somebody\n${field}: <b@example.com>\n\nwords`);
    expect(complaint(raw).from).toEqual({ address: 'b@example.com' });
  });

  it('a problem repeats nothing of the bytes', () => {
    expect(JSON.stringify(parse(Buffer.from('SECRET\n\nSECRET')))).not.toContain('SECRET');
  });
});
