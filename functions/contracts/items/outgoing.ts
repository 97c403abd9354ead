import * as z from 'zod';
import { REFUSAL_GROUNDS } from '../../domain/acceptance/propose-refusal.ts';
import type { Outgoing, Reach, Says } from '../../domain/ticket/outgoing.ts';
import { LANGUAGES, MESSAGE_WAYS } from '../../domain/wording/wording.ts';
import { StoredInstant } from '../time.ts';
import { exactly } from './exactly.ts';

/** Codes of what an answer or a refusal rests on (E10), as stored. */
export const bases = z.array(z.string()).readonly().exactOptional().meta({
  description: 'Codes of what it rests on, as `GET /bases` lists them (E10).',
});

/** What a message can say, each by itself, as stored. */
export const SAYS = {
  receipt: z.object({ kind: z.literal('receipt') }),
  solutionAnswer: z.object({ kind: z.literal('solution-answer'), until: StoredInstant }),
  answer: z.object({ kind: z.literal('answer'), bases }),
  refusal: z.object({ kind: z.literal('refusal'), ground: z.enum(REFUSAL_GROUNDS), bases }),
};

/** What a message tells the customer, as stored. */
export const StoredSays = exactly<Says>()(
  z.discriminatedUnion('kind', [SAYS.receipt, SAYS.solutionAnswer, SAYS.answer, SAYS.refusal]),
);

/** A message that goes out, as stored with what it tells about. */
export const StoredOutgoing = exactly<Outgoing>()(
  z.object({
    says: StoredSays,
    way: z.enum(MESSAGE_WAYS),
    language: z.enum(LANGUAGES),
    notBefore: StoredInstant.exactOptional(),
  }),
);

/** By which ways a customer may be told something, as stored. */
export const StoredReach = exactly<Reach>()(
  z.object({
    ways: z.array(z.enum(MESSAGE_WAYS)).readonly(),
    language: z.enum(LANGUAGES),
  }),
);
