import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTransfer } from '../../../functions/intake/mail/transfer-encoding.ts';
import { complaint, mail, multipart } from './mails.ts';

const CHINESE = '话费多扣了三十元';
/** 话费多扣了三十元 in GBK. */
const GBK = Buffer.from('bbb0b7d1b6e0bfdbc1cbc8fdcaaed4aa', 'hex');
const withBytes = (fields: readonly string[], body: Uint8Array): Uint8Array =>
  Buffer.concat([mail(fields, ''), body]);

describe('charsets', () => {
  it.each(['gb2312', 'GBK', 'gb18030', 'cp936', 'x-gbk', 'GB_2312-80', 'EUC-CN'])(
    'reads words declared as %s',
    (charset) => {
      const raw = withBytes([`Content-Type: text/plain; charset="${charset}"`], GBK);
      expect(complaint(raw).text).toBe(CHINESE);
    },
  );

  it.each(['us-ascii', 'utf-8', 'x-unknown', 'no-such-charset'])(
    'reads GBK words that are wrongly declared as %s',
    (charset) => {
      const raw = withBytes([`Content-Type: text/plain; charset=${charset}`], GBK);
      expect(complaint(raw).text).toBe(CHINESE);
    },
  );

  it('reads undeclared UTF-8', () => {
    expect(complaint(mail([], CHINESE)).text).toBe(CHINESE);
  });

  it('replaces what no charset has, and never refuses it', () => {
    const raw = withBytes(['Content-Type: text/plain; charset=utf-8'], Buffer.from([0x41, 0xff]));
    expect(complaint(raw).text).toBe('A\uFFFD');
  });

  it('reads Big5 as it is declared', () => {
    const raw = withBytes(['Content-Type: text/plain; charset=big5'], Buffer.from('a7da', 'hex'));
    expect(complaint(raw).text).toBe('我');
  });
});

describe('what mail text may not carry is cleaned, and the mail is not refused for it', () => {
  it('takes out NUL and other control characters, keeps tab and line feed', () => {
    expect(complaint(mail([], 'a\0b\x07c\x1b[0m\td\ne\x7ff\u0085g')).text).toBe('abc[0m\td\nef\ng');
  });

  it('replaces half a surrogate pair', () => {
    const raw = mail(['Content-Type: text/html'], 'a&#xD83D;b');
    expect(complaint(raw).text.isWellFormed()).toBe(true);
    const utf16 = withBytes(
      ['Content-Type: text/plain; charset=utf-16le'],
      Buffer.from([0x41, 0, 0x3d, 0xd8, 0x42, 0]),
    );
    expect(complaint(utf16).text).toBe('A\uFFFDB');
  });

  it('makes every line end a line feed and drops byte order marks', () => {
    const raw = withBytes([], Buffer.from('\uFEFFa\r\nb\rc\u2028d'));
    expect(complaint(raw).text).toBe('a\nb\nc\nd');
  });

  it('keeps subject and names on one line and within bounds', () => {
    const subject = Buffer.from(`a\r\nBcc: x\0${'字'.repeat(400)}`).toString('base64');
    const parsed = complaint(mail([`Subject: =?utf-8?B?${subject}?=`], 'x'));
    expect(parsed.subject).toBe(`a Bcc: x${'字'.repeat(292)}`);
  });
});

describe('transfer encodings', () => {
  it('undoes what any encoder of base64 did, however its lines are cut', () => {
    const property = fc.property(
      fc.uint8Array({ maxLength: 500 }),
      fc.integer({ min: 1, max: 80 }),
      (bytes, width) => {
        const encoded = Buffer.from(bytes).toString('base64');
        const lines = encoded.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
        expect(Buffer.from(decodeTransfer(Buffer.from(lines.join('\r\n')), 'Base64'))).toEqual(
          Buffer.from(bytes),
        );
      },
    );
    fc.assert(property);
  });

  it('undoes base64 that is padded on every line', () => {
    const lines = ['话', '费', 'a', 'bc'].map((text) => Buffer.from(text).toString('base64'));
    expect(Buffer.from(decodeTransfer(Buffer.from(lines.join('\n')), 'base64')).toString()).toBe(
      '话费abc',
    );
  });

  it('undoes quoted-printable of any bytes, soft line breaks included', () => {
    const property = fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const encoded = [...bytes]
        .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join('=\r\n');
      expect([...decodeTransfer(Buffer.from(encoded), 'quoted-printable')]).toEqual([...bytes]);
    });
    fc.assert(property);
  });

  it.each([
    ['a=', 'a='],
    ['a=4', 'a=4'],
    ['a=ZZ', 'a=ZZ'],
    ['=e8=AF=9d', '话'],
  ])('reads the quoted-printable %s as %s', (encoded, decoded) => {
    const bytes = decodeTransfer(Buffer.from(encoded), 'quoted-printable');
    expect(Buffer.from(bytes).toString()).toBe(decoded);
  });

  it('leaves unencoded attachments as they are, byte for byte', () => {
    const body = Buffer.from('a\r\n\r\nb\n--c\0\xff\r', 'latin1');
    const raw = Buffer.concat([
      mail(['Content-Type: multipart/mixed; boundary=b'], '--b\nContent-Type: a/b\n\n'),
      body,
      Buffer.from('\r\n--b--\r\n'),
    ]);
    expect(Buffer.from(complaint(raw).attachments[0]?.bytes ?? [])).toEqual(body);
  });
});

describe('headers', () => {
  it.each([
    ['filename="=?gbk?B?1cu1pS50eHQ=?="', '账单.txt'],
    ["filename*=utf-8''%E8%B4%A6%E5%8D%95.txt", '账单.txt'],
    ["filename*0*=gb18030''%D5%CB; filename*1*=%B5%A5; filename*2=.txt", '账单.txt'],
    ['filename=a.txt', 'a.txt'],
    ['filename="a\\"b;c.txt"', 'a"b;c.txt'],
    ["filename*=utf-8''../../etc/%00passwd", 'passwd'],
    ["filename*1*=%E5%8D%95.pdf; filename*0*=utf-8''%E8%B4%A6", '账单.pdf'],
    ['filename*1="单.pdf"; filename*0="账"', '账单.pdf'],
    ["filename*0*=utf-8''%E8%B4%A6; filename*1=100%25.pdf", '账100%25.pdf'],
    ["filename*0*=utf-8''%E8%B4%A6%E5; filename*1*=%8D%95.pdf", '账单.pdf'],
    ['filename*2=c; filename*10=k; filename*0=a; filename*1=b', 'abck'],
    ["filename=x.pdf; filename*=utf-8''%E8%B4%A6", '账'],
    ["filename*=''%E8%B4%A6", '账'],
    ['filename*=%E8%B4%A6.pdf', '账.pdf'],
    ['filename=9月 账单.pdf', '9月 账单.pdf'],
    ['filename=9月 账单 (1).pdf; size=5', '9月 账单 (1).pdf'],
    ['filename=账单(1).pdf', '账单(1).pdf'],
    ['filename="账单 (1).pdf"', '账单 (1).pdf'],
    ['filename="9月;账单.pdf"', '9月;账单.pdf'],
    ['filename="9月 账单.pdf', '9月 账单.pdf'],
    ['filename="%E8%B4%A6%E5%8D%95.pdf"', '账单.pdf'],
    ['filename="100%.pdf"', '100%.pdf'],
    ['filename="=?gb18030-2022?B?1cu1pS50eHQ=?="', '账单.txt'],
    ['filename="C:\\\\Users\\\\zs\\\\账单.pdf"', '账单.pdf'],
    ['filename="..\\..\\boot.ini"', '....boot.ini'],
    ['filename="/abs/olute.zip"', 'olute.zip'],
    ['filename="..\\\\..\\\\boot.ini"', 'boot.ini'],
    ['filename="账单\u202efdp.exe"', '账单fdp.exe'],
    ['filename="账\u200b单.pdf"', '账单.pdf'],
    ['filename="../"', undefined],
    ['filename=".."', undefined],
    [`filename="${'长'.repeat(300)}.pdf"`, `${'长'.repeat(196)}.pdf`],
  ])('reads a file name from %s', (parameter, name) => {
    const part = `Content-Type: application/x\nContent-Disposition: attachment; ${parameter}\n\nx`;
    expect(complaint(multipart([part])).attachments[0]?.name).toBe(name);
  });

  it('takes a media type that is none for plain bytes', () => {
    const part = 'Content-Type: application/张三\nContent-Disposition: attachment\n\nx';
    const [attachment] = complaint(multipart([part])).attachments;
    expect(attachment?.contentType).toBe('application/octet-stream');
  });

  it.each([
    ['Wed, 30 Sep 2026 20:00:00 +0800', '2026-09-30T12:00:00Z'],
    ['30 Sep 2026 20:00:00 +0800 (CST)', '2026-09-30T12:00:00Z'],
    ['Wed, 30 Sep 2026 12:00:00 GMT', '2026-09-30T12:00:00Z'],
    ['Wed, 30 Sep 2026 20:00:00 CST', undefined],
    ['Wed, 30 Sep 2026 20:00:00', undefined],
    ['yesterday +0800', undefined],
    ['Wed, 30 Sep 99999 20:00:00 +0800', undefined],
    ['30 Sep 26 20:00 +0800', '2026-09-30T12:00:00Z'],
    ['Wed,30-Sep-2026 20:00:00 +08:00', '2026-09-30T12:00:00Z'],
    ['Wed Sep 30 2026 20:00:00 GMT+0800 (中国标准时间)', '2026-09-30T12:00:00Z'],
    ['2026-09-30T20:00:00.5+08:00', '2026-09-30T12:00:00Z'],
    ['Thu, 29 Feb 2024 00:00:00 +0000', '2024-02-29T00:00:00Z'],
    ['Wed, 30 Sep 2026 20:00:00 +1400', '2026-09-30T06:00:00Z'],
    ['Wed, 30 Sep 2026 20:00:00 +1500', undefined],
    ['Wed, 30 Sep 2026 20:00:00 +8000', undefined],
    ['Wed, 30 Sep 2026 20:00:00 +0860', undefined],
    ['Mon, 30 Feb 2026 20:00:00 +0800', undefined],
    ['Sun, 29 Feb 2026 20:00:00 +0800', undefined],
    ['Thu, 31 Sep 2026 20:00:00 +0800', undefined],
    ['Wed, 0 Sep 2026 20:00:00 +0800', undefined],
    ['Wed, 32 Jan 2026 20:00:00 +0800', undefined],
    ['Wed, 30 Foo 2026 20:00:00 +0800', undefined],
    ['Wed, 30 Sep 2026 24:00:00 +0800', undefined],
    ['Wed, 30 Sep 2026 20:60:00 +0800', undefined],
    ['Wed, 30 Sep 2026 20:00:61 +0800', undefined],
    ['2026-13-30T20:00:00+08:00', undefined],
    ['Thu, 01 Jan 1970 00:00:00 +0000', undefined],
  ])('reads the date %s as %s', (date, sentAt) => {
    expect(complaint(mail([`Date: ${date}`], 'x')).sentAt).toBe(sentAt);
  });

  it.each([
    ['<a.b@c>', 'a.b@c'],
    ['a.b@c', 'a.b@c'],
    ['<a.b@c> (comment)', 'a.b@c'],
    ['(comment) <a.b@c>', 'a.b@c'],
    ['<a\n .b@c>', 'a.b@c'],
    ['a.b@c (comment)', 'a.b@c'],
    ['<>', undefined],
    ['<张@c>', undefined],
    [`<${'a'.repeat(900)}>`, 'a'.repeat(900)],
    [`<${'a'.repeat(901)}>`, undefined],
  ])('reads the Message-ID %s as %s', (given, messageId) => {
    expect(complaint(mail([`Message-ID: ${given}`], 'x')).messageId).toBe(messageId);
  });
});

describe('parts', () => {
  const html = 'Content-Type: text/html\n\n<p>富文本</p>';

  it('takes the plain one of alternatives, the other where the plain one is blank', () => {
    expect(complaint(multipart(['\n纯文本', html], 'alternative')).text).toBe('纯文本');
    expect(complaint(multipart(['\n \n', html], 'alternative')).text).toBe('富文本');
    expect(complaint(multipart(['\n纯文本', html])).text).toBe('纯文本\n富文本');
  });

  it('takes words with a file name for an attachment', () => {
    const parsed = complaint(
      multipart(['\n见附件', 'Content-Type: text/plain; name=a.txt\n\n内容']),
    );
    expect(parsed.text).toBe('见附件');
    expect(parsed.attachments.map(({ name }) => name)).toEqual(['a.txt']);
  });

  it('loses no words of a multipart whose boundary never comes or is not named', () => {
    for (const type of ['multipart/mixed; boundary=b', 'multipart/mixed', 'text', '']) {
      expect(complaint(mail([`Content-Type: ${type}`], '请退费')).text).toBe('请退费');
    }
  });

  it('loses no words of a part that ends without a delimiter or without a header', () => {
    const fields = ['Content-Type: multipart/mixed; boundary=b'];
    expect(complaint(mail(fields, '--b\n\n请退费')).text).toBe('请退费');
    expect(complaint(mail(fields, '--b\n--b\n\n请退费\n--b--')).text).toBe('请退费');
  });

  it('reads the messages of a digest', () => {
    const raw = multipart(['\nFrom: a@example.com\nSubject: 一\n\n第一封'], 'digest');
    expect(complaint(raw).text).toContain('第一封');
  });
});
