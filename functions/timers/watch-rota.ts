import { type ChangePorts, makeChange, unchanged } from '../changing/change.ts';
import { dutyChange } from '../changing/thing-change.ts';
import { isWrittenAnew, keptOnCall } from '../domain/duty/kept-rota.ts';
import { recordDuty } from '../domain/duty/record-duty.ts';
import { LEVELS } from '../domain/level.ts';
import type { OnCall } from '../domain/on-call/paging.ts';
import { hasGapsAhead } from '../domain/on-call/rota-gaps.ts';
import type { RotaCounting } from '../domain/on-call/turns.ts';
import { type Instant, plusSeconds } from '../domain/time.ts';
import type { ThingReader } from '../ports/readers.ts';

/** It takes longer than a whole sweep: once an hour is often enough for what is 14 days ahead. */
const KEPT_SECONDS = 3600;

/** What watching over rotas needs. */
export type RotaWatchPorts = ChangePorts & {
  readonly duties: ThingReader<'duty'>;
  readonly onCall: OnCall;
  readonly counting: RotaCounting;
};

/**
 * Whether there is a time within 14 days in which a level's rota has nobody, as found out within this hour.
 * What a deployment has written anew is put on record, so that who was on call before is still told by the
 * rota of then.
 * @see rule F3
 */
export const makeRotaWatch = ({ duties, onCall, counting, ...ports }: RotaWatchPorts) => {
  const change = makeChange(ports);
  let found: { readonly until: Instant; readonly hasGaps: boolean } | undefined;

  const noteWritten = (level: (typeof LEVELS)[number], correlationId: string) =>
    change({
      load: () => duties.load(level),
      decide: (duty, at) => {
        const written = onCall[level]?.rota;
        if (!written || !isWrittenAnew(written, duty)) return unchanged(duty);
        const by = { kind: 'system', part: 'sweep' } as const;
        const happening = { type: 'RotaWritten', data: { rota: written } } as const;
        const recorded = recordDuty(level, duty, happening, { at, by, correlationId });
        return { kind: 'changed', changes: [dutyChange(duty, recorded)], answer: recorded.duty };
      },
    });

  return async (now: Instant, correlationId: string): Promise<boolean> => {
    if (!found || found.until <= now) {
      const noted = await Promise.all(
        LEVELS.filter((level) => onCall[level]).map(
          async (level) => [level, (await noteWritten(level, correlationId)).answer] as const,
        ),
      );
      const kept = new Map(
        noted.flatMap(([level, duty]) => (duty ? [[level, duty] as const] : [])),
      );
      found = {
        until: plusSeconds(now, KEPT_SECONDS),
        hasGaps: hasGapsAhead(keptOnCall(onCall, kept, now), now, counting),
      };
    }
    return found.hasGaps;
  };
};
