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

const TIME = /^PT(?=\d)(?:(\d{1,7})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?$/;
const DATE = /^P(\d{1,5})([DMY])$/;

/** Reads a duration; undefined when it has not one of the forms above. */
export const parseDuration = (text: string): LimitParts | undefined => {
  const time = TIME.exec(text);
  if (time) {
    const [hours, minutes, seconds] = time.slice(1).map((digits) => Number(digits ?? 0));
    return {
      unit: 'seconds',
      count: (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0),
    };
  }
  const date = DATE.exec(text);
  if (!date) return undefined;
  const count = Number(date[1]);
  if (date[2] === 'D') return { unit: 'days', count };
  return { unit: 'months', count: date[2] === 'Y' ? count * 12 : count };
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
  const workingDays = /^P(\d{1,3})WD$/.exec(text)?.[1];
  if (workingDays !== undefined) return { workingDays: Number(workingDays) };
  return parseDuration(text) ? text : undefined;
};
