import * as z from 'zod';
import {
  type Absence,
  type Person,
  type PersonProfile,
  type PersonShown,
  type QuietWish,
  type Ways,
  WISHED_WAYS,
} from '../../domain/organisation/person.ts';
import { type HeldPost, POSTS } from '../../domain/post.ts';
import { StoredInstant } from '../time.ts';
import { exactly } from './exactly.ts';

const StoredPost = exactly<HeldPost>()(z.object({ post: z.enum(POSTS), unit: z.string() }));

const StoredWays = exactly<Ways>()(
  z.object({
    email: z.string().exactOptional(),
    webhook: z.string().exactOptional(),
    robot: z.string().exactOptional(),
    phone: z.string().exactOptional(),
  }),
);

/** An absence, as stored. */
export const StoredAbsence = exactly<Absence>()(
  z.object({ from: StoredInstant, to: StoredInstant, deputy: z.string().exactOptional() }),
);

/** When somebody would rather not be reached by some ways, as stored. */
export const StoredQuietWish = exactly<QuietWish>()(
  z.object({
    from: z.string(),
    to: z.string(),
    quietWays: z.array(z.enum(WISHED_WAYS)).readonly(),
  }),
);

const profile = {
  sub: z.string(),
  name: z.string(),
  ways: StoredWays,
  posts: z.array(StoredPost).readonly(),
  refundLimitFen: z.int().exactOptional(),
};

/** What is said of a person, as stored. */
export const StoredPersonProfile = exactly<PersonProfile>()(z.object(profile));

/** The states of a person. */
export const PERSON_STATES = ['active', 'left'] as const satisfies Person['state'][];

/** A person, as stored. */
export const StoredPerson = exactly<Person>()(
  z.object({
    ...profile,
    id: z.string(),
    version: z.int().positive(),
    state: z.enum(PERSON_STATES),
    absence: StoredAbsence.exactOptional(),
    quiet: StoredQuietWish.exactOptional(),
  }),
);

/** A person as lists show them. */
export const StoredPersonShown = exactly<PersonShown>()(
  StoredPerson.omit({ sub: true, ways: true, refundLimitFen: true, quiet: true }),
);
