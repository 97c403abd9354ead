import * as z from 'zod';
import type { DutyData, DutyEntry } from '../../domain/duty/duty.ts';
import { StoredRota, StoredStandIn, StoredSwap } from './duty.ts';
import { entryFields } from './entry-fields.ts';
import { exactly, type Faithful } from './exactly.ts';

const dutyEntry =
  <Type extends keyof DutyData>(type: Type) =>
  <Data extends z.ZodType<DutyData[Type]>>(data: Data & Faithful<DutyData[Type], z.output<Data>>) =>
    z.object({ aggregate: z.literal('duty'), type: z.literal(type), ...entryFields, data });

const standIns = z.array(StoredStandIn).readonly();
const onSwap = z.object({ swap: z.string() });

/** An entry of a level's rota, as stored. */
export const StoredDutyEntry = exactly<DutyEntry>()(
  z.discriminatedUnion('type', [
    dutyEntry('RotaWritten')(z.object({ rota: StoredRota })),
    dutyEntry('StandInsEntered')(z.object({ standIns })),
    dutyEntry('StandInEnded')(z.object({ standIn: z.string() })),
    dutyEntry('SwapAsked')(z.object({ swap: StoredSwap.omit({ state: true }) })),
    dutyEntry('SwapAgreed')(z.object({ swap: z.string(), standIns })),
    dutyEntry('SwapDeclined')(onSwap),
    dutyEntry('SwapWithdrawn')(onSwap),
  ]),
);
