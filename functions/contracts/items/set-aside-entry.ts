import * as z from 'zod';
import {
  DISMISSALS,
  type SetAsideData,
  type SetAsideEntry,
} from '../../domain/set-aside/set-aside.ts';
import { entryFields } from './entry-fields.ts';
import { exactly, type Faithful } from './exactly.ts';
import { StoredSetAside } from './set-aside.ts';

const setAsideEntry =
  <Type extends keyof SetAsideData>(type: Type) =>
  <Data extends z.ZodType<SetAsideData[Type]>>(
    data: Data & Faithful<SetAsideData[Type], z.output<Data>>,
  ) =>
    z.object({ aggregate: z.literal('set-aside'), type: z.literal(type), ...entryFields, data });

/** An entry of what was set aside, as stored. */
export const StoredSetAsideEntry = exactly<SetAsideEntry>()(
  z.discriminatedUnion('type', [
    setAsideEntry('MessageSetAside')(
      StoredSetAside.pick({
        branch: true,
        from: true,
        reason: true,
        receivedAt: true,
        object: true,
      }),
    ),
    setAsideEntry('SetAsideTicketed')(z.object({ ticketId: z.string() })),
    setAsideEntry('SetAsideDismissed')(z.object({ reason: z.enum(DISMISSALS) })),
  ]),
);
