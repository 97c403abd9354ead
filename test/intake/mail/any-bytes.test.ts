import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInstant } from '../../../functions/domain/time.ts';
import { mailToDraft } from '../../../functions/intake/mail/complaint-in-mail.ts';
import { DEFAULT_MAIL_LIMITS } from '../../../functions/intake/mail/limits.ts';
import { CUT_MARK } from '../../../functions/intake/mail/parse-mail.ts';
import { FIXTURES, fixture, parse } from './mails.ts';

const receipt = { receivedAt: toInstant(0), ownDomains: ['redress.example.cn'] };
const UNFIT = /[^\P{Cc}\n\t]/u;

/** Whatever the bytes: no throw, and nothing that may not be stored. */
const holds = (raw: Uint8Array): void => {
  const parsed = parse(raw);
  if (parsed.kind === 'no-mail') {
    expect(parsed.problem).not.toBe('');
    return;
  }
  if (parsed.kind !== 'complaint-mail') return;
  const draft = mailToDraft(parsed, receipt);
  const names = parsed.attachments.map(({ name }) => name ?? '');
  const texts = [parsed.text, parsed.subject, parsed.from.name ?? '', draft.matter, draft.facts];
  for (const text of [...texts, draft.demand ?? '', draft.person.name ?? '', ...names]) {
    expect(text.isWellFormed()).toBe(true);
    expect(UNFIT.test(text)).toBe(false);
  }
  expect(draft.matter.length).toBeLessThanOrEqual(200);
  expect(draft.matter.trim()).not.toBe('');
  expect(draft.facts.trim()).not.toBe('');
  expect(Buffer.byteLength(parsed.text)).toBeLessThanOrEqual(
    DEFAULT_MAIL_LIMITS.textBytes + Buffer.byteLength(CUT_MARK),
  );
  expect(parsed.text.includes(parsed.ownWords.split('\n', 1)[0] ?? '')).toBe(true);
};

/** Pieces that mean something to a mail's reader, in any order. */
const pieces = fc.constantFrom(
  ...[
    'From: a@b.cn\n',
    'From: =?gbk?B?1cU=?= <a@b.cn>\n',
    'Subject: =?utf-8?Q?=E6?=\n',
    '\n',
    '\r\n',
  ],
  ...[
    'Content-Type: multipart/mixed; boundary=b\n',
    'Content-Type: multipart/alternative; boundary="c"\n',
  ],
  ...[
    'Content-Type: message/rfc822\n',
    'Content-Type: text/html; charset=gb18030\n',
    '--b\n',
    '--b--\n',
  ],
  ...[
    '--c\n',
    '--c--\n',
    'Content-Transfer-Encoding: base64\n',
    'Content-Transfer-Encoding: quoted-printable\n',
  ],
  ...[
    "Content-Disposition: attachment; filename*0*=utf-8''%E6; filename*1=x\n",
    'content-type:\n',
    ' folded\n',
  ],
  ...[
    '<div><blockquote>&#xD800;&nbsp;',
    '发件人: "x" <y@z.cn>\n发送时间: 1\n主题: 2\n',
    '> 在 1 写道：\n',
  ],
  ...[
    '姓名：',
    '号码：13900000001\n',
    '诉求：\n',
    '-----原始邮件-----\n',
    'On Monday\n<a@b.cn> wrote:\n',
  ],
);

describe('parsing never throws and never gives what may not be stored (B2)', () => {
  it('whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), holds), { numRuns: 300 });
  });

  it('whatever follows a sender', () => {
    const property = fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) =>
      holds(Buffer.concat([Buffer.from('From: a@example.com\n'), bytes])),
    );
    fc.assert(property, { numRuns: 300 });
  });

  it('however its pieces are put together', () => {
    const property = fc.property(
      fc.array(fc.oneof({ weight: 5, arbitrary: pieces }, fc.string({ maxLength: 20 })), {
        maxLength: 40,
      }),
      (chosen) => holds(Buffer.from(`From: a@example.com\n${chosen.join('')}`)),
    );
    fc.assert(property, { numRuns: 1000 });
  });

  it('however a real mail is damaged', () => {
    const damage = fc.tuple(
      fc.nat(),
      fc.integer({ min: 0, max: 40 }),
      fc.uint8Array({ maxLength: 8 }),
    );
    const property = fc.property(
      fc.constantFrom(...FIXTURES),
      fc.array(damage, { minLength: 1, maxLength: 6 }),
      (name, damages) => {
        let raw = Buffer.from(fixture(name));
        for (const [place, removed, inserted] of damages) {
          const at = place % (raw.length + 1);
          raw = Buffer.concat([raw.subarray(0, at), inserted, raw.subarray(at + removed)]);
        }
        holds(raw);
      },
    );
    fc.assert(property, { numRuns: 1000 });
  });

  it('wherever a real mail breaks off', () => {
    for (const name of FIXTURES) {
      const whole = fixture(name);
      for (let length = 0; length <= whole.length; length += 7) holds(whole.subarray(0, length));
    }
  });
});
