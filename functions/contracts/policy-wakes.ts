import * as z from 'zod';
import { ATTENTION } from '../domain/attention.ts';
import { CATEGORIES, TIERS, URGENCIES } from '../domain/classification.ts';
import { LEVELS } from '../domain/level.ts';
import {
  ALERT_KINDS,
  LIMIT_ORIGINS,
  WAKE_WAYS,
  type WakeRule,
  wakeProblems,
} from '../domain/policy/wakes.ts';
import { Hours, setting } from './policy-values.ts';

const some = <const Value extends string>(values: readonly Value[]) =>
  z.array(z.enum(values)).min(1).optional();

const Rule = z.strictObject({
  about: some(ALERT_KINDS),
  level: some(LEVELS),
  tier: some(TIERS),
  urgency: some(URGENCIES),
  category: some(CATEGORIES),
  limit: some(LIMIT_ORIGINS),
  attention: some(ATTENTION),
  hours: Hours.optional(),
  becomes: z.enum(WAKE_WAYS),
}) satisfies z.ZodType<WakeRule>;

/** Which alerts wake somebody: lines of conditions, the first that fits decides. */
export const wakeMap = setting(
  z
    .array(Rule)
    .check(({ value, issues }) => {
      for (const { at, problem } of wakeProblems(value))
        issues.push({ code: 'custom', input: value[at], path: [at], message: problem });
    })
    .meta({ description: '[list of lines](#which-alerts-wake-somebody)' }),
);
