import * as z from 'zod';
import type { AlertData, AlertEntry } from '../../domain/on-call/alert-entries.ts';
import { StoredAlert, StoredMuted, StoredPutOff } from './alert.ts';
import { StoredBelow } from './alert-cause.ts';
import { StoredChainPlan, StoredPageReport } from './alert-chain.ts';
import { entryFields } from './entry-fields.ts';
import { exactly, type Faithful } from './exactly.ts';
import { StoredTimerAfter, storedTimerData, timerOrders } from './timer.ts';

const alertEntry =
  <Type extends keyof AlertData>(type: Type) =>
  <Data extends z.ZodType<AlertData[Type]>>(
    data: Data & Faithful<AlertData[Type], z.output<Data>>,
  ) =>
    z.object({
      aggregate: z.literal('alert'),
      type: z.literal(type),
      ...entryFields,
      data,
      timer: StoredTimerAfter.exactOptional(),
      ...timerOrders,
    });

const call = z.int().positive();
const ids = z.array(z.string()).readonly();

/** An alert's entry, as stored. */
export const StoredAlertEntry = exactly<AlertEntry>()(
  z.discriminatedUnion('type', [
    alertEntry('AlertRaised')(
      StoredAlert.pick({
        branch: true,
        level: true,
        role: true,
        cause: true,
        facts: true,
        raisedAt: true,
      }),
    ),
    alertEntry('AlertPutOff')(
      z.object({ ...StoredPutOff.shape, muted: StoredMuted.exactOptional() }),
    ),
    alertEntry('AlertBroughtUp')(z.object({ as: StoredPutOff.shape.as })),
    alertEntry('AlertRepeated')(z.object({ count: z.int().positive() })),
    alertEntry('ChainBegan')(z.object({ chain: StoredChainPlan })),
    alertEntry('ChainStepped')(z.object({ step: z.int().positive() })),
    alertEntry('PageStarted')(z.object({ call, people: ids })),
    alertEntry('AlertDelivered')(
      z.object({
        call,
        recipient: z.string(),
        by: ids,
        failed: ids,
        members: z.int().positive().exactOptional(),
      }),
    ),
    alertEntry('PageReported')(
      z.object({ call, recipient: z.string(), ...StoredPageReport.shape }),
    ),
    alertEntry('AlertJoined')(
      z.object({ to: z.string(), unmovedAfter: z.int().nonnegative().exactOptional() }),
    ),
    alertEntry('AlertAcknowledged')(
      z.object({
        ticketId: z.string().exactOptional(),
        ticketVersion: z.int().positive().exactOptional(),
        through: z.string().exactOptional(),
        settled: z.literal(true).exactOptional(),
      }),
    ),
    alertEntry('AlertHandedOver')(z.object({ to: z.string() })),
    alertEntry('AlertHandedUp')(z.object({ to: z.string(), below: StoredBelow })),
    alertEntry('AlertTakenUp')(z.object({ to: z.string(), lowerAlertId: z.string() })),
    alertEntry('AlertTakenAbove')(z.object({ branch: z.string() })),
    alertEntry('NobodyReached')(z.object({ why: z.enum(['no-answer', 'no-receipt', 'no-chain']) })),
    alertEntry('ChainEnded')(z.object({})),
    alertEntry('AlertFollowedUp')(z.object({ moved: z.boolean() })),
    alertEntry('TimerRearmed')(storedTimerData.TimerRearmed),
    alertEntry('TimerSetAside')(storedTimerData.TimerSetAside),
    alertEntry('TimerArmed')(storedTimerData.TimerArmed),
  ]),
);
