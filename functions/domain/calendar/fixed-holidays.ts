import type { Name } from '../name.ts';
import type { LocalDate } from './calendar-year.ts';
import { plusDays } from './dates.ts';
import lunarDays from './lunar-days.json' with { type: 'json' };

/** One edition of the holiday regulation (全国年节及纪念日放假办法). */
type Edition = {
  readonly since: LocalDate;
  /** First and last day of Spring Festival, counted from the first day of the lunar year. */
  readonly spring: readonly [number, number];
  readonly labourDays: number;
  readonly nationalDays: number;
  /** Qingming, Dragon Boat and Mid-Autumn are days off. */
  readonly traditional: boolean;
};

const EDITIONS: readonly Edition[] = [
  { since: '2025-01-01', spring: [-1, 2], labourDays: 2, nationalDays: 3, traditional: true },
  { since: '2014-01-01', spring: [0, 2], labourDays: 1, nationalDays: 3, traditional: true },
  { since: '2008-01-01', spring: [-1, 1], labourDays: 1, nationalDays: 3, traditional: true },
  { since: '1999-09-18', spring: [0, 2], labourDays: 3, nationalDays: 3, traditional: false },
  { since: '1949-12-23', spring: [0, 2], labourDays: 1, nationalDays: 2, traditional: false },
];

const NEW_YEAR: Name = { zh: '元旦', en: "New Year's Day" };
const SPRING: Name = { zh: '春节', en: 'Spring Festival' };
const LABOUR: Name = { zh: '劳动节', en: 'Labour Day' };
const NATIONAL: Name = { zh: '国庆节', en: 'National Day' };
const QINGMING: Name = { zh: '清明节', en: 'Qingming Festival' };
const DRAGON_BOAT: Name = { zh: '端午节', en: 'Dragon Boat Festival' };
const MID_AUTUMN: Name = { zh: '中秋节', en: 'Mid-Autumn Festival' };

/** `MM-DD` of the lunar new year, Qingming, Dragon Boat and Mid-Autumn, by year. */
const LUNAR = new Map<string, readonly string[]>(Object.entries(lunarDays));

const within = (date: LocalDate, first: LocalDate, days: number): boolean =>
  first <= date && date < plusDays(first, days);

/**
 * The holiday that the regulation itself fixes on this day, without any yearly notice:
 * no days in lieu, no make-up workdays. Lunar days are known from 1950 to 2100.
 */
export const fixedHoliday = (date: LocalDate): Name | undefined => {
  const edition = EDITIONS.find(({ since }) => since <= date);
  if (!edition) return undefined;
  const year = date.slice(0, 4);
  if (date === `${year}-01-01`) return NEW_YEAR;
  if (within(date, `${year}-05-01`, edition.labourDays)) return LABOUR;
  if (within(date, `${year}-10-01`, edition.nationalDays)) return NATIONAL;
  const [spring, qingming, dragonBoat, midAutumn] = LUNAR.get(year) ?? [];
  if (!spring) return undefined;
  const [first, last] = edition.spring;
  if (within(date, plusDays(`${year}-${spring}`, first), last - first + 1)) return SPRING;
  if (!edition.traditional) return undefined;
  if (date === `${year}-${qingming}`) return QINGMING;
  if (date === `${year}-${dragonBoat}`) return DRAGON_BOAT;
  return date === `${year}-${midAutumn}` ? MID_AUTUMN : undefined;
};
