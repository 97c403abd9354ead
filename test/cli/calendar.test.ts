import { describe, expect, it } from 'vitest';
import { calendarCommand } from '../../cli/calendar-command.ts';
import type { CalendarYear } from '../../functions/domain/calendar/calendar-year.ts';
import { MAINLAND_YEARS } from '../../functions/domain/calendar/mainland.ts';

/** The committed years with one of them changed. */
const withYear = (year: number, change: (data: CalendarYear) => Partial<CalendarYear>) =>
  MAINLAND_YEARS.map((data) => (data.year === year ? { ...data, ...change(data) } : data));

describe('npm run calendar -- check', () => {
  it('says how it is used: asked, with 0; of another word, with 2', () => {
    expect(calendarCommand(['--help'], MAINLAND_YEARS)).toMatchObject({ code: 0 });
    expect(calendarCommand(['compare'], MAINLAND_YEARS)).toMatchObject({ code: 2 });
    expect(calendarCommand(['check', '--help'], MAINLAND_YEARS).text).toContain('Usage: ');
  });

  it('prints every difference with the notice that decides: two, both known', () => {
    const { code, text } = calendarCommand(['check'], MAINLAND_YEARS);
    expect(code).toBe(0);
    const lines = text.split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^2013-04-07 {2}here worked, library off: .*2012.*known/);
    expect(lines[1]).toMatch(/^2013-10-12 {2}here worked, library off: .*2012.*known/);
    expect(lines[2]).toBe(
      '7305 days of 2007-2026 compared with tyme4ts: 2 different, 0 of them not looked up before.',
    );
  });

  it('fails on a make-up day that is missing, and names its year’s notice', () => {
    const years = withYear(2026, ({ makeUpDays }) => ({
      makeUpDays: makeUpDays.filter(({ date }) => date !== '2026-10-10'),
    }));
    const { code, text } = calendarCommand(['check'], years);
    expect(code).toBe(1);
    expect(text).toContain('2026-10-10  here off, library worked: ');
    expect(text).toMatch(/国办发明电〔2025〕7号.* \[LOOK IT UP\]/);
  });

  it('fails on a holiday too many', () => {
    const name = { zh: '校庆', en: 'Anniversary' };
    const years = withYear(2026, ({ holidays }) => ({
      holidays: [...holidays, { from: '2026-06-01', to: '2026-06-01', name }],
    }));
    const { code, text } = calendarCommand(['check'], years);
    expect([code, text.includes('2026-06-01  here off, library worked')]).toEqual([1, true]);
  });

  it('does not take a year for compared that the library lacks', () => {
    const next: CalendarYear[] = [
      ...MAINLAND_YEARS,
      ...withYear(2026, () => ({ year: 2050, holidays: [], makeUpDays: [] })).slice(-1),
    ].slice(-1);
    const { code, text } = calendarCommand(['check'], next);
    expect(code).toBe(1);
    expect(text).toContain('Not in the library yet: 2050.');
  });

  it.each([[[]], [['diff']], [['check', 'twice']]])('%j is no command: it says what is', (args) => {
    const { code, text } = calendarCommand(args, MAINLAND_YEARS);
    expect([code, text.startsWith('Usage: npm run calendar -- check')]).toEqual([2, true]);
  });
});
