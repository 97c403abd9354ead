import * as z from 'zod';
import { HEARTBEAT_KINDS } from '../domain/heartbeat/heartbeat.ts';
import { StoredInstant } from './time.ts';

/** What is known of somebody whose signs of life are expected. */
const HeartbeatView = z
  .strictObject({
    of: z.enum(HEARTBEAT_KINDS),
    name: z.string().meta({
      description: 'A neighbouring branch’s id, or the subject of the machine’s tokens.',
    }),
    at: StoredInstant.meta({ description: 'The last sign, or since when one is expected.' }),
    until: StoredInstant.meta({ description: 'Silence is told after this.' }),
    silent: z.boolean(),
  })
  .meta({ id: 'Heartbeat' });

/** What a machine is told that has given a sign of life. */
export const HeartbeatTaken = HeartbeatView.extend({
  monitored: z.boolean().meta({
    description: 'Whether `branch.json` says of this machine that its silence is told.',
  }),
});

/** All whose signs of life are expected. */
export const HeartbeatList = z.strictObject({ items: z.array(HeartbeatView) });
