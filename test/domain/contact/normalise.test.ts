import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseEmail, normaliseNumber } from '../../../functions/domain/contact/normalise.ts';

describe('a telephone number has one form, so that look-ups find it (B9)', () => {
  it.each([
    '13912345678',
    '139 1234 5678',
    '139-1234-5678',
    '１３９１２３４５６７８',
    '１３９－１２３４－５６７８',
    '139—1234—5678',
    '+86 139 1234 5678',
    '＋８６１３９１２３４５６７８',
    '0086-13912345678',
    '86 13912345678',
    '(+86)13912345678',
    '（+86）139 1234 5678',
    ' 13912345678 ',
  ])('%s is +8613912345678', (text) => {
    expect(normaliseNumber(text)).toEqual({ kind: 'e164', value: '+8613912345678' });
  });

  it.each([
    ['0517-83912345', '+8651783912345'],
    ['(0517)83912345', '+8651783912345'],
    ['+86 0517 83912345', '+8651783912345'],
    ['+86 (0)517 83912345', '+8651783912345'],
    ['86 0517 83912345', '+8651783912345'],
    ['0631 5231234', '+866315231234'],
    ['0517 83912345转801', '+8651783912345'],
    ['0517-83912345 ext. 801', '+8651783912345'],
    ['025 8391 2345', '+862583912345'],
    ['+852 2123 4567', '+85221234567'],
    ['00852 2123 4567', '+85221234567'],
    ['+1 650 253 0000', '+16502530000'],
    ['852-61234567', '+85261234567'],
    ['853 6612 3456', '+85366123456'],
    ['886-912345678', '+886912345678'],
    ['0886 3021234', '+868863021234'],
    ['0951-5012345', '+869515012345'],
    ['013912345678', '+8613912345678'],
    ['1440012345678', '+861440012345678'],
    ['+86 1410 0123 45678', '+861410012345678'],
    ['1064812345678', '+861064812345678'],
  ])('%s is %s', (text, value) => {
    expect(normaliseNumber(text)).toEqual({ kind: 'e164', value });
  });

  it.each([
    '0517-83912345-801',
    'tel:+86-517-83912345;ext=801',
    '0517-83912345*801',
    '0517-83912345#801',
    '0517-83912345,801',
    '0517-83912345（801）',
    '0517-83912345（转801）',
    '0517-83912345转分机801',
    '0517-83912345 分机号：801',
    '0517-8391-2345-801',
    '０５１７－８３９１２３４５－８０１',
    '0517-83912345。',
    '0517-83912345（办公室）。',
    '\u202d0517-83912345\u202c',
    '0517\u200b-8391\u2060 2345',
  ])('%s is +8651783912345, whatever stands behind or between', (text) => {
    expect(normaliseNumber(text)).toEqual({ kind: 'e164', value: '+8651783912345' });
  });

  it.each([
    ['15012345678-6021', '+8615012345678'],
    ['15012345678转6021', '+8615012345678'],
    ['0517-8391-2345', '+8651783912345'],
    ['139-1234-5678', '+8613912345678'],
    ['0631-5231234-5', '+866315231234'],
  ])('%s is %s: what follows a dash is an extension only behind a whole number', (text, value) => {
    expect(normaliseNumber(text)).toEqual({ kind: 'e164', value });
  });

  it.each([
    ['10086', '10086'],
    ['１００８６', '10086'],
    ['+86 10086', '10086'],
    ['10000', '10000'],
    ['10010', '10010'],
    ['1008611', '1008611'],
    ['12300', '12300'],
    ['12315', '12315'],
    ['12321', '12321'],
    ['110', '110'],
    ['122', '122'],
    ['95588', '95588'],
    ['96180', '96180'],
    ['116114', '116114'],
    ['17951', '17951'],
    ['400-812-3456', '4008123456'],
    ['+86 400 812 3456', '4008123456'],
    ['800 812 3456', '8008123456'],
    ['1069 0234 5678 901', '106902345678901'],
    ['10648 1234', '106481234'],
    ['10655 123 45678', '1065512345678'],
    ['400-812-3456-1', '4008123456'],
    ['400-812-3456转1', '4008123456'],
    ['95013812345', '95013812345'],
    ['950-1381-2345', '95013812345'],
    ['10105800', '10105800'],
    ['025-10086', '02510086'],
    ['0517-12345', '051712345'],
    ['+86 25 10086', '02510086'],
  ])('the service number %s is %s', (text, value) => {
    expect(normaliseNumber(text)).toEqual({ kind: 'service', value });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['转801', 'empty'],
    ['abc', 'not-a-number'],
    ['139****5678', 'not-a-number'],
    ['13912345678/13800001111', 'not-a-number'],
    ['139+12345678', 'not-a-number'],
    ['1391234567', 'not-a-number'],
    ['139123456789', 'not-a-number'],
    ['12345678901', 'not-a-number'],
    ['320800199001010011', 'not-a-number'],
    ['123', 'not-a-number'],
    ['99999', 'not-a-number'],
    ['+86', 'not-a-number'],
    ['+86 0013912345678', 'not-a-number'],
    ['+0086 13912345678', 'not-a-number'],
    ['0117 83912345', 'not-a-number'],
    ['+', 'not-a-number'],
    ['83912345', 'area-code-missing'],
    ['51783912345', 'area-code-missing'],
    ['0852-6123456', 'not-a-number'],
    ['0400-8123456', 'not-a-number'],
    ['026-83912345', 'not-a-number'],
    ['1-650-253-0000', 'not-a-number'],
    ['144001234567', 'not-a-number'],
    ['14400123456', 'not-a-number'],
    ['14400123456789', 'not-a-number'],
    ['13912345678（13800001111）', 'not-a-number'],
    ['8391234', 'area-code-missing'],
    ['1'.repeat(61), 'too-long'],
  ])('%s is refused: %s', (text, reason) => {
    const refused = normaliseNumber(text);
    expect(refused).toMatchObject({ kind: 'refused', reason });
    expect(JSON.stringify(refused)).not.toContain(text.trim() || 'nothing');
  });

  it.each([
    ['110', '1101'],
    ['1008611', '100861112'],
    ['10000', '1000'],
    ['116114', '1161141'],
    ['95588', '9558'],
    ['95588123', '955881234'],
    ['9501381234', '950138'.repeat(3)],
    ['96180', '9618012'],
    ['10648123', '1064812'],
    ['4008123456', '40081234567'],
    ['10105800', '101058001'],
    ['17951', '179511'],
    ['02510086', '0251008611111'],
    ['025120', '025123'],
    ['025114', '0251'],
  ])('%s is a service number, %s is none', (number, other) => {
    expect(normaliseNumber(number)).toEqual({ kind: 'service', value: number });
    expect(normaliseNumber(other).kind).not.toBe('service');
  });

  it('a service number is one from its first figure to its last', () => {
    for (const number of ['110', '95588', '9501381234', '96180', '1069023456', '10105800', '17951'])
      for (const other of [`7${number}`, `${number}${'0'.repeat(18)}`])
        expect(normaliseNumber(other)).not.toEqual({ kind: 'service', value: other });
  });

  it.each([
    ['', '未填电话号码', 'no telephone number given'],
    ['1'.repeat(61), '过长，不是电话号码', 'too long for a telephone number'],
    [
      '13912345678a',
      '只能含数字、空格、连字符、括号和开头的 +',
      'only digits, spaces, dashes, brackets and a leading + are allowed',
    ],
    ['123', '不是在用的电话号码', 'not a telephone number in use'],
    [
      '83912345',
      '固定电话须带区号（含开头的 0）',
      'a landline number needs its area code, with its 0',
    ],
  ])('%s is refused in words that somebody understands', (text, zh, en) => {
    expect(normaliseNumber(text)).toMatchObject({ problem: { zh, en } });
  });

  it.each([
    ['+139+12345678'],
    ['1391234+5678'],
    ['13912345678 tel:'],
    ['86 86 13912345678'],
    ['8686 13912345678'],
  ])('%s is none, though a number stands in it', (text) => {
    expect(normaliseNumber(text)).toMatchObject({ kind: 'refused', reason: 'not-a-number' });
  });

  it('has at most sixty characters, blanks and all', () => {
    const long = `139${' '.repeat(49)}12345678`;
    expect(long).toHaveLength(60);
    expect(normaliseNumber(long)).toMatchObject({ value: '+8613912345678' });
    expect(normaliseNumber(`${long} `)).toMatchObject({ reason: 'too-long' });
  });

  it.each([
    ['tel: 13912345678', '+8613912345678'],
    ['TEL:13912345678', '+8613912345678'],
    ['886 0912 345 678', '+886912345678'],
    ['13912345678 / 801', '+8613912345678'],
    ['(0517) 83912345', '+8651783912345'],
  ])('%s is %s all the same', (text, value) => {
    expect(normaliseNumber(text)).toEqual({ kind: 'e164', value });
  });

  it.each([
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['+123 4567', 'refused'],
    ['+886-2-2345-6789', '+886223456789'],
    ['+886 (0)912 345 678', '+886912345678'],
    ['+81-90-1234-5678', '+819012345678'],
    ['0081-3-1234-5678', '+81312345678'],
    ['+852-2123-4567-801', '+85221234567'],
    ['+852 1123 4567', 'refused'],
    ['+853 6612 34567', 'refused'],
    ['+1 650 253 000', 'refused'],
    ['+1 650 253 00001', 'refused'],
    ['+290 123', 'refused'],
    ['+290 1234', '+2901234'],
    ['+49 123 4567 8901 23', '+491234567890123'],
    ['+49 123 4567 8901 234', 'refused'],
    ['+0 1234 5678', 'refused'],
  ])('abroad the shape decides: %s is %s', (text, value) => {
    const read = normaliseNumber(text);
    expect(read.kind === 'e164' ? read.value : read.kind).toBe(value);
  });

  it('normalising twice changes nothing, and nothing throws', () => {
    const digits = fc.stringMatching(/^[+0-9０-９ ()-]{0,24}$/);
    const property = fc.property(fc.oneof(fc.string(), digits), (text) => {
      const once = normaliseNumber(text);
      if (once.kind !== 'refused') expect(normaliseNumber(once.value)).toEqual(once);
    });
    fc.assert(property, { numRuns: 2000 });
  });
});

describe('a mail address has one form', () => {
  it.each([
    ['A.B@Example.COM', 'a.b@example.com'],
    [' <a@b.cn> ', 'a@b.cn'],
    ['ａ＠ｂ．ｃｎ', 'a@b.cn'],
    ['a+tag@b.cn', 'a+tag@b.cn'],
    ['张三@例子.中国', '张三@xn--fsqu00a.xn--fiqs8s'],
    [`${'a'.repeat(64)}@b.cn`, `${'a'.repeat(64)}@b.cn`],
  ])('%s is %s', (text, value) => {
    expect(normaliseEmail(text)).toEqual({ kind: 'email', value });
  });

  it.each([
    ['', 'empty'],
    ['<>', 'empty'],
    ['a', 'not-an-address'],
    ['a@', 'not-an-address'],
    ['@b.cn', 'not-an-address'],
    ['a@b', 'not-an-address'],
    ['a b@c.cn', 'not-an-address'],
    ['a@@b.cn', 'not-an-address'],
    ['a..b@c.cn', 'not-an-address'],
    ['.a@c.cn', 'not-an-address'],
    ['a@-b.cn', 'not-an-address'],
    ['a@b_c.cn', 'not-an-address'],
    ['a@127.0.0.1', 'not-an-address'],
    ['a@b.cn, c@d.cn', 'not-an-address'],
    ['a\r\nBcc: x@b.cn', 'not-an-address'],
    [`${'a'.repeat(65)}@b.cn`, 'not-an-address'],
    ['a'.repeat(257), 'too-long'],
    ['a@b.cn>', 'not-an-address'],
    ['<a@b.cn', 'not-an-address'],
    ['<a@b.cn>c', 'not-an-address'],
  ])('%s is refused: %s', (text, reason) => {
    expect(normaliseEmail(text)).toMatchObject({ kind: 'refused', reason });
  });

  it.each([
    ['', '未填电子邮箱地址', 'no mail address given'],
    ['a'.repeat(257), '过长，不是电子邮箱地址', 'too long for a mail address'],
    ['a', '不是电子邮箱地址', 'not a mail address'],
  ])('%s is refused in words that somebody understands', (text, zh, en) => {
    expect(normaliseEmail(text)).toMatchObject({ problem: { zh, en } });
  });

  it('has at most 254 characters, in angle brackets 256', () => {
    const domain = (length: number) => `${'b'.repeat(60)}.${'c'.repeat(length - 61)}`;
    const ofLength = (length: number) =>
      `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${domain(length - 187)}`;
    expect(ofLength(254)).toHaveLength(254);
    expect(normaliseEmail(ofLength(254)).kind).toBe('email');
    expect(normaliseEmail(`<${ofLength(254)}>`).kind).toBe('email');
    expect(normaliseEmail(ofLength(255))).toMatchObject({ reason: 'not-an-address' });
    expect(normaliseEmail(`<${ofLength(254)}> `)).toMatchObject({ reason: 'too-long' });
  });

  it('normalising twice changes nothing, and nothing throws', () => {
    const property = fc.property(fc.oneof(fc.string(), fc.emailAddress()), (text) => {
      const once = normaliseEmail(text);
      if (once.kind === 'email') expect(normaliseEmail(once.value)).toEqual(once);
    });
    fc.assert(property, { numRuns: 2000 });
  });
});
