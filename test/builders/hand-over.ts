import type { TokenHolder } from '../../functions/domain/actor.ts';
import {
  type GivenHandOver,
  handOverShift,
} from '../../functions/domain/hand-over/decide-hand-over.ts';
import type { HandOverRecorded, Left } from '../../functions/domain/hand-over/hand-over.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import type { Instant } from '../../functions/domain/time.ts';
import { MONDAY } from './ticket.ts';

const NOTHING = { count: 0, some: [] };
const LEFT: Left = {
  open: { count: 2, some: [{ ticketId: 'T1', ticketNumber: 'AAAAAAAAAA1' }] },
  ...{ promised: NOTHING, chased: NOTHING, toTell: NOTHING, raised: NOTHING },
};

/** Who hands over unless told otherwise: a lead of the complaint centre. */
export const aLead = {
  ...{ kind: 'person', subject: 'lead', post: 'lead', unit: 'centre' },
} as const satisfies TokenHolder;

/** A shift that was handed over on Monday, with its first entry. */
export const aHandOver = (
  given: Partial<GivenHandOver> = {},
  { at = MONDAY, by = aLead }: { readonly at?: Instant; readonly by?: TokenHolder } = {},
): HandOverRecorded =>
  handOverShift(
    {
      ...{ id: '01J0000000000000000000000V', branch: 'huaian', unit: aLead.unit },
      ...{ left: LEFT, hasNote: true },
      ...given,
    },
    { at, by, correlationId: 'c-1', policy: defaultPolicy },
  );
