import { type ChangePorts, makeChange, unchanged } from '../changing/change.ts';
import { alertChange } from '../changing/thing-change.ts';
import { MUTINGS, stateOf } from '../domain/muting/muting.ts';
import { bringUp } from '../domain/on-call/alert-acts.ts';
import { waitsUntil } from '../domain/on-call/record-alert.ts';
import type { StormReader, ThingReader } from '../ports/readers.ts';

/** So many alerts are brought up at once. */
const AT_ONCE = 16;

/** What bringing up muted alerts needs. */
export type UnmutePorts = ChangePorts & {
  readonly alerts: ThingReader<'alert'>;
  readonly mutings: ThingReader<'mutings'>;
  readonly storms: StormReader;
};

/**
 * Brings up an alert that waits for the end of a muting which is over, and no other; twice is once.
 * @returns whether it has
 * @throws ChangeBusy
 * @see rule F2
 */
export const makeUnmute = ({
  alerts,
  mutings,
  ...ports
}: Pick<UnmutePorts, keyof ChangePorts | 'alerts' | 'mutings'>) => {
  const change = makeChange(ports);
  return async (alertId: string, correlationId: string): Promise<boolean> => {
    const { kind } = await change({
      load: async () => ({
        alert: await alerts.load(alertId),
        known: await mutings.load(MUTINGS),
      }),
      decide: ({ alert, known }, now) => {
        const waits =
          alert?.state === 'raised' &&
          alert.putOff?.as === 'muting' &&
          waitsUntil(alert) !== undefined;
        const muting = known?.mutings.find(({ id }) => id === alert?.muted?.by);
        if (!waits || (muting && stateOf(muting, now) !== 'past')) return unchanged(undefined);
        const recorded = bringUp(alert, 'muting', now, correlationId);
        return { kind: 'changed', changes: [alertChange(alert, recorded)], answer: undefined };
      },
    });
    return kind === 'changed';
  };
};

/**
 * Brings up what a muting has kept back that was lifted.
 * @returns how many they were
 * @throws ChangeBusy
 * @see rule F2
 */
export const makeUnmuteAll = (ports: UnmutePorts) => {
  const unmute = makeUnmute(ports);
  return async (mutingId: string, correlationId: string): Promise<number> => {
    const members = await ports.storms.members(mutingId);
    let broughtUp = 0;
    for (let from = 0; from < members.length; from += AT_ONCE) {
      const some = members.slice(from, from + AT_ONCE);
      const done = await Promise.all(some.map((id) => unmute(id, correlationId)));
      broughtUp += done.filter(Boolean).length;
    }
    return broughtUp;
  };
};
