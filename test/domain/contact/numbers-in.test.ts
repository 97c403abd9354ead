import { describe, expect, it } from 'vitest';
import { numbersIn, onlyNumberIn } from '../../../functions/domain/contact/numbers-in.ts';
import { isSomebodys } from '../../../functions/domain/contact/somebodys.ts';

const found = (text: string) => numbersIn(text).map(({ value }) => value);

describe('the telephone numbers in what somebody writes', () => {
  it.each([
    ['请回电13912345678，谢谢', ['+8613912345678']],
    ['手机：１３９ １２３４ ５６７８', ['+8613912345678']],
    ['家里(0517)83912345', ['+8651783912345']],
    ['call +852 2123 4567 please', ['+85221234567']],
    ['139.1234.5678', ['+8613912345678']],
    ['0517-83912345 转 801', ['+8651783912345']],
    ['0517-83912345分机801', ['+8651783912345']],
    ['0517-83912345（分机:801）', ['+8651783912345']],
    ['0517-83912345, ext. 801', ['+8651783912345']],
    ['0517-83912345 EXT 801', ['+8651783912345']],
    ['0517-83912345#801', ['+8651783912345']],
    ['0517-83912345轉801、分機802', ['+8651783912345']],
    ['10086或13912345678', ['10086', '+8613912345678']],
    ['13912345678\n15012345678', ['+8613912345678', '+8615012345678']],
  ])('%s: %j', (text, values) => {
    expect(found(text)).toEqual(values);
  });

  it('are each told once, in whatever way they are written, in the order of their first', () => {
    expect(found('15012345678、139 1234 5678，即+86-139-1234-5678')).toEqual([
      '+8615012345678',
      '+8613912345678',
    ]);
  });

  it('are none in figures that are none, nor in a part of others, nor where some are hidden', () => {
    for (const text of [
      '上月扣费30元，共3次',
      '订单号 320800199001010011',
      '139****5678',
      '*13912345678',
      '13912345678*',
      '7',
      '',
    ])
      expect(found(text)).toEqual([]);
  });
});

describe('the one number behind a label', () => {
  it('is all that stands there, or the only one among other words', () => {
    expect(onlyNumberIn('13912345678')?.value).toBe('+8613912345678');
    expect(onlyNumberIn('0517-83912345-801')?.value).toBe('+8651783912345');
    expect(onlyNumberIn('白天打13912345678')?.value).toBe('+8613912345678');
  });

  it('is none where none stands, or several do', () => {
    expect(onlyNumberIn('无')).toBeUndefined();
    expect(onlyNumberIn('13912345678 或 15012345678')).toBeUndefined();
  });
});

it('a number or an address is one customer’s; a service number is many people’s', () => {
  expect(isSomebodys('+8613912345678')).toBe(true);
  expect(isSomebodys('a+b@example.cn')).toBe(true);
  expect(isSomebodys('10086')).toBe(false);
  expect(isSomebodys('4008123456')).toBe(false);
});
