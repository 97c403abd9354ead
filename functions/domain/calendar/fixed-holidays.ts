import type { Bilingual } from '../bilingual.ts';
import type { LocalDate } from './calendar-year.ts';
import { datesBetween, dayOfWeek, plusDays } from './dates.ts';
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
  /** First weekday (1-7) on which a fixed day is made good: of Saturdays none was before 1999. */
  readonly madeGoodFrom: 6 | 7;
};

const EDITIONS: readonly Edition[] = [
  {
    since: '2025-01-01',
    spring: [-1, 2],
    labourDays: 2,
    nationalDays: 3,
    traditional: true,
    madeGoodFrom: 6,
  },
  {
    since: '2014-01-01',
    spring: [0, 2],
    labourDays: 1,
    nationalDays: 3,
    traditional: true,
    madeGoodFrom: 6,
  },
  {
    since: '2008-01-01',
    spring: [-1, 1],
    labourDays: 1,
    nationalDays: 3,
    traditional: true,
    madeGoodFrom: 6,
  },
  {
    since: '1999-09-18',
    spring: [0, 2],
    labourDays: 3,
    nationalDays: 3,
    traditional: false,
    madeGoodFrom: 6,
  },
  {
    since: '1949-12-23',
    spring: [0, 2],
    labourDays: 1,
    nationalDays: 2,
    traditional: false,
    madeGoodFrom: 7,
  },
];

const NEW_YEAR: Bilingual = { zh: '元旦', en: "New Year's Day" };
const SPRING: Bilingual = { zh: '春节', en: 'Spring Festival' };
const LABOUR: Bilingual = { zh: '劳动节', en: 'Labour Day' };
const NATIONAL: Bilingual = { zh: '国庆节', en: 'National Day' };
const QINGMING: Bilingual = { zh: '清明节', en: 'Qingming Festival' };
const DRAGON_BOAT: Bilingual = { zh: '端午节', en: 'Dragon Boat Festival' };
const MID_AUTUMN: Bilingual = { zh: '中秋节', en: 'Mid-Autumn Festival' };

/** `MM-DD` of the lunar new year, Qingming, Dragon Boat and Mid-Autumn, by year. */
const LUNAR = new Map<string, readonly string[]>(Object.entries(lunarDays));

const editionOn = (date: LocalDate): Edition | undefined =>
  EDITIONS.find(({ since }) => since <= date);

const within = (date: LocalDate, first: LocalDate, days: number): boolean =>
  first <= date && date < plusDays(first, days);

/**
 * The holiday that the regulation itself fixes on this day. Lunar days are known from 1950 to 2100.
 */
export const fixedHoliday = (date: LocalDate): Bilingual | undefined => {
  const edition = editionOn(date);
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

/** Longer than any fixed holiday together with the weekends and days in lieu around it. */
const LONGEST_BREAK_DAYS = 20;

/**
 * The holiday that this workday is off in lieu of: each fixed day that falls on a weekend is made
 * good on the next workday that is not off already.
 * @see 全国年节及纪念日放假办法 art. 6
 */
const dayInLieu = (date: LocalDate): Bilingual | undefined => {
  const owed: Bilingual[] = [];
  const { madeGoodFrom = 7 } = editionOn(date) ?? {};
  for (const day of datesBetween(plusDays(date, -LONGEST_BREAK_DAYS), date)) {
    const name = fixedHoliday(day);
    if (name && dayOfWeek(day) >= madeGoodFrom) owed.push(name);
    if (name || dayOfWeek(day) > 5) continue;
    const made = owed.shift();
    if (day === date) return made;
  }
  return undefined;
};

/**
 * The holiday for which the regulation alone, without any yearly notice, gives this day off: a fixed
 * day, or the day in lieu of one. Which weekends are worked for longer holidays it does not say.
 */
export const fixedDayOff = (date: LocalDate): Bilingual | undefined =>
  fixedHoliday(date) ?? dayInLieu(date);
