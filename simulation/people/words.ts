import type { Chance } from '../random.ts';

/** A sign that stands in everything personal that the simulation's customers say, and nowhere else. */
export const MARK = 'Җ';

/** How the numbers of its customers begin, eleven digits in all. */
const NUMBER = '13975';

/** Among them nobody has another's number, up to so many. */
const MOST_CUSTOMERS = 1_000_000;

const PERSONAL_NUMBER = /(?<![0-9A-F])(?:\+?86)?13975\d{6}(?![0-9A-F])/i;

/** Whether a text holds anything that a customer said or is. */
export const isPersonal = (text: string): boolean =>
  text.includes(MARK) || (text.includes(NUMBER) && PERSONAL_NUMBER.test(text));

const NUMBER_BYTES = Buffer.from(NUMBER);
const MARK_BYTES = Buffer.from(MARK);

/** The same of a text as UTF-8. */
export const isPersonalBytes = ({ buffer, byteOffset, byteLength }: Uint8Array): boolean => {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return (
    bytes.includes(MARK_BYTES) || (bytes.includes(NUMBER_BYTES) && isPersonal(bytes.toString()))
  );
};

const NAMES = ['王小明', '李雷', '韩梅梅', '张伟', '刘芳', '陈静', '杨洋', '赵敏', '黄磊', '周涛'];
const MATTERS = [
  '账单多扣费用，本人从未开通该业务。',
  '家中无信号，无法接听电话。',
  '宽带频繁掉线，重启无效。',
  '申请销号后仍被收费。',
  '营业员解释不清，态度不好。',
  '办理套餐变更后资费与承诺不符。',
];

/** The number of one of its customers. */
export const numberOf = (which: number): string =>
  `${NUMBER}${String(which % MOST_CUSTOMERS).padStart(6, '0')}`;

/** A customer: one of so many that some complain twice. */
export const aCustomer = (chance: Chance, many: number) => {
  const which = chance.below(many);
  const number = numberOf(which);
  return {
    name: `${NAMES[which % NAMES.length]}${MARK}`,
    phone: number,
    number,
    tier: which % 50 === 0 ? 'vip' : which % 9 === 0 ? 'go-tone' : 'ordinary',
  } as const;
};

const MARK_IN_WORDS = /(\d+n\d+)。/;

/** By what a complaint is known again, where a text has it. */
export const markIn = (text: string): string | undefined => MARK_IN_WORDS.exec(text)?.[1];

/** What a customer says, with the mark in it, and something by which to know it again. */
export const someWords = (chance: Chance, about: string): string =>
  `${chance.pick(MATTERS)}${MARK}${about}`;
