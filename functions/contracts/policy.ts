import * as z from 'zod';
import type { Place, Tier, Urgency } from '../domain/classification.ts';
import type { Policy } from '../domain/policy/policy.ts';
import {
  duty,
  exact,
  extension,
  gather,
  Hours,
  interval,
  LimitValue,
  ladder,
  limit,
  report,
  rising,
  setting,
  TimeOfDay,
} from './policy-values.ts';
import { wakeMap } from './policy-wakes.ts';

/** A whole policy, as it holds for a branch after every override. */
export const PolicySchema = z.strictObject({
  version: z.string().min(1),
  ownAnswer: z.strictObject({ vip: duty, 'go-tone': duty, ordinary: duty } satisfies Record<
    Tier,
    z.ZodType
  >),
  networkAnswer: z.strictObject({ critical: duty, urgent: duty, general: duty } satisfies Record<
    Urgency,
    z.ZodType
  >),
  anotherProvince: extension,
  anotherBody: extension,
  quietHours: setting(Hours),
  callableTime: exact,
  openingTime: setting(TimeOfDay),
  workOrder: z.strictObject({
    take: duty,
    reply: setting(z.number().gt(0).lt(1).meta({ description: 'share above 0, below 1' })),
    passOn: duty,
  }),
  reminders: setting(
    z
      .array(z.number().gt(0).lt(1))
      .refine(rising, 'fractions must rise, each above the last')
      .meta({ description: 'rising fractions above 0, below 1' }),
  ),
  customerWait: exact,
  customerAnswer: duty,
  appealAcceptance: duty,
  appealAnswer: duty,
  faultRepair: z.strictObject({ town: duty, country: duty } satisfies Record<Place, z.ZodType>),
  provinceAnswer: duty,
  regulatorChase: interval,
  paging: z.strictObject({
    nextOnCall: exact,
    manager: exact,
    nextLevel: exact,
    rounds: setting(z.int().min(1).max(5).meta({ description: '1 to 5' })),
    receipt: interval,
    unmoved: interval,
  }),
  heartbeat: z.strictObject({ neighbour: interval, integration: interval, canary: interval }),
  canary: z.strictObject({ every: exact }),
  storm: z.strictObject({
    gather,
    joinWithin: exact,
    againAfter: interval,
    againAt: setting(z.int().min(2).max(500).meta({ description: '2 to 500' })),
  }),
  muting: z.strictObject({ longest: interval }),
  handOver: z.strictObject({ acknowledge: interval, every: interval }),
  acceptancePeriod: setting(LimitValue.nullable().meta({ description: 'limit or null' })),
  appealDoor: z.strictObject({ billing: duty, other: duty }),
  solutionAnswer: limit,
  repeatWindow: limit,
  messages: z.strictObject({
    retryAfter: interval,
    retryAtMost: interval,
    giveUpAfter: interval,
    receiptsADay: setting(z.int().min(1).max(50).meta({ description: '1 to 50' })),
  }),
  plannedChange: z.strictObject({ major: exact, general: exact }),
  noticeUpdate: exact,
  accidentReport: z.strictObject({ particularlySerious: report, serious: report }),
  callBack: z.strictObject({
    within: duty,
    retryAfter: exact,
    attempts: setting(z.int().positive().meta({ description: '1 or more' })),
  }),
  refundLadders: z.strictObject({ hotline: ladder, hall: ladder }),
  opinionAnswer: limit,
  onTheSpot: z.strictObject({
    hallStars: setting(z.int().min(1).max(5).meta({ description: '1 to 5' })),
  }),
  progressLink: interval,
  onTimeShare: setting(z.number().min(0).max(1).meta({ description: '0 to 1' })),
  wakes: z.strictObject({ map: wakeMap, digestAt: setting(TimeOfDay) }),
}) satisfies z.ZodType<Policy>;
