import { describe, expect, it } from 'vitest';
import { encode, quoted } from './encoded.ts';
import { complaint, mail, multipart } from './mails.ts';

const LETTER = '宽带断网三天，请派人来修。';
const HTML = `Content-Type: text/html; charset=utf-8\n\n<p>${LETTER}</p>`;
const plain = (text: string) => `Content-Type: text/plain; charset=utf-8\n\n${text}`;
const alternatives = (...parts: readonly string[]) =>
  complaint(multipart(parts, 'alternative')).text;

describe('of a plain and an HTML part, the one with the letter is read', () => {
  it.each([
    ['nothing', ''],
    ['a zero-width space', '\u200b'],
    ['a byte order mark and forced blanks', '\ufeff\u00a0\u3000'],
    ['a hint', '您的邮件客户端不支持HTML格式。'],
    ['a hint in English', 'This is a message in HTML. Please use an HTML capable mail client.'],
    ['a picture’s reference', '[cid:image001.png@01DA1234]'],
    ['a signature of the telephone', '发自我的iPhone'],
    ['dashes', '----------'],
    ['the beginning', '宽带断网'],
  ])('where the plain one holds %s', (_, text) => {
    expect(alternatives(plain(text), HTML)).toBe(LETTER);
    expect(alternatives(HTML, plain(text))).toBe(LETTER);
  });

  it.each([
    ['as it is', LETTER],
    ['with other line ends and marks', `* 宽带断网三天，\n* 请派人来修。`],
    ['with a signature more', `${LETTER}\n\n张三`],
  ])('the plain one where it has the letter %s', (_, text) => {
    expect(alternatives(plain(text), HTML)).toBe(text);
  });

  it('the plain one where the HTML is a picture alone', () => {
    expect(alternatives(plain(LETTER), 'Content-Type: text/html\n\n<img src="cid:1">')).toBe(
      LETTER,
    );
  });

  it('both where they say different things at length', () => {
    const long = '另外一件事：'.repeat(30);
    const text = alternatives(plain(long), `Content-Type: text/html\n\n<p>${LETTER.repeat(5)}</p>`);
    expect(text).toContain(long);
    expect(text).toContain(LETTER);
  });
});

describe('words whose part has a name are the letter where no other part is', () => {
  it('a single part with a name', () => {
    const parsed = complaint(
      mail(['Content-Type: text/plain; charset=utf-8; name="message.txt"'], LETTER),
    );
    expect(parsed).toMatchObject({ text: LETTER, attachments: [] });
  });

  it('alternatives with names', () => {
    const named = (part: string, name: string) => part.replace('utf-8', `utf-8; name="${name}"`);
    expect(alternatives(named(plain(LETTER), 'a.txt'), named(HTML, 'a.htm'))).toBe(LETTER);
  });

  it('beside words that say nothing', () => {
    const named = `Content-Type: text/plain; name=a.txt\n\n${LETTER}`;
    expect(complaint(multipart(['\n \u200b', named])).text).toContain(LETTER);
  });

  it('what is attached is a file as well', () => {
    const part = `Content-Type: text/plain; name=a.txt\nContent-Disposition: attachment\n\n${LETTER}`;
    const parsed = complaint(multipart([part]));
    expect(parsed.text).toBe(LETTER);
    expect(parsed.attachments.map(({ name }) => name)).toEqual(['a.txt']);
  });

  it('Outlook’s own container (winmail.dat) is kept as a file', () => {
    const tnef = 'Content-Type: application/ms-tnef; name=winmail.dat\n\nx';
    const parsed = complaint(multipart([tnef]));
    expect(parsed.attachments.map(({ name }) => name)).toEqual(['winmail.dat']);
  });

  it('a file of another kind is none', () => {
    expect(complaint(multipart(['Content-Type: text/csv; name=a.csv\n\na,b'])).text).toBe('');
  });
});

describe('a Content-Type as mailers write it', () => {
  it.each([
    'text/plain charset=utf-8',
    'text/plain, charset=utf-8',
    'text/plain (plain text); charset=utf-8',
    'text/plain; charset=utf-8 (comment)',
    '(comment) text/plain; charset=utf-8',
    'text / plain; charset = utf-8',
    '"text/plain"; charset=utf-8',
    'TEXT/PLAIN;; CHARSET="utf-8"',
    'text/plain; charset="utf-8',
    'text/plain; format=flowed charset=utf-8',
    'charset=utf-8',
    'text; charset=utf-8',
    'text/plain;',
  ])('%s', (type) => {
    const parsed = complaint(mail([`Content-Type: ${type}`], LETTER));
    expect(parsed).toMatchObject({ text: LETTER, attachments: [] });
  });

  it.each(['text/html charset=utf-8', 'html', 'text/html (rich); charset=utf-8'])('%s', (type) => {
    expect(complaint(mail([`Content-Type: ${type}`], `<p>${LETTER}</p>`)).text).toBe(LETTER);
  });

  it.each(['text/plain charset=gbk', 'text/plain (x) ; charset = "gbk"'])(
    'its charset counts: %s',
    (type) => {
      const raw = Buffer.concat([mail([`Content-Type: ${type}`], ''), encode('gbk', '断网')]);
      expect(complaint(raw).text).toBe('断网');
    },
  );

  it('a boundary behind a comment, or without a semicolon before it', () => {
    for (const type of [
      'multipart/mixed (c); boundary=b',
      'multipart/mixed boundary=b',
      'multipart/mixed; boundary=b (c)',
    ])
      expect(complaint(mail([`Content-Type: ${type}`], `--b\n\n${LETTER}\n--b--`)).text).toBe(
        LETTER,
      );
  });
});

describe('a Content-Transfer-Encoding as mailers write it', () => {
  const base64 = Buffer.from(LETTER).toString('base64');

  it.each([
    'base64',
    'base64;',
    '"base64"',
    'Base64 (encoded)',
    '(c) base64',
    'BASE-64',
    'base64; x=y',
  ])('%s', (encoding) => {
    expect(complaint(mail([`Content-Transfer-Encoding: ${encoding}`], base64)).text).toBe(LETTER);
  });

  it.each([
    'quoted-printable',
    '"quoted-printable"',
    'quoted-printable;',
    'Quoted-Printable (x)',
    'quoted_printable',
  ])('%s', (encoding) => {
    const fields = [`Content-Transfer-Encoding: ${encoding}`];
    expect(complaint(mail(fields, quoted(LETTER))).text).toBe(LETTER);
  });

  it('base64 that nothing declares', () => {
    expect(complaint(mail([], base64)).text).toBe(LETTER);
    expect(complaint(mail(['Content-Transfer-Encoding: 8bit'], base64)).text).toBe(LETTER);
  });

  it.each([' ', '\t', '  \t'])('a soft line break followed by blanks (%j)', (blanks) => {
    const body = `${quoted('宽带')}=${blanks}\n${quoted('断网')}=${blanks}`;
    expect(complaint(mail(['Content-Transfer-Encoding: quoted-printable'], body)).text).toBe(
      '宽带断网',
    );
  });

  it.each([
    LETTER,
    `${LETTER}\n第二行`,
    'Please refund the 30 yuan.',
    'Refund',
    'Hello,\nplease refund me.',
    '2026-09-30 20:00 no signal',
  ])('words that are declared base64 and are none: %s', (words) => {
    expect(complaint(mail(['Content-Transfer-Encoding: base64'], words)).text).toBe(words);
  });

  it('base64 with a list’s footer behind it', () => {
    const body = `${base64}\n_____\nlist footer in plain words\n`;
    expect(complaint(mail(['Content-Transfer-Encoding: base64'], body)).text).toContain(LETTER);
  });

  it('a file that is declared base64 and is none, byte for byte', () => {
    const part =
      'Content-Type: text/csv; name=a.csv\nContent-Transfer-Encoding: base64\n\n日期,金额';
    const [file] = complaint(multipart(['\n词', part])).attachments;
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe('日期,金额');
  });
});
