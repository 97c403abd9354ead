import type { Policy } from '../policy/policy.ts';
import type { Instant } from '../time.ts';
import type { Clock, ClockContext, ClockKind } from './clock.ts';
import { countClock } from './count-clock.ts';

/** Grades of operation accidents that are reported singly, gravest last. */
export const ACCIDENT_GRADES = [
  'serious',
  'particularlySerious',
] as const satisfies readonly (keyof Policy['accidentReport'])[];
export type AccidentGrade = (typeof ACCIDENT_GRADES)[number];

/** When an accident met the conditions of each grade; a grade once met stays met. */
export type GradesMet = Readonly<Partial<Record<AccidentGrade, Instant>>>;

/**
 * Grades an accident upwards. An earlier instant for the same grade replaces a later one.
 * A lower grade after a higher one is only a smaller truth: it changes nothing.
 */
export const regraded = (met: GradesMet, grade: AccidentGrade, at: Instant): GradesMet => {
  const known = met[grade];
  const higher = ACCIDENT_GRADES.slice(ACCIDENT_GRADES.indexOf(grade) + 1);
  const passed = higher.some((other) => (met[other] ?? at) < at);
  return passed || (known !== undefined && known <= at) ? met : { ...met, [grade]: at };
};

/**
 * The reports to the regulator. Each grade's limits run from the instant that the grade was met,
 * and what a lower grade already asked for stays asked for: of each report the earliest counts.
 * @see rule H7
 */
export const accidentClocks = (met: GradesMet, context: ClockContext): Clock[] => {
  const earliestOf = (kind: ClockKind, report: 'spoken' | 'written'): Clock[] => {
    const clocks = ACCIDENT_GRADES.flatMap((grade) => {
      const at = met[grade];
      const figure = context.policy.accidentReport[grade][report];
      return at === undefined ? [] : [countClock(kind, at, figure, context)];
    });
    return clocks.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1)).slice(0, 1);
  };
  return [...earliestOf('accident-spoken', 'spoken'), ...earliestOf('accident-written', 'written')];
};
