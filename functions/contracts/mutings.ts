import * as z from 'zod';
import { CATEGORIES } from '../domain/classification.ts';
import { LEVELS } from '../domain/level.ts';
import { MUTING_GROUNDS, MUTING_STATES } from '../domain/muting/muting.ts';
import { AreaCode } from './area.ts';
import { StoredMuting, StoredMutingScope } from './items/mutings.ts';
import { May } from './may.ts';
import { NoticeId } from './notices.ts';
import { MemberId } from './organisation.ts';
import { PageQuery } from './page.ts';
import { Code } from './text.ts';
import { GivenInstant } from './time.ts';

/** The id of a muting: with which entry of the branch's it began. */
export const MutingId = z.string().regex(/^muting-\d{1,9}$/, 'expected an id such as muting-12');

/** Planned work is in few places: whoever names more than this mutes a province. */
const MOST_AREAS = 20;

/** The body of `POST /mutings`. */
export const MuteRequest = z
  .strictObject({
    from: GivenInstant.exactOptional().meta({
      description: 'Now where left out. What has begun counts from now on.',
    }),
    to: GivenInstant.meta({ description: 'Exclusive: what is raised then calls somebody.' }),
    because: z.enum(MUTING_GROUNDS),
    work: Code.exactOptional().meta({
      description: "The planned work's number (EOMS), if it has one.",
    }),
    areas: z
      .array(AreaCode)
      .max(MOST_AREAS)
      .exactOptional()
      .meta({ description: 'GB/T 2260; each with what lies in it.' }),
    categories: z.array(z.enum(CATEGORIES)).max(CATEGORIES.length).exactOptional(),
    unit: MemberId.exactOptional().meta({
      description:
        "One of this branch's: the unit that has the complaint, or that answers for the customer's home unit (`answersFor.homeUnits`; where it names none, the code that is its id). Complaints of other branches have no unit here: name their `areas`.",
    }),
    levels: z.array(z.enum(LEVELS)).max(LEVELS.length).exactOptional(),
    notice: NoticeId.exactOptional().meta({
      description: 'The notice of the work: the divisions that it names count as `areas` (H2).',
    }),
  })
  .meta({
    description:
      'Which alerts are muted, until when and why: those that fit all that is named, of which there must be something.',
  });

/** The query of `GET /mutings`. */
export const MutingQuery = PageQuery.extend({ state: z.enum(MUTING_STATES).optional() });

/** A muting as callers see it. */
export const MutingView = z
  .strictObject({
    ...StoredMuting.shape,
    scope: z.strictObject(StoredMutingScope.shape),
    state: z.enum(MUTING_STATES),
  })
  .meta({
    id: 'Muting',
    description:
      'Alerts that call nobody for a time, for planned work; never what always wakes, such as a limit of the law (F2).',
  });

/** A page of mutings, what begins last first; `cursor` is absent on the last one. */
export const MutingList = z.strictObject({
  items: z.array(MutingView.extend({ may: May })),
  cursor: z.string().optional(),
});
