import * as z from 'zod';
import type { Place, Tier, Urgency } from '../domain/classification.ts';
import type { Policy } from '../domain/policy/policy.ts';
import {
  exact,
  extension,
  LimitValue,
  ladder,
  limit,
  report,
  rising,
  setting,
  TimeOfDay,
} from './policy-values.ts';

/** A whole policy, as it holds for a branch after every override. */
export const PolicySchema = z.strictObject({
  version: z.string().min(1),
  ownAnswer: z.strictObject({ vip: limit, 'go-tone': limit, ordinary: limit } satisfies Record<
    Tier,
    z.ZodType
  >),
  networkAnswer: z.strictObject({ critical: limit, urgent: limit, general: limit } satisfies Record<
    Urgency,
    z.ZodType
  >),
  anotherProvince: extension,
  anotherBody: extension,
  quietHours: setting(
    z
      .strictObject({ from: TimeOfDay, to: TimeOfDay })
      .refine(({ from, to }) => from !== to, 'from and to must differ'),
  ),
  callableTime: exact,
  openingTime: setting(TimeOfDay),
  workOrder: z.strictObject({ take: limit, reply: limit, passOn: limit }),
  reminders: setting(
    z.array(z.number().gt(0).lt(1)).refine(rising, 'fractions must rise, each above the last'),
  ),
  customerWait: exact,
  customerAnswer: limit,
  appealAcceptance: limit,
  appealAnswer: limit,
  faultRepair: z.strictObject({ town: limit, country: limit } satisfies Record<Place, z.ZodType>),
  provinceAnswer: limit,
  regulatorChase: exact,
  paging: z.strictObject({ nextOnCall: exact, manager: exact, nextLevel: exact }),
  acceptancePeriod: setting(LimitValue.nullable()),
  appealDoor: z.strictObject({ billing: limit, other: limit }),
  solutionAnswer: limit,
  repeatWindow: limit,
  plannedChange: z.strictObject({ major: exact, general: exact }),
  noticeUpdate: exact,
  accidentReport: z.strictObject({ particularlySerious: report, serious: report }),
  callBack: z.strictObject({
    within: limit,
    retryAfter: exact,
    attempts: setting(z.int().positive()),
  }),
  refundLadders: z.strictObject({ hotline: ladder, hall: ladder }),
  onTimeShare: setting(z.number().min(0).max(1)),
}) satisfies z.ZodType<Policy>;
