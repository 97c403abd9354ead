import * as z from 'zod';
import { UNIT_TYPES } from '../domain/organisation/unit.ts';
import { POSTS } from '../domain/post.ts';
import { PERSON_STATES, StoredPerson, StoredPersonShown } from './items/person.ts';
import { StoredUnit, UNIT_STATES } from './items/unit.ts';
import { MemberId } from './organisation.ts';
import { PageQuery, pageOf } from './page.ts';
import { StoredInstant } from './time.ts';

/** A unit as it stands. */
export const UnitView = StoredUnit.meta({
  id: 'Unit',
  description: 'A unit of the branch: what is said of it, and whether it is still there (A1, A4).',
});

/** A person as everybody in the branch sees them. */
const PersonView = StoredPersonShown.meta({
  id: 'Person',
  description: 'Somebody of the branch: their posts, and whether they are away (A1, A7).',
});

/** A person, with how to reach them and who their token speaks for. */
export const WholePersonView = StoredPerson.meta({ id: 'WholePerson' });

/** Why somebody acts in a post: it is theirs, they stand in for its holder, or it has no holder. */
const ActsIn = z.strictObject({
  post: z.enum(POSTS),
  unit: MemberId,
  why: z.enum(['own', 'deputy', 'vacant-head']),
  for: z
    .strictObject({ id: z.string(), name: z.string() })
    .exactOptional()
    .meta({ description: 'The absent person, where it is a deputyship.' }),
});
export type ActsIn = z.infer<typeof ActsIn>;

/** Somebody as they are told of themselves: what they may do here is said in full. */
export const MyselfView = StoredPerson.extend({
  actsIn: z.array(ActsIn).meta({
    description: 'Every post that counts for them now: their own first, then those of the absent.',
  }),
  offers: z.array(z.string()).meta({
    description:
      'The ids of the operations that these posts may ask for. A page offers these and no others.',
  }),
  calling: z
    .strictObject({
      may: z.boolean(),
      until: StoredInstant.meta({ description: 'When that changes.' }),
    })
    .meta({ description: 'Whether customers may be telephoned now: not in the quiet hours (D5).' }),
}).meta({ id: 'Myself' });

export const UnitPage = pageOf(UnitView);
export const PersonPage = pageOf(PersonView);

/** The query of `GET /organisation/units`. */
export const UnitListQuery = PageQuery.extend({
  type: z.enum(UNIT_TYPES).exactOptional(),
  state: z.enum(UNIT_STATES).default('open'),
});

/** The query of `GET /organisation/people`. */
export const PersonListQuery = PageQuery.extend({
  /** Posted there. */
  unit: MemberId.exactOptional(),
  /** Holding it: in `unit`, where that is given too. */
  post: z.enum(POSTS).exactOptional(),
  state: z.enum(PERSON_STATES).default('active'),
});
