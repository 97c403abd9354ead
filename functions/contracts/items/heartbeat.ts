import * as z from 'zod';
import { HEARTBEAT_KINDS, type Heartbeat } from '../../domain/heartbeat/heartbeat.ts';
import { StoredInstant } from '../time.ts';
import { exactly } from './exactly.ts';

/** A sign of life, as stored. */
export const StoredHeartbeat = exactly<Heartbeat>()(
  z.object({ of: z.enum(HEARTBEAT_KINDS), name: z.string(), at: StoredInstant }),
);
