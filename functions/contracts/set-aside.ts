import * as z from 'zod';
import { DISMISSALS } from '../domain/set-aside/set-aside.ts';
import { SET_ASIDE_STATES, StoredSetAside } from './items/set-aside.ts';
import { PageQuery, pageOf } from './page.ts';
import { SENTENCES } from './schema-messages.ts';

/** Its id: the digest of what came. */
export const SetAsideId = z.string().regex(/^[0-9a-f]{64}$/, { error: SENTENCES.setAsideId.en });

/** The query of `GET /intake/set-aside`. */
export const SetAsideQuery = PageQuery.extend({ state: z.enum(SET_ASIDE_STATES).optional() });

/** What was set aside, as managers see it; nothing of what it says. */
export const SetAsideView = z.strictObject(StoredSetAside.shape).meta({
  id: 'SetAside',
  description:
    'What came in and opened no ticket: why, when, and where it lies as it came (`object.key`, in the mail bucket).',
});

/** A page of them, the newest first; `cursor` is absent on the last one. */
export const SetAsidePage = pageOf(SetAsideView);

/** Why no ticket is made of it. */
export const DismissRequest = z.strictObject({ reason: z.enum(DISMISSALS) });
