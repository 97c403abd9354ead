/**
 * ISO 8601 duration in one unit system: whole hours, minutes and seconds (`PT8H`, `PT1H30M`),
 * or a whole number of days (`P15D`), months (`P5M`) or years (`P2Y`).
 */
export type Duration = string;

/** A number of working days by the branch's calendar; 0 is the same day. */
export type WorkingDays = { readonly workingDays: number };

/** How long something may take. */
export type Limit = Duration | WorkingDays;

/** A limit taken apart: exact seconds, or a count of calendar units or of working days. */
export type LimitParts =
  | { readonly unit: 'seconds'; readonly count: number }
  | { readonly unit: 'days' | 'months' | 'working-days'; readonly count: number };

const TIME = /^PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/;
const DATE = /^P(\d+)([DMY])$/;
const WORKING_DAYS = /^P(\d+)WD$/;

/** A hundred years: a longer one could end outside the years that an instant may have. */
const MOST = { seconds: 36_600 * 86_400, days: 36_600, months: 1200 } as const;

type DurationParts = Exclude<LimitParts, { readonly unit: 'working-days' }> & {
  readonly unit: keyof typeof MOST;
};

const takenApart = (text: string): DurationParts | undefined => {
  const time = TIME.exec(text);
  if (time) {
    const [hours = 0, minutes = 0, seconds = 0] = time
      .slice(1)
      .map((digits) => Number(digits ?? 0));
    return { unit: 'seconds', count: hours * 3600 + minutes * 60 + seconds };
  }
  const date = DATE.exec(text);
  if (!date) return undefined;
  const count = Number(date[1]);
  if (date[2] === 'D') return { unit: 'days', count };
  return { unit: 'months', count: date[2] === 'Y' ? count * 12 : count };
};

/** Reads a duration; undefined when it has not one of the forms above, or passes a hundred years. */
export const parseDuration = (text: string): LimitParts | undefined => {
  const parts = takenApart(text);
  return parts && parts.count <= MOST[parts.unit] ? parts : undefined;
};

/** Most working days that a limit may have: about a year. */
export const MOST_WORKING_DAYS = 250;

/** True of what has the form of a limit and is longer than any may be. */
export const isTooLong = (text: string): boolean => {
  const workingDays = WORKING_DAYS.exec(text)?.[1];
  if (workingDays !== undefined) return Number(workingDays) > MOST_WORKING_DAYS;
  return takenApart(text) !== undefined && parseDuration(text) === undefined;
};

/**
 * Takes a limit apart.
 * @throws RangeError when a duration has none of the forms that a policy may hold
 */
export const limitParts = (limit: Limit): LimitParts => {
  if (typeof limit !== 'string') return { unit: 'working-days', count: limit.workingDays };
  const parts = parseDuration(limit);
  if (!parts) throw new RangeError(`not a duration that a policy may hold: ${limit}`);
  return parts;
};

/**
 * The seconds of a duration that is a mere length of time: days count as 24 hours.
 * @throws RangeError of months and years, which have no such length
 */
export const secondsOf = (duration: Duration): number => {
  const { unit, count } = limitParts(duration);
  if (unit === 'seconds') return count;
  if (unit === 'days') return count * 86_400;
  throw new RangeError(`not of one length: ${duration}`);
};

/** Reads a limit as people write it: a duration, or `P4WD` for four working days. */
export const parseLimit = (text: string): Limit | undefined => {
  if (isTooLong(text)) return undefined;
  const workingDays = WORKING_DAYS.exec(text)?.[1];
  if (workingDays !== undefined) return { workingDays: Number(workingDays) };
  return parseDuration(text) ? text : undefined;
};
