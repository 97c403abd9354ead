import * as z from 'zod';

/** How much of a list, from where; `cursor` as the page before gave it. */
export const PageQuery = z.strictObject({
  cursor: z.string().max(2048).exactOptional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

/** A page of a list; `cursor` is absent on the last one. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), cursor: z.string().optional() });
