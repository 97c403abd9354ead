import * as z from 'zod';
import type { HttpAnswer } from './http-answer.ts';
import { exactly } from './items/exactly.ts';
import { PROBLEMS, type ProblemReason } from './problem-reasons.ts';

const Reason = z.custom<ProblemReason>(
  (word) => typeof word === 'string' && Object.hasOwn(PROBLEMS, word),
);

/** What another branch has somebody of this one answered; it is passed on as it is, and kept nowhere. */
export const ToldAnswer = exactly<HttpAnswer>()(
  z.union([
    z.object({
      status: z.literal([200, 201]),
      body: z.unknown(),
      headers: z.record(z.string(), z.string()).readonly().exactOptional(),
    }),
    z.object({
      problem: Reason,
      details: z
        .array(
          z.object({ field: z.string(), problem: z.object({ zh: z.string(), en: z.string() }) }),
        )
        .readonly(),
    }),
  ]),
);
