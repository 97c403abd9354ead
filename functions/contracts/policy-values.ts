import * as z from 'zod';
import { CATEGORIES } from '../domain/classification.ts';
import { isTooLong, limitParts, MOST_WORKING_DAYS, parseDuration } from '../domain/policy/limit.ts';
import { GivenName } from './bilingual-text.ts';

const DURATION =
  'expected an ISO 8601 duration: PT8H, PT1H30M, PT8S, or whole days P15D, months P5M, years P2Y';

/** A duration that a policy may hold. */
const DurationText = z
  .string()
  .refine((text) => parseDuration(text) !== undefined, {
    error: ({ input }) =>
      typeof input === 'string' && isTooLong(input)
        ? 'too long: at most a hundred years'
        : DURATION,
  })
  .meta({
    pattern: '^(PT(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+S)?|P[0-9]+[DMY])$',
    examples: ['PT8H', 'P15D'],
  });

/** Exact time, where days and months would not do. */
const ExactDuration = DurationText.refine(
  (text) => parseDuration(text) === undefined || limitParts(text).unit !== 'months',
  'expected hours, minutes, seconds or whole days',
);

/** A duration or a number of working days. */
export const LimitValue = z
  .union(
    [DurationText, z.strictObject({ workingDays: z.int().min(0).max(MOST_WORKING_DAYS) })],
    `${DURATION}; or { "workingDays": 4 }`,
  )
  .meta({ description: 'limit' });

export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected HH:MM, 00:00 to 23:59')
  .meta({ description: '`HH:MM`' });

/** Two local times of day; over midnight where `to` is not after `from`. */
export const Hours = z
  .strictObject({ from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => from !== to, 'from and to must differ')
  .meta({ description: 'two different `HH:MM`' });

/** Seconds. */
const MOST_GATHERED = 20;

/** The description of a value says what is allowed, for editors and for the table of figures. */
export const setting = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, rule: z.string().min(1), source: GivenName });

/** By when something is to be done. No days at all are the same day; no time at all leaves none. */
const DutyValue = LimitValue.refine((value) => {
  const parts = typeof value === 'string' ? parseDuration(value) : undefined;
  return parts === undefined || parts.count > 0 || parts.unit === 'days';
}, 'expected more than no time: what has no time to be done is missed at once').meta({
  description: 'limit above 0',
});

export const limit = setting(LimitValue);
export const duty = setting(DutyValue);
export const exact = setting(ExactDuration.meta({ description: 'exact' }));
/** After how long something is done again. */
export const interval = setting(
  ExactDuration.refine(
    (text) => parseDuration(text)?.count !== 0,
    'expected more than no time: it is done again after it',
  ).meta({ description: 'exact above 0' }),
);
/** How long a page waits for others: whoever sends it is there for no longer. */
export const gather = setting(
  ExactDuration.refine((text) => {
    const { unit = '', count = 0 } = parseDuration(text) ?? {};
    return unit === 'seconds' && count <= MOST_GATHERED;
  }, `expected at most ${MOST_GATHERED} seconds`).meta({ description: 'exact, at most PT20S' }),
);
export const extension = z.strictObject({
  limit: duty,
  categories: setting(z.array(z.enum(CATEGORIES)).meta({ description: 'list of categories' })),
});
export const report = z.strictObject({ spoken: limit, written: limit });

export const rising = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? number));

export const ladder = setting(
  z
    .array(z.strictObject({ role: z.string().min(1), limitFen: z.int().positive() }))
    .min(1)
    .refine((rungs) => rising(rungs.map(({ limitFen }) => limitFen)), 'limits must rise')
    .meta({ description: 'list of `{ role, limitFen }`, rising, in fen' }),
);
