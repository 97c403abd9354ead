import * as z from 'zod';
import type { OnCall } from '../domain/on-call/paging.ts';
import { isTimeZone, known } from './branch-file-checks.ts';
import { TimeOfDay } from './policy-values.ts';
import { GivenInstant } from './time.ts';

/** Somebody of the branch's organisation. */
const PersonId = z
  .string('expected the id of a person in the organisation')
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'expected up to 64 of a-z, 0-9 and -');

const eachPersonOnce = (rota: readonly string[], context: z.RefinementCtx): void => {
  for (const [index, id] of rota.entries()) {
    if (rota.indexOf(id) === index) continue;
    const message = `${id} is in this rota already: expected each person once`;
    context.addIssue({ code: 'custom', path: [index], message });
  }
};

const FixedRota = z
  .array(PersonId)
  .min(1, 'expected at least one person')
  .superRefine(eachPersonOnce);

const isRising = (times: readonly string[]): boolean =>
  times.every((time, index) => index === 0 || (times[index - 1] ?? '') < time);

/** People who take turns: daily, by shift, or weekly. */
const Layer = known({
  people: FixedRota,
  /** The local date on which the first of them takes over. */
  from: z.iso.date('expected a date such as 2026-12-01'),
  /** After how many days the same times come again: 1 for daily turns and shifts, 7 for weekly ones. */
  everyDays: z.int().min(1).max(366).default(1),
  /** Local times at each of which the next one takes over. */
  handOverAt: z
    .array(TimeOfDay)
    .min(1, 'expected at least one time')
    .max(24)
    .refine(isRising, 'expected times that rise, each once'),
  /** Days by the branch's calendar that it covers; all where left out. */
  days: z.enum(['working-days', 'days-off']).exactOptional(),
  /** Local times between which it covers, over midnight where `to` is not after `from`. */
  hours: known({ from: TimeOfDay, to: TimeOfDay })
    .refine(({ from, to }) => from !== to, 'from and to must differ')
    .exactOptional(),
  /** The branch's own where left out. */
  timeZone: z
    .string()
    .refine(isTimeZone, 'expected an IANA time zone, such as Asia/Shanghai')
    .exactOptional(),
});

/** Somebody is on call for a time, before all layers. */
const Override = known({
  from: GivenInstant,
  to: GivenInstant,
  person: PersonId,
  /** Who is not called meanwhile. */
  insteadOf: PersonId.exactOptional(),
}).refine(({ from, to }) => from < to, 'expected a time that ends after it begins');

const Layers = known({
  layers: z.array(Layer).min(1, 'expected at least one layer').max(10),
  overrides: z.array(Override).max(500).exactOptional(),
});

const AtLevel = known({
  /** Told when a ticket leaves this level (F2). */
  responsible: PersonId,
  /** Woken in this order (F3): always, or by layers of people who take turns. */
  rota: z.union([FixedRota, Layers]),
  /** Woken after the rota (F3). */
  manager: PersonId,
});

/**
 * `branches/<id>/on-call.json`: who is woken at which level, by the ids of people. How they are reached
 * stands in the organisation.
 * @see rules F2, F3
 */
export const OnCallFile = known({
  $schema: z.string().optional(),
  city: AtLevel.exactOptional(),
  province: AtLevel.exactOptional(),
  regulator: AtLevel.exactOptional(),
}) satisfies z.ZodType<OnCall>;

export type OnCallFile = z.infer<typeof OnCallFile>;
