import * as z from 'zod';
import type { AlertData, AlertEntry } from '../../domain/on-call/alert.ts';
import { StoredAlert } from './alert.ts';
import { entryFields } from './entry-fields.ts';
import { exactly, type Faithful } from './exactly.ts';

const alertEntry =
  <Type extends keyof AlertData>(type: Type) =>
  <Data extends z.ZodType<AlertData[Type]>>(
    data: Data & Faithful<AlertData[Type], z.output<Data>>,
  ) =>
    z.object({ aggregate: z.literal('alert'), type: z.literal(type), ...entryFields, data });

/** An alert's entry, as stored. */
export const StoredAlertEntry = exactly<AlertEntry>()(
  z.discriminatedUnion('type', [
    alertEntry('AlertRaised')(
      StoredAlert.pick({ branch: true, level: true, role: true, cause: true, raisedAt: true }),
    ),
    alertEntry('PageStarted')(z.object({ recipient: z.string() })),
    alertEntry('AlertDelivered')(
      z.object({ recipient: z.string(), by: z.array(z.string()).readonly() }),
    ),
    alertEntry('AlertAcknowledged')(z.object({ ticketId: z.string().exactOptional() })),
  ]),
);
