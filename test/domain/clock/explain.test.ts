import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../../functions/domain/calendar/calendar.ts';
import { MAINLAND_YEARS, mainlandCalendar } from '../../../functions/domain/calendar/mainland.ts';
import { withRegionalHolidays } from '../../../functions/domain/calendar/regional-holidays.ts';
import {
  CLOCK_KINDS,
  type Clock,
  type ClockFacts,
  type ClockKind,
} from '../../../functions/domain/clock/clock.ts';
import { countClock } from '../../../functions/domain/clock/count-clock.ts';
import { type DayRow, dayRows } from '../../../functions/domain/clock/explain/day-rows.ts';
import {
  explainClock,
  explainCounting,
  explainPlain,
} from '../../../functions/domain/clock/explain/explain.ts';
import { KIND_WORDS } from '../../../functions/domain/clock/explain/kind-words.ts';
import {
  dateWords,
  instantWords,
  limitWords,
  rangeWords,
  untilWords,
} from '../../../functions/domain/clock/explain/words.ts';
import { givenDateClock } from '../../../functions/domain/clock/given-date-clock.ts';
import { clocksAtReceipt } from '../../../functions/domain/clock/ticket-clocks.ts';
import type { Limit } from '../../../functions/domain/policy/limit.ts';
import { toInstant } from '../../../functions/domain/time.ts';
import { aContext, at, HOUSE_RULE, SHANGHAI, someFacts } from './builders.ts';

const context = aContext();
const count = (
  value: Limit,
  start: string,
  kind: ClockKind = 'own-answer',
  pauses: { from: string; to: string }[] = [],
): Clock =>
  countClock(kind, at(start), { value, rule: 'D3', source: HOUSE_RULE }, context, {
    pauses: pauses.map(({ from, to }) => ({ from: at(from), to: at(to) })),
  });
const receipt = (kind: ClockKind, facts: Partial<ClockFacts>): Clock => {
  const clock = clocksAtReceipt(someFacts(facts), context).find((one) => one.kind === kind);
  if (!clock) throw new Error(`no ${kind}`);
  return clock;
};
const shown = (rows: readonly DayRow[]) =>
  rows.map(({ date, counted, reason, name }) => [
    date.slice(5),
    counted / 3600,
    reason,
    ...(name ? [name.en] : []),
  ]);
const text = (clock: Clock) => explainClock(clock, context).text;

describe('every day counted or skipped, with its reason', () => {
  it('working days over a holiday and a make-up Saturday', () => {
    expect(shown(dayRows(count({ workingDays: 2 }, '2026-09-30 20:00'), context))).toEqual([
      ['09-30', 0, 'first-day'],
      ...['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'].map((day) => [
        day,
        0,
        'holiday',
        'National Day',
      ]),
      ['10-08', 24, 'working-day'],
      ['10-09', 24, 'working-day'],
    ]);
    const rows = dayRows(count({ workingDays: 1 }, '2026-10-09 20:00'), context);
    expect(shown(rows)).toEqual([
      ['10-09', 0, 'first-day'],
      ['10-10', 24, 'make-up-workday', 'National Day'],
    ]);
  });

  it('a weekend', () => {
    expect(shown(dayRows(count({ workingDays: 1 }, '2026-06-05 20:00'), context))).toEqual([
      ['06-05', 0, 'first-day'],
      ['06-06', 0, 'weekend'],
      ['06-07', 0, 'weekend'],
      ['06-08', 24, 'working-day'],
    ]);
  });

  it('hours, day by day', () => {
    expect(shown(dayRows(count('PT26H', '2026-06-01 23:00'), context))).toEqual([
      ['06-01', 1, 'hours'],
      ['06-02', 24, 'hours'],
      ['06-03', 1, 'hours'],
    ]);
  });

  it('the same day', () => {
    const rows = dayRows(count('P0D', '2026-06-01 23:59:50'), context);
    expect(rows.map(({ counted, reason }) => [counted, reason])).toEqual([[9, 'same-day']]);
  });

  it('days of the law, moved off a holiday', () => {
    const rows = dayRows(count('P2D', '2026-10-01 10:00', 'appeal-answer'), context);
    expect(shown(rows)).toEqual([
      ['10-01', 0, 'first-day', 'National Day'],
      ['10-02', 24, 'calendar-day', 'National Day'],
      ['10-03', 24, 'calendar-day', 'National Day'],
      ...['10-04', '10-05', '10-06', '10-07'].map((day) => [day, 0, 'holiday', 'National Day']),
      ['10-08', 0, 'moved-to'],
    ]);
  });

  it('days of the house are not moved, only carried on by pauses', () => {
    const paused = count('P1D', '2026-06-05 10:00', 'own-answer', [
      { from: '2026-06-06 10:00', to: '2026-06-06 13:00' },
    ]);
    expect(
      dayRows(paused, context).map(({ date, counted, paused: out, reason }) => [
        date.slice(5),
        counted / 3600,
        out / 3600,
        reason,
      ]),
    ).toEqual([
      ['06-05', 0, 0, 'first-day'],
      ['06-06', 21, 3, 'calendar-day'],
      ['06-07', 3, 0, 'calendar-day'],
    ]);
  });

  it('months name their last day and what it moved over', () => {
    const rows = dayRows(
      receipt('appeal-door', { category: 'billing', occurredAt: at('2026-04-30 10:00') }),
      context,
    );
    expect(rows.map(({ date, reason }) => [date, reason])).toEqual([
      ['2026-09-30', 'calendar-day'],
    ]);
    const moved = dayRows(
      receipt('appeal-door', { category: 'billing', occurredAt: at('2026-05-04 10:00') }),
      context,
    );
    expect(moved.map(({ date, reason }) => [date.slice(5), reason])).toEqual([
      ['10-04', 'calendar-day'],
      ['10-05', 'holiday'],
      ['10-06', 'holiday'],
      ['10-07', 'holiday'],
      ['10-08', 'moved-to'],
    ]);
  });

  it('a given date lists nothing', () => {
    const given = givenDateClock(
      'outside-body',
      at('2026-06-01 10:00'),
      at('2026-06-03 10:00'),
      { rule: 'A5', source: HOUSE_RULE },
      context,
    );
    expect(dayRows(given, context)).toEqual([]);
  });

  it('says which days the calendar does not know', () => {
    const rows = dayRows(count({ workingDays: 1 }, '2026-12-31 10:00'), context);
    expect(rows.map(({ date, covered, reason }) => [date, covered, reason])).toEqual([
      ['2026-12-31', false, 'first-day'],
      ['2027-01-01', false, 'holiday'],
      ['2027-01-02', false, 'weekend'],
      ['2027-01-03', false, 'weekend'],
      ['2027-01-04', false, 'working-day'],
    ]);
  });

  it('adds up to the limit', () => {
    const anInstant = fc
      .integer({ min: Date.UTC(2019, 0, 1) / 1000, max: Date.UTC(2026, 11, 1) / 1000 })
      .map((seconds) => toInstant(seconds * 1000));
    const aLimit: fc.Arbitrary<[Limit, number]> = fc.oneof(
      fc
        .integer({ min: 0, max: 20 * 86_400 })
        .map((seconds): [Limit, number] => [`PT${seconds}S`, seconds]),
      fc.integer({ min: 1, max: 30 }).map((days): [Limit, number] => [`P${days}D`, days * 86_400]),
      fc
        .integer({ min: 1, max: 30 })
        .map((workingDays): [Limit, number] => [{ workingDays }, workingDays * 86_400]),
    );
    const kind = fc.constantFrom<ClockKind>('own-answer', 'statutory-answer', 'appeal-answer');
    const aPause = fc.tuple(fc.nat(20 * 86_400), fc.integer({ min: 1, max: 2 * 86_400 }));
    fc.assert(
      fc.property(
        anInstant,
        aLimit,
        kind,
        fc.array(aPause, { maxLength: 3 }),
        (start, [value, seconds], of, gaps) => {
          const pauses = gaps.map(([offset, length]) => {
            const from = Date.parse(start) + offset * 1000;
            return { from: toInstant(from), to: toInstant(from + length * 1000) };
          });
          const clock = countClock(of, start, { value, rule: 'D3', source: HOUSE_RULE }, context, {
            pauses,
          });
          expect(dayRows(clock, context).reduce((sum, { counted }) => sum + counted, 0)).toBe(
            seconds,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a sentence that a clerk can read to a customer', () => {
  it('working days (D3)', () => {
    expect(text(count({ workingDays: 4 }, '2026-09-30 20:00'))).toEqual({
      zh: '公司答复时限：自2026年9月30日（星期三）20:00起4个工作日内（公司规定）。当日不计，自次日起算。不计：10月1日至7日（国庆节）、10月11日（周末）。计入：10月10日（因国庆节调休上班）。截止时间为2026年10月12日（星期一）24:00。',
      en: "Our own limit for the answer: 4 working days from 20:00 on Wednesday, 30 September 2026 (operator's rule). The first day is not counted. Not counted: 1-7 October (National Day), 11 October (weekend). Counted as working: 10 October (a make-up workday for National Day). It ends at the end of Monday, 12 October 2026.",
    });
  });

  it('working days without anything between', () => {
    const { zh, en } = text(count({ workingDays: 1 }, '2026-06-01 10:00', 'appeal-acceptance'));
    expect(zh).toContain('当日不计，自次日起算。截止时间为');
    expect(en).toContain('The first day is not counted. It ends at');
  });

  it('hours, paused (D1, D8)', () => {
    const clock = count('PT8H', '2026-06-01 21:30', 'own-answer', [
      { from: '2026-06-01 22:00', to: '2026-06-01 22:30' },
      { from: '2026-06-01 23:00', to: '2026-06-01 23:30' },
    ]);
    expect(text(clock)).toEqual({
      zh: '公司答复时限：自2026年6月1日（星期一）21:30起8小时内（公司规定）。按自然时间连续计算。等待客户期间停止计时：2026年6月1日（星期一）22:00至2026年6月1日（星期一）22:30；2026年6月1日（星期一）23:00至2026年6月1日（星期一）23:30。截止时间为2026年6月2日（星期二）06:30。',
      en: "Our own limit for the answer: 8 hours from 21:30 on Monday, 1 June 2026 (operator's rule). It runs round the clock. It stood still while the customer was waited for: 22:00 on Monday, 1 June 2026 to 22:30 on Monday, 1 June 2026; 23:00 on Monday, 1 June 2026 to 23:30 on Monday, 1 June 2026. It ends at 06:30 on Tuesday, 2 June 2026.",
    });
  });

  it('the statutory duty: the instrument and the last day, no rule of this system’s (D9)', () => {
    const clock = receipt('statutory-answer', { receivedAt: at('2026-09-20 22:30') });
    const { source } = context.policy.customerAnswer;
    expect(text(clock)).toEqual({
      zh: `法定答复时限：依法自2026年9月20日（星期日）22:30起15日内（${source.zh}）。当日不计，自次日起算。期限最后一日10月5日（国庆节）不是工作日，顺延至10月8日。截止时间为2026年10月8日（星期四）24:00。`,
      en: `Statutory limit for the answer: by law, 15 days from 22:30 on Sunday, 20 September 2026 (${source.en}). The first day is not counted. The last day, 5 October (National Day), is no working day, so the limit moves to 8 October. It ends at the end of Thursday, 8 October 2026.`,
    });
  });

  it('the same day (B8)', () => {
    expect(text(count('P0D', '2026-06-01 10:00', 'solution-answer'))).toEqual({
      zh: '处理方案答复时限：2026年6月1日（星期一）当日（公司规定）。至当日24:00止。截止时间为2026年6月1日（星期一）24:00。',
      en: "Limit for the solution answer: the same day, Monday, 1 June 2026 (operator's rule). It runs to the end of that day. It ends at the end of Monday, 1 June 2026.",
    });
    expect(text(count({ workingDays: 0 }, '2026-06-01 10:00')).zh).toContain('（星期一）当日（');
  });

  it('at once (H7)', () => {
    expect(text(count('PT0S', '2026-06-01 10:00', 'accident-spoken'))).toEqual({
      zh: '事故口头报告时限：依法立即（公司规定）。截止时间为2026年6月1日（星期一）10:00。',
      en: "Limit for the spoken accident report: by law, at once (operator's rule). It ends at 10:00 on Monday, 1 June 2026.",
    });
  });

  it('a given date that another limit caps (B8)', () => {
    const own = receipt('own-answer', {});
    const clock = givenDateClock(
      'promised-answer',
      at('2026-06-01 10:00'),
      at('2026-06-05 12:00:05'),
      { rule: 'B8', source: HOUSE_RULE },
      context,
      { caps: [own] },
    );
    expect(text(clock)).toEqual({
      zh: '承诺的答复时间：2026年6月5日（星期五）12:00:05（公司规定）。不得晚于公司答复时限。截止时间为2026年6月3日（星期三）10:00。',
      en: "Promised time of the answer: 12:00:05 on Friday, 5 June 2026 (operator's rule). It cannot pass another limit: Our own limit for the answer. It ends at 10:00 on Wednesday, 3 June 2026.",
    });
    expect(explainClock(clock, context).forStaff).toEqual({
      zh: '依据规则B8，以规则D1的时限为上限。',
      en: 'By rule B8, capped by the limit of rule D1.',
    });
  });

  it('names no rule of any limit, and no time to act or to call', () => {
    for (const kind of CLOCK_KINDS) {
      const { zh, en } = text(count('P15D', '2026-09-20 22:30', kind));
      expect(zh).not.toMatch(/规则|前答复客户|办结|拨打|电话/);
      expect(en).not.toMatch(/\brule D|reminders|telephone|call before/);
    }
  });

  it('a provisional limit', () => {
    const { zh, en } = text(count({ workingDays: 1 }, '2026-12-31 10:00'));
    expect(zh).toMatch(/尚未公布，此时限为暂定。$/);
    expect(en).toMatch(/this limit is provisional\.$/);
    expect(text(count({ workingDays: 1 }, '2026-06-01 10:00')).en).not.toContain('provisional');
  });
});

describe('what is for the staff alone', () => {
  const forStaff = (clock: Clock) => explainClock(clock, context).forStaff;

  it('the rule, and a call before quiet hours (D3, D5)', () => {
    expect(forStaff(count({ workingDays: 4 }, '2026-09-30 20:00'))).toEqual({
      zh: '依据规则D3。如以电话答复，请在2026年10月12日（星期一）22:00前拨打。',
      en: 'By rule D3. To answer by telephone, call before 22:00 on Monday, 12 October 2026.',
    });
  });

  it('a call the next morning (D1, D5)', () => {
    expect(forStaff(count('PT8H', '2026-06-01 22:30'))).toEqual({
      zh: '依据规则D3。因夜间不拨打客户电话，电话答复可延至2026年6月2日（星期二）09:00，不计超时。',
      en: 'By rule D3. Because of quiet hours an answer by telephone may be given until 09:00 on Tuesday, 2 June 2026 and is not late.',
    });
  });

  it('of a call-back: the call itself (J3)', () => {
    expect(forStaff(count({ workingDays: 1 }, '2026-06-01 10:00', 'call-back'))).toEqual({
      zh: '依据规则D3。回访电话请在2026年6月2日（星期二）22:00前拨打。',
      en: 'By rule D3. Make the follow-up call before 22:00 on Tuesday, 2 June 2026.',
    });
    expect(forStaff(count('PT8H', '2026-06-01 22:30', 'call-back'))).toEqual({
      zh: '依据规则D3。因夜间不拨打客户电话，回访电话可延至2026年6月2日（星期二）09:00，不计超时。',
      en: 'By rule D3. Because of quiet hours the follow-up call may be made until 09:00 on Tuesday, 2 June 2026 and is not late.',
    });
  });

  it('of the statutory duty: by when to answer (D9)', () => {
    expect(forStaff(receipt('statutory-answer', { receivedAt: at('2026-09-20 22:30') }))).toEqual({
      zh: '依据规则D9。请于2026年10月5日（星期一）22:30前答复客户，提醒和升级以此为准。如以电话答复，请在2026年10月5日（星期一）22:00前拨打。',
      en: 'By rule D9. Answer the customer by 22:30 on Monday, 5 October 2026: reminders and escalation go by that. To answer by telephone, call before 22:00 on Monday, 5 October 2026.',
    });
  });

  it('of a work order that such a duty caps: by when to be done (D6)', () => {
    const duty = receipt('statutory-answer', { receivedAt: at('2026-06-01 10:00') });
    const order = countClock(
      'work-order-reply',
      at('2026-06-10 10:00'),
      { value: 'P30D', rule: 'D6', source: HOUSE_RULE },
      context,
      { caps: [duty] },
    );
    expect(forStaff(order)).toEqual({
      zh: '依据规则D6，以规则D9的时限为上限。请于2026年6月16日（星期二）10:00前办结，提醒和升级以此为准。',
      en: 'By rule D6, capped by the limit of rule D9. Act by 10:00 on Tuesday, 16 June 2026: reminders and escalation go by that.',
    });
  });
});

describe('a limit that rests on no rule', () => {
  it('has the name that it is given, no ground, and no rule', () => {
    const name = { zh: '法定期限', en: 'Statutory period' };
    const { text: told, forStaff } = explainPlain(
      count('P15D', '2026-06-01 10:00', 'appeal-answer'),
      context,
      name,
    );
    expect(told).toEqual({
      zh: '法定期限：自2026年6月1日（星期一）10:00起15日内。当日不计，自次日起算。截止时间为2026年6月16日（星期二）24:00。',
      en: 'Statutory period: 15 days from 10:00 on Monday, 1 June 2026. The first day is not counted. It ends at the end of Tuesday, 16 June 2026.',
    });
    expect(forStaff).toEqual({ zh: '', en: '' });
  });
});

describe('an explanation', () => {
  it('names the policy, the calendar, the zone and the pauses', () => {
    const clock = count('PT8H', '2026-06-01 10:00', 'own-answer', [
      { from: '2026-06-01 11:00', to: '2026-06-01 12:00' },
    ]);
    expect(explainClock(clock, context)).toMatchObject({
      ...clock,
      policyVersion: context.policy.version,
      calendarVersion: mainlandCalendar.version,
      daysByCalendar: mainlandCalendar.version,
      timeZone: SHANGHAI,
    });
  });

  it('says which limit counts and before which', () => {
    const clocks = clocksAtReceipt(someFacts(), context);
    expect(explainCounting(clocks, SHANGHAI)?.text).toEqual({
      zh: '以公司答复时限为准：2026年6月3日（星期三）10:00，早于法定答复时限（2026年6月16日（星期二）24:00）。',
      en: 'What counts: Our own limit for the answer, 10:00 on Wednesday, 3 June 2026, before: Statutory limit for the answer (the end of Tuesday, 16 June 2026).',
    });
    expect(explainCounting(clocks, SHANGHAI)?.clock).toBe(clocks[0]);
  });

  it('says when two end together, or one stands alone, or none', () => {
    const [own] = clocksAtReceipt(someFacts(), context);
    if (!own) throw new Error('no clock');
    const together = explainCounting([own, { ...own, kind: 'outside-body', rule: 'A5' }], SHANGHAI);
    expect(together?.text.zh).toBe(
      '以公司答复时限为准：2026年6月3日（星期三）10:00，与转办单位要求的时限同时截止。',
    );
    expect(together?.text.en).toContain(', together with: Date set by the transferring body.');
    expect(explainCounting([own], SHANGHAI)?.text).toEqual({
      zh: '以公司答复时限为准：2026年6月3日（星期三）10:00。',
      en: 'What counts: Our own limit for the answer, 10:00 on Wednesday, 3 June 2026.',
    });
    expect(explainCounting([], SHANGHAI)).toBeUndefined();
  });
});

describe('a wait that is still open (D8)', () => {
  const waited = count('PT48H', '2026-06-01 10:00', 'own-answer', [
    { from: '2026-06-01 11:00', to: '2026-06-01 12:00' },
    { from: '2026-06-01 14:00', to: '2026-06-03 14:00' },
  ]);

  it('lasts at the latest until the policy’s cap; one that is over lasted so long', () => {
    const { zh, en } = explainClock(waited, context, at('2026-06-01 14:00')).text;
    expect(zh).toContain(
      '等待客户期间停止计时：2026年6月1日（星期一）11:00至2026年6月1日（星期一）12:00；2026年6月1日（星期一）14:00起，至迟至2026年6月3日（星期三）14:00。',
    );
    expect(en).toContain(
      'waited for: 11:00 on Monday, 1 June 2026 to 12:00 on Monday, 1 June 2026; 14:00 on Monday, 1 June 2026 to 14:00 on Wednesday, 3 June 2026 at the latest.',
    );
  });

  it('is not guessed at', () => {
    const { zh, en } = text(waited);
    expect(zh).toContain('14:00至2026年6月3日（星期三）14:00。');
    expect(zh).not.toContain('至迟');
    expect(en).not.toContain('at the latest');
  });
});

describe('a limit that was counted by another calendar than the one in force', () => {
  const as2025 = buildCalendar(MAINLAND_YEARS.slice(0, -1));
  const regional = withRegionalHolidays(mainlandCalendar, [
    { date: '2026-06-02', name: { zh: '三月三', en: 'San Yue San' } },
  ]);
  const by = (
    calendar: typeof mainlandCalendar,
    value: Limit,
    start: string,
    kind: ClockKind = 'own-answer',
  ) =>
    countClock(kind, at(start), { value, rule: 'D3', source: HOUSE_RULE }, aContext({ calendar }));

  it('keeps that calendar’s version; the days are named after the one in force', () => {
    const clock = by(mainlandCalendar, { workingDays: 2 }, '2026-06-01 10:00');
    const explained = explainClock(clock, aContext({ calendar: regional }));
    expect(explained.calendarVersion).toBe(mainlandCalendar.version);
    expect(explained.daysByCalendar).toBe(regional.version);
    expect(explained.days.map(({ counted }) => counted / 3600)).toEqual([0, 0, 24]);
    expect(explained.forStaff.zh).toMatch(
      /前拨打。此时限按工作日历2007-2026\.27\.\w+计算，现行日历为2007-2026\.27\.\w+\+1\.\w+。$/,
    );
    expect(explained.forStaff.en).toMatch(
      / It was counted by the working-day calendar 2007-2026\.27\.\w+; 2007-2026\.27\.\w+\+1\.\w+ is in force now\.$/,
    );
  });

  it('was provisional then: the year has been announced since', () => {
    const clock = by(as2025, { workingDays: 1 }, '2025-12-31 10:00');
    const { days, text: told, forStaff } = explainClock(clock, context);
    expect(days.every(({ covered }) => covered)).toBe(true);
    expect(told.zh).toMatch(/计算时相关日期的放假安排尚未公布，此时限为暂定。$/);
    expect(told.en).toMatch(
      / Holidays of those days were not announced when it was counted: this limit is provisional\.$/,
    );
    expect(forStaff.zh).toContain(
      `此时限按工作日历${as2025.version}计算，现行日历为${mainlandCalendar.version}。`,
    );
    expect(forStaff.en).toContain('It was counted by');
  });

  it('a provisional cap says so too, of a limit in hours', () => {
    const duty = by(as2025, 'P1D', '2025-12-31 10:00', 'statutory-answer');
    const clock = countClock(
      'own-answer',
      at('2025-12-31 10:00'),
      { value: 'PT999H', rule: 'D1', source: HOUSE_RULE },
      aContext({ calendar: as2025 }),
      { caps: [duty] },
    );
    expect(clock.provisional).toBe(true);
    expect(explainClock(clock, context).forStaff.en).toContain(
      'It was counted by the working-day calendar',
    );
  });

  it.each<[Limit, ClockKind, boolean]>([
    [{ workingDays: 1 }, 'own-answer', true],
    [{ workingDays: 0 }, 'own-answer', false],
    ['PT8H', 'own-answer', false],
    ['P2D', 'own-answer', false],
    ['P2D', 'statutory-answer', true],
    ['PT48H', 'fault-repair', false],
    ['P5M', 'appeal-door', true],
  ])('is told only where working days have a say: %j, %s: %s', (value, kind, says) => {
    const clock = by(mainlandCalendar, value, '2026-06-01 10:00', kind);
    const running = aContext({ calendar: regional });
    expect(explainClock(clock, running).forStaff.en.includes('is in force now')).toBe(says);
    expect(explainClock(clock, running).daysByCalendar).toBe(regional.version);
    expect(explainClock(clock, context).forStaff.en).not.toContain('in force');
  });

  it('a given date asks no calendar', () => {
    const ground = { rule: 'A5', source: HOUSE_RULE };
    const [start, until] = [at('2026-06-01 10:00'), at('2026-06-03 10:00')];
    const clock = givenDateClock('outside-body', start, until, ground, context);
    const explained = explainClock(clock, aContext({ calendar: regional }));
    expect(explained.calendarVersion).toBe(mainlandCalendar.version);
    expect(explained.forStaff.en).not.toContain('in force');
  });
});

describe('words', () => {
  it.each<[Limit, string, string]>([
    ['PT8H', '8小时', '8 hours'],
    ['PT1H', '1小时', '1 hour'],
    ['PT90M', '1小时30分钟', '1 hour 30 minutes'],
    ['PT61S', '1分钟1秒', '1 minute 1 second'],
    ['PT10H10S', '10小时10秒', '10 hours 10 seconds'],
    ['PT0S', '立即', 'at once'],
    ['P0D', '当日', 'the same day'],
    [{ workingDays: 0 }, '当日', 'the same day'],
    [{ workingDays: 1 }, '1个工作日', '1 working day'],
    ['P15D', '15日', '15 days'],
    ['P5M', '5个月', '5 months'],
    ['P12M', '1年', '1 year'],
    ['P2Y', '2年', '2 years'],
  ])('%j', (limit, zh, en) => {
    expect(limitWords(limit)).toEqual({ zh, en });
  });

  it('dates and ranges', () => {
    expect(dateWords('2024-02-29')).toEqual({
      zh: '2024年2月29日（星期四）',
      en: 'Thursday, 29 February 2024',
    });
    expect(dateWords('2026-12-06').zh).toBe('2026年12月6日（星期日）');
    expect(rangeWords('2026-10-01', '2026-10-01')).toEqual({ zh: '10月1日', en: '1 October' });
    expect(rangeWords('2026-10-01', '2026-10-07')).toEqual({
      zh: '10月1日至7日',
      en: '1-7 October',
    });
    expect(rangeWords('2026-09-30', '2026-10-02')).toEqual({
      zh: '9月30日至10月2日',
      en: '30 September - 2 October',
    });
  });

  it('instants, to the second where there is one', () => {
    expect(instantWords(at('2026-06-01 10:00'), SHANGHAI).zh).toBe('2026年6月1日（星期一）10:00');
    expect(instantWords(at('2026-06-01 10:00:01'), SHANGHAI).en).toBe(
      '10:00:01 on Monday, 1 June 2026',
    );
    expect(instantWords(at('2026-06-01 23:59:59'), SHANGHAI).en).toBe(
      'the end of Monday, 1 June 2026',
    );
  });

  it.each([
    ['2026-06-01 10:00:00', '2026年6月1日（星期一）10:00前', 'by 10:00 on Monday, 1 June 2026'],
    ['2026-06-01 21:59:59', '2026年6月1日（星期一）22:00前', 'before 22:00 on Monday, 1 June 2026'],
    [
      '2026-06-01 21:59:58',
      '2026年6月1日（星期一）21:59:58前',
      'by 21:59:58 on Monday, 1 June 2026',
    ],
    ['2026-06-01 23:59:59', '2026年6月1日（星期一）24:00前', 'by the end of Monday, 1 June 2026'],
  ])('until %s', (time, zh, en) => {
    expect(untilWords(at(time), SHANGHAI)).toEqual({ zh, en });
  });

  it('every kind of limit has a name in both languages, no two the same', () => {
    const names = CLOCK_KINDS.flatMap((kind) => [KIND_WORDS[kind].zh, KIND_WORDS[kind].en]);
    expect(names.every((name) => name.length > 3)).toBe(true);
    expect(new Set(names).size).toBe(names.length);
  });
});
