import * as z from 'zod';
import { SENTENCES } from './schema-messages.ts';

/** A page of a list holds at most so many. */
const MOST_A_PAGE = 100;

/** How much of a list, from where; `cursor` as the page before gave it. */
export const PageQuery = z.strictObject({
  cursor: z.string().max(2048).exactOptional(),
  limit: z
    .string()
    .regex(/^\d{1,9}$/, SENTENCES.digits.en)
    .transform(Number)
    .pipe(z.int().min(1).max(MOST_A_PAGE))
    .meta({ override: { type: 'integer', minimum: 1, maximum: MOST_A_PAGE } })
    .default(25),
});

/** The same, as one branch asks another. */
export const PageAsked = z.strictObject({
  cursor: PageQuery.shape.cursor,
  limit: z.int().min(1).max(MOST_A_PAGE),
});

/** A page of a list; `cursor` is absent on the last one. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), cursor: z.string().optional() });
