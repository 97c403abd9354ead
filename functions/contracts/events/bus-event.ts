import * as z from 'zod';

/** An event as a rule hands it on, before anything in it is believed. */
export const BusEvent = z.object({
  source: z.string(),
  'detail-type': z.string(),
  detail: z.unknown(),
});
export type BusEvent = z.infer<typeof BusEvent>;
