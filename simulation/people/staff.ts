import * as z from 'zod';
import type { Chance } from '../random.ts';

const OrganisationOnFile = z.object({
  units: z.record(
    z.string(),
    z.looseObject({
      type: z.string(),
      head: z.string().optional(),
      answersFor: z.unknown().optional(),
    }),
  ),
  people: z.record(
    z.string(),
    z.looseObject({
      sub: z.string(),
      posts: z.array(z.object({ post: z.string(), unit: z.string() })),
    }),
  ),
});

/** Somebody who holds a post. */
export type Holder = { readonly subject: string; readonly unit: string };

/** The people of a branch by post. */
export type Staff = {
  readonly units: readonly string[];
  /** @param unit where they hold it; any where left out */
  readonly holders: (post: string, unit?: string) => readonly Holder[];
  /** Somebody who holds one of these posts, if anybody does. */
  readonly one: (posts: readonly string[], unit?: string) => Holder | undefined;
};

/** Reads who works where from a branch's file. */
export const staffOf = (organisation: unknown, chance: Chance): Staff => {
  const { units, people } = OrganisationOnFile.parse(organisation);
  const all = Object.values(people).flatMap(({ sub, posts }) =>
    posts.map(({ post, unit }) => ({ post, unit, subject: sub })),
  );
  const holders = (post: string, unit?: string) =>
    all.filter((one) => one.post === post && (unit === undefined || one.unit === unit));
  return {
    units: Object.keys(units),
    holders,
    one: (posts, unit) => {
      const found = posts.flatMap((post) => holders(post, unit));
      return found.length === 0 ? undefined : chance.pick(found);
    },
  };
};
