import * as z from 'zod';
import type { Calendar } from '../domain/calendar/calendar.ts';
import { mainlandCalendar } from '../domain/calendar/mainland.ts';
import {
  type Bounds,
  boundProblems,
  type PolicyProblem,
  statutoryProblems,
} from '../domain/policy/bounds.ts';
import { canaryProblems } from '../domain/policy/canary-patience.ts';
import { layOver, type PolicyOverrides as Overrides } from '../domain/policy/overrides.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { known } from './branch-file-checks.ts';
import { PolicySchema } from './policy.ts';
import { LimitValue } from './policy-values.ts';

/** What a province lets its branches choose: `{ "ownAnswer.vip": { "min": "PT1H" } }`. */
const BoundsSchema = z.record(
  z.string(),
  known({
    min: z.union([z.number(), LimitValue]).optional(),
    max: z.union([z.number(), LimitValue]).optional(),
  }),
) satisfies z.ZodType<Bounds>;

function overridable(schema: typeof PolicySchema): z.ZodType<Overrides>;
function overridable(schema: z.ZodType): z.ZodType;
/** Every property of every object optional; a figure's value is taken or left as a whole. */
function overridable(schema: z.ZodType): z.ZodType {
  if (!(schema instanceof z.ZodObject)) return schema;
  const shape: Record<string, z.ZodType> = schema.shape;
  const isSetting = 'value' in shape && 'rule' in shape && 'source' in shape;
  const top = schema === PolicySchema ? { $schema: z.string(), bounds: BoundsSchema } : {};
  return known({
    ...top,
    ...Object.fromEntries(
      Object.entries(shape).map(([key, child]) => [key, isSetting ? child : overridable(child)]),
    ),
  }).partial();
}

/** A branch's policy.json. Its JSON Schema is `z.toJSONSchema(PolicyOverrides)`. */
export const PolicyOverrides = overridable(PolicySchema);

/** What a branch's overrides come to. */
export type EffectivePolicy =
  | { readonly kind: 'policy'; readonly policy: Policy }
  | { readonly kind: 'problems'; readonly problems: readonly PolicyProblem[] };

type Layers = {
  readonly defaults: Policy;
  /** The province's policy.json, for a branch under it. */
  readonly provinceOverrides?: unknown;
  /** What the province allows; when absent, the `bounds` of its policy.json, which hold for itself too. */
  readonly bounds?: Bounds | undefined;
  /** The branch's own policy.json. */
  readonly overrides: unknown;
  /** By whose data working days are compared with other durations. */
  readonly calendar?: Calendar | undefined;
};

const problemsOf = (error: z.ZodError): EffectivePolicy => ({
  kind: 'problems',
  problems: error.issues.map(({ path, message }) => ({ field: path.join('.'), problem: message })),
});

/**
 * The policy that holds for a branch: the defaults, the province's overrides over them, its own
 * over both. Nobody makes a statutory figure longer, and a branch stays within the province's
 * bounds; silence of canaries is told no earlier than they can be through. Each breach is a problem that
 * names the field and what is allowed.
 */
export const effectivePolicy = ({
  defaults,
  provinceOverrides = {},
  bounds,
  overrides,
  calendar = mainlandCalendar,
}: Layers): EffectivePolicy => {
  const province = PolicyOverrides.safeParse(provinceOverrides);
  if (!province.success) return problemsOf(province.error);
  const own = PolicyOverrides.safeParse(overrides);
  if (!own.success) return problemsOf(own.error);
  const middle = PolicySchema.safeParse(layOver(defaults, province.data));
  if (!middle.success) return problemsOf(middle.error);
  const effective = PolicySchema.safeParse(layOver(middle.data, own.data));
  if (!effective.success) return problemsOf(effective.error);
  const policy: Policy = effective.data;
  const problems = [
    ...statutoryProblems(policy, defaults, calendar),
    ...boundProblems(policy, bounds ?? province.data.bounds ?? own.data.bounds ?? {}, calendar),
    ...canaryProblems(policy),
  ];
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'policy', policy };
};
