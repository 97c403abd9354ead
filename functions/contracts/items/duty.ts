import * as z from 'zod';
import { type Duty, OVERRIDE_GROUNDS, type StandIn, type Swap } from '../../domain/duty/duty.ts';
import type {
  RotaOverride,
  RotaTime,
  RotaVersion,
  WrittenRota,
} from '../../domain/on-call/rota.ts';
import type { Rotation } from '../../domain/on-call/turns.ts';
import { StoredInstant } from '../time.ts';
import { exactly } from './exactly.ts';

const time = { from: StoredInstant, to: StoredInstant };
const people = z.array(z.string()).readonly();

const StoredOverride = exactly<RotaOverride>()(
  z.object({ ...time, person: z.string(), insteadOf: z.string().exactOptional() }),
);

const StoredRotation = exactly<Rotation>()(
  z.object({
    people,
    from: z.string(),
    everyDays: z.int().positive(),
    handOverAt: z.array(z.string()).readonly(),
    days: z.enum(['working-days', 'days-off']).exactOptional(),
    hours: z.object({ from: z.string(), to: z.string() }).exactOptional(),
    timeZone: z.string().exactOptional(),
  }),
);

/** A rota as a branch wrote it, as stored. */
export const StoredRota = exactly<WrittenRota>()(
  z.union([
    people,
    z.object({
      layers: z.array(StoredRotation).readonly(),
      overrides: z.array(StoredOverride).readonly().exactOptional(),
    }),
  ]),
);

const StoredVersion = exactly<RotaVersion>()(z.object({ from: StoredInstant, rota: StoredRota }));

/** Somebody who was put on call for a time, as stored. */
export const StoredStandIn = exactly<StandIn>()(
  z.object({
    id: z.string(),
    ...StoredOverride.shape,
    why: z.enum([...OVERRIDE_GROUNDS, 'taken', 'swapped']),
  }),
);

const StoredTime = exactly<RotaTime>()(z.object(time));

const SWAP_STATES = ['asked', 'agreed', 'declined', 'withdrawn'] as const satisfies Swap['state'][];

/** A swap, as stored. */
export const StoredSwap = exactly<Swap>()(
  z.object({
    id: z.string(),
    asker: z.string(),
    asked: z.string(),
    gives: StoredTime,
    takes: StoredTime.exactOptional(),
    state: z.enum(SWAP_STATES),
  }),
);

/** The one state of a level's rota. */
export const DUTY_STATES = ['kept'] as const satisfies Duty['state'][];

/** A level's rota, as stored. */
export const StoredDuty = exactly<Duty>()(
  z.object({
    id: z.string(),
    version: z.int().positive(),
    state: z.enum(DUTY_STATES),
    versions: z.array(StoredVersion).readonly(),
    standIns: z.array(StoredStandIn).readonly(),
    swaps: z.array(StoredSwap).readonly(),
  }),
);
