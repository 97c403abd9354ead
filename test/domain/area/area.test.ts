import { describe, expect, it } from 'vitest';
import { areaOf, areasNamed, fullName, standingCode } from '../../../functions/domain/area/area.ts';
import document from '../../../functions/domain/area/gb-2260.json' with { type: 'json' };
import { isWithin } from '../../../functions/domain/area/within.ts';

const CODES = Object.keys(document.areas);
const WITHDRAWN = Object.entries(document.withdrawn);

describe('the committed edition of the administrative divisions', () => {
  it('has every province, and thousands of counties', () => {
    expect(CODES.filter((code) => code.endsWith('0000'))).toHaveLength(34);
    expect(CODES.length).toBeGreaterThan(3200);
  });

  it('takes every code as it is, each in a province that is there', () => {
    for (const code of CODES) {
      expect(standingCode(code)).toBe(code);
      expect(areaOf(code)?.within[0] ?? code).toBe(`${code.slice(0, 2)}0000`);
    }
  });

  it('has every withdrawn code lead to one that stands, and is none itself', () => {
    expect(WITHDRAWN.length).toBeGreaterThan(700);
    for (const [code, successor] of WITHDRAWN) {
      expect(CODES).toContain(successor);
      expect(CODES).not.toContain(code);
      expect(standingCode(code)).toBe(successor);
    }
  });

  it.each([
    ['320812', '江苏省淮安市清江浦区'],
    ['320804', '江苏省淮安市淮阴区'],
    ['110101', '北京市东城区'],
    ['441900', '广东省东莞市'],
    ['429004', '湖北省仙桃市'],
    ['653228', '新疆维吾尔自治区和田地区和康县'],
    ['500157', '重庆市两江新区'],
    ['460302', '海南省三沙市西沙区'],
  ])('%s is %s', (code, name) => {
    expect(fullName(code)).toBe(name);
  });

  it.each([
    ['清河区 of Huai’an, merged in 2016', '320802', '江苏省淮安市清江浦区'],
    ['清浦区 of Huai’an, merged in 2016', '320811', '江苏省淮安市清江浦区'],
    ['洪泽县, a district since 2016', '320829', '江苏省淮安市洪泽区'],
    ['崇文区, merged in 2010', '110103', '北京市东城区'],
    ['南汇县, a district in 2001, merged in 2009', '310225', '上海市浦东新区'],
    ['简阳市, under Chengdu since 2016', '512081', '四川省成都市简阳市'],
    ['巢湖’s 居巢区, a city of Hefei since 2011', '341402', '安徽省合肥市巢湖市'],
    ['莱芜市, a part of Jinan since 2019', '371200', '山东省济南市'],
    ['港闸区, merged in 2020', '320611', '江苏省南通市崇川区'],
    ['下城区 of Hangzhou, merged in 2021', '330103', '浙江省杭州市拱墅区'],
    ['错那县, a city since 2023', '540530', '西藏自治区山南市错那市'],
    ['渝北区, merged in 2025', '500112', '重庆市两江新区'],
    ['定安县, whose code of 2003 another county has today', '460025', '海南省定安县'],
    ['邯郸县, divided up in 2016', '130421', '河北省邯郸市'],
  ])('takes the code of %s, as its successor’s', (_, code, successor) => {
    expect(fullName(standingCode(code) ?? '')).toBe(successor);
  });

  it.each([
    ['320812', ['320000', '320800']],
    ['320800', ['320000']],
    ['320000', []],
    // A county that its province governs itself lies in no prefecture.
    ['429004', ['420000']],
  ])('%s lies in %j, the widest first', (code, within) => {
    expect(areaOf(code)?.within).toEqual(within);
  });

  it.each(['320899', '990000', '000000', '32081', '3208120', '32081x', '__proto__', ''])(
    'knows no "%s"',
    (code) => {
      expect(standingCode(code)).toBeUndefined();
      expect(areaOf(code)).toBeUndefined();
    },
  );
});

describe('an area within another', () => {
  it.each([
    ['a county in its prefecture', '320812', '320800', true],
    ['a county in its province', '320812', '320000', true],
    ['a prefecture in its province', '320800', '320000', true],
    ['an area in itself', '320812', '320812', true],
    ['a county in the prefecture beside it', '320812', '320900', false],
    ['a prefecture in its county', '320800', '320812', false],
    ['a county that the province governs, in the province', '429004', '420000', true],
    ['one whose code ends in tens', '110110', '110100', true],
    ['a county in one whose code it begins with', '320830', '320800', true],
  ])('%s: %s in %s is %s', (_, code, wider, within) => {
    expect(isWithin(code, wider)).toBe(within);
  });
});

describe('looking for an area', () => {
  it.each([
    ['its name', '清江浦', ['320812']],
    ['a part of its name and of what it lies in', '淮安 涟水', ['320826']],
    ['its name with blanks around it', '  清江浦   淮安 ', ['320812']],
    ['its code', '320812', ['320812']],
    ['a code that was withdrawn', '320802', ['320812']],
    ['nothing that there is', '亚特兰蒂斯', []],
    ['no word at all', '  ', []],
  ])('by %s', (_, words, codes) => {
    expect(areasNamed(words, 10).map(({ code }) => code)).toEqual(codes);
  });

  it('finds no more than a form can show', () => {
    expect(areasNamed('32', 5).map(({ name }) => name)).toEqual([
      '江苏省',
      '南京市',
      '玄武区',
      '秦淮区',
      '建邺区',
    ]);
  });
});
