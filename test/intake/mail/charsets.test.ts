import { describe, expect, it } from 'vitest';
import { encode, quoted, word } from './encoded.ts';
import { complaint, mail } from './mails.ts';

const SIMPLE = '我要投诉：本月账单多扣了三十元流量费，请核实退还。';
const TRADITIONAL = '我要投訴：本月帳單多扣了三十元流量費，請核實退還。';
const JAPANESE = '料金が間違っています。返金してください。';
const UTF8 = Buffer.from(SIMPLE);

const read = (charset: string | undefined, body: Uint8Array): string => {
  const declared = charset === undefined ? [] : [`Content-Type: text/plain; charset=${charset}`];
  return complaint(Buffer.concat([mail(declared, ''), body])).text;
};

describe('bytes that belie the declared charset are read as what they are', () => {
  it.each([
    'gb2312',
    'GBK',
    'gb18030',
    'big5',
    'iso-8859-1',
    'windows-1252',
    'iso-8859-15',
    'shift_jis',
    'euc-kr',
    'koi8-r',
    'utf-16',
    'us-ascii',
  ])('UTF-8 under %s', (charset) => {
    expect(read(charset, UTF8)).toBe(SIMPLE);
    expect(read(charset, Buffer.from(TRADITIONAL))).toBe(TRADITIONAL);
  });

  it.each(['iso-8859-1', 'windows-1252', 'utf-8', 'x-unknown', 'us-ascii'])(
    'GBK and Big5 under %s',
    (charset) => {
      expect(read(charset, encode('gbk', SIMPLE))).toBe(SIMPLE);
      expect(read(charset, encode('big5', TRADITIONAL))).toBe(TRADITIONAL);
    },
  );

  it('GBK and Big5 under no charset', () => {
    expect(read(undefined, encode('gbk', SIMPLE))).toBe(SIMPLE);
    expect(read(undefined, encode('big5', TRADITIONAL))).toBe(TRADITIONAL);
  });

  it('GBK under big5, and Big5 under gb2312', () => {
    expect(read('big5', encode('gbk', SIMPLE))).toBe(SIMPLE);
    expect(read('gb2312', encode('big5', TRADITIONAL))).toBe(TRADITIONAL);
    expect(read('gbk', encode('gbk', TRADITIONAL))).toBe(TRADITIONAL);
  });

  it('quoted-printable under iso-8859-1', () => {
    const fields = [
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
    ];
    expect(complaint(mail(fields, quoted(SIMPLE))).text).toBe(SIMPLE);
  });

  it.each([
    ['gbk', encode('gbk', '一些')],
    ['gb2312', encode('gbk', '联通')],
    ['iso-8859-1', Buffer.from('Größe größer', 'latin1')],
    ['windows-1252', Buffer.from('déjà «ému», ça', 'latin1')],
    ['utf-16le', Buffer.from('断网', 'utf16le')],
    ['utf-16be', Buffer.from('断网三天', 'utf16le').swap16()],
    ['shift_jis', encode('shift_jis', '料金')],
    ['euc-kr', encode('euc-kr', '요금')],
    ['big5', encode('big5', TRADITIONAL)],
  ])('and a true declaration is believed: %s', (charset, bytes) => {
    expect(read(charset, bytes)).toBe(
      new TextDecoder(charset === 'gb2312' ? 'gbk' : charset).decode(bytes),
    );
  });
});

describe('one broken byte spoils no letter', () => {
  it.each([1, 2])('UTF-8 that lacks %i bytes of its last character', (less) => {
    const cut = UTF8.subarray(0, UTF8.length - less);
    for (const charset of ['utf-8', undefined, 'us-ascii'])
      expect(read(charset, cut)).toBe(`${SIMPLE.slice(0, -1)}\ufffd`);
  });

  it('UTF-8 with a byte lost in its middle', () => {
    const torn = Buffer.concat([UTF8.subarray(0, 31), UTF8.subarray(32)]);
    const text = read('utf-8', torn);
    expect(text.startsWith('我要投诉：本月账单')).toBe(true);
    expect(text.endsWith('三十元流量费，请核实退还。')).toBe(true);
  });

  it('GBK that is cut within a character', () => {
    const bytes = encode('gbk', SIMPLE);
    for (const charset of ['gbk', 'utf-8', undefined])
      expect(read(charset, bytes.subarray(0, -1))).toContain(SIMPLE.slice(0, -1));
  });
});

describe('labels and charsets of other mail programs', () => {
  it.each([
    'gb18030-2022',
    'x-gbk',
    'cp936',
    'MS936',
    'windows-936',
    '"gb2312"',
    'GB_2312-80',
    'chinese',
    'gb-2312',
  ])('%s is GB 18030', (charset) => {
    expect(read(charset, encode('gbk', SIMPLE))).toBe(SIMPLE);
  });

  it.each(['big5-hkscs', 'x-big5', 'cp950', 'Big-5'])('%s is Big5', (charset) => {
    expect(read(charset, encode('big5', TRADITIONAL))).toBe(TRADITIONAL);
  });

  it.each(['cp932', 'windows-31j', 'x-sjis'])('%s is Shift JIS', (charset) => {
    expect(read(charset, encode('shift_jis', JAPANESE))).toBe(JAPANESE);
  });

  it('ISO-2022-JP, HZ and UTF-7 are read', () => {
    const jis = Buffer.from('\x1b$BNA6b\x1b(B', 'latin1');
    expect(read('iso-2022-jp', jis)).toBe('料金');
    const hz = encode('gbk', '断网').map((byte) => byte & 0x7f);
    expect(read('hz-gb-2312', Buffer.from(`a~{${Buffer.from(hz).toString()}~}b ~~`))).toBe(
      'a断网b ~',
    );
    const packed = Buffer.from('断网', 'utf16le').swap16().toString('base64').replace(/=+$/, '');
    expect(read('utf-7', Buffer.from(`a+${packed}-b +-`))).toBe('a断网b +');
  });
});

describe('headers are read by the same charsets as words', () => {
  const subjectOf = (field: string | Uint8Array, more: readonly string[] = []) => {
    const head = Buffer.concat([Buffer.from('Subject: '), Buffer.from(field), Buffer.from('\r\n')]);
    return complaint(Buffer.concat([head, mail(more, '词')])).subject;
  };
  const GBK = encode('gbk', '投诉乱扣费');

  it.each([
    ['gb18030-2022', GBK],
    ['utf-8', GBK],
    ['iso-8859-1', GBK],
    ['utf-8', encode('big5', '投訴亂扣費，請處理')],
    ['gb2312', Buffer.from('投诉乱扣费')],
    ['utf-8*zh', Buffer.from('投诉乱扣费')],
    ['cp932', encode('shift_jis', '料金について')],
  ])('an encoded word under %s', (charset, bytes) => {
    expect(subjectOf(word(charset, bytes))).toMatch(
      /^(?:投诉乱扣费|投訴亂扣費，請處理|料金について)$/,
    );
  });

  it('a name and a file’s name too', () => {
    const from = `From: ${word('gb18030-2022', encode('gbk', '张三'))} <zs@customer.example>`;
    expect(complaint(mail([from], 'x')).from.name).toBe('张三');
  });

  it('raw lines, each by itself', () => {
    const raw = Buffer.concat([
      Buffer.from('Subject: '),
      GBK,
      Buffer.from('\r\nFrom: 张三 <zs@customer.example>\r\n\r\n词'),
    ]);
    expect(complaint(raw)).toMatchObject({ subject: '投诉乱扣费', from: { name: '张三' } });
  });

  it('raw lines in the charset of the words below', () => {
    const big5 = ['Content-Type: text/plain;\n charset="big5"'];
    expect(subjectOf(encode('big5', '投訴'), big5)).toBe('投訴');
    expect(subjectOf(Buffer.from('投訴'), big5)).toBe('投訴');
    expect(subjectOf('plain', ['Content-Type: text/plain; charset=utf-16'])).toBe('plain');
  });
});
