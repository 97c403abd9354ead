import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Letter, PhoneCall } from '../../../functions/contracts/intake.ts';
import { DEFAULT_MAIL_LIMITS } from '../../../functions/intake/mail/limits.ts';
import { parseMail } from '../../../functions/intake/mail/parse-mail.ts';
import { COMPLAINTS } from '../../../local/demonstration/complaints/programme.ts';
import { encodeGbk } from '../../../local/demonstration/messages/gbk.ts';
import { messageOf } from '../../../local/demonstration/messages/message.ts';
import { mimeOf } from '../../../local/demonstration/messages/mime.ts';
import { mailAddressOf, newRun, phoneOf } from '../../../local/demonstration/run.ts';
import { aRun, noon } from './rehearsal.ts';

const complaint = (name: string) => {
  const found = COMPLAINTS.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

const bodyOf = (name: string): unknown => {
  const message = messageOf(complaint(name), aRun, noon);
  return message.kind === 'json' ? message.body : undefined;
};

describe('GBK', () => {
  const decoder = new TextDecoder('gbk', { fatal: true });
  const han = fc.string({
    unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map(String.fromCharCode),
  });
  const ascii = fc.string({ unit: 'grapheme-ascii' });

  it('decodes to what was encoded, all of the CJK block of GBK and ASCII', () => {
    fc.assert(
      fc.property(fc.tuple(han, ascii, han), (parts) => {
        const text = parts.join('');
        expect(decoder.decode(encodeGbk(text))).toBe(text);
      }),
    );
  });

  it('has no emoji', () => {
    expect(() => encodeGbk('好😀')).toThrow(RangeError);
  });
});

describe('a mail', () => {
  const text = '第一行：宽带断网三天\r\n第二行';
  const mail = (charset: 'utf-8' | 'gbk') =>
    parseMail(
      mimeOf({
        from: { name: '欧阳小红', address: 'someone@customer.example' },
        to: 'tousu@huaian.example.cn',
        subject: '网上营业厅充值一百元扣了两笔只到账一笔请核实退款',
        messageId: 'one@customer.example',
        sentAt: new Date(noon),
        charset,
        text,
        attachment: { name: '九月账单.csv', text: '日期,金额' },
      }),
      DEFAULT_MAIL_LIMITS,
    );

  it.each(['utf-8', 'gbk'] as const)('in %s is read as it was written', (charset) => {
    expect(mail(charset)).toMatchObject({
      kind: 'complaint-mail',
      from: { name: '欧阳小红', address: 'someone@customer.example' },
      subject: '网上营业厅充值一百元扣了两笔只到账一笔请核实退款',
      messageId: expect.stringContaining('one@customer.example'),
      text: expect.stringContaining('宽带断网三天'),
      attachments: [{ name: '九月账单.csv' }],
    });
  });

  it.each(['utf-8', 'gbk'] as const)(
    'in %s has no line over 76 characters (RFC 2047)',
    (charset) => {
      const bytes = mimeOf({
        from: { name: '某', address: 'someone@customer.example' },
        to: 'tousu@huaian.example.cn',
        subject: '长'.repeat(60),
        messageId: 'one@customer.example',
        sentAt: new Date(noon),
        charset,
        text,
      });
      const lines = Buffer.from(bytes).toString('latin1').split('\r\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(76);
    },
  );
});

describe('times', () => {
  it('of a call are now: its limits start when it is sent (D1)', () => {
    const call = PhoneCall.parse(bodyOf('value-added-charge'));
    expect(Date.parse(call.startedAt)).toBe(noon);
  });

  it('of a letter stay apart: posted days ago, received before it is registered', () => {
    const letter = Letter.parse(bodyOf('forgotten-for-days'));
    const ago = [letter.postmarkedAt, letter.receivedAt, letter.registeredAt].map(
      (at) => (noon - Date.parse(at ?? '')) / 1000,
    );
    expect(ago).toEqual([9 * 86_400, 100, 0]);
  });
});

describe('two playings', () => {
  const first = newRun(noon);

  it('share no key, and a minute apart no telephone line', () => {
    const second = newRun(noon + 60_000);
    const lines = Array.from({ length: 64 }, (_, line) => line);
    const numbers = new Set(lines.map((line) => phoneOf(first, line)));
    expect(lines.filter((line) => numbers.has(phoneOf(second, line)))).toEqual([]);
    expect(mailAddressOf(first, 1)).not.toBe(mailAddressOf(second, 1));
    expect(messageOf(complaint('rude-agent'), second, noon)).not.toEqual(
      messageOf(complaint('rude-agent'), first, noon),
    );
  });

  it('never leave the invented numbers', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4_000_000_000_000 }), fc.nat({ max: 63 }), (now, line) => {
        expect(phoneOf(newRun(now), line)).toMatch(/^1390000\d{4}$/);
      }),
    );
  });
});
