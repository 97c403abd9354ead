import { makeChange } from '../../functions/changing/change.ts';
import { mutingsChange } from '../../functions/changing/thing-change.ts';
import { MUTINGS, type MutingHappening } from '../../functions/domain/muting/muting.ts';
import { recordMuting } from '../../functions/domain/muting/record-muting.ts';
import { aClerk, hoursOn } from '../builders/ticket.ts';
import type { Branch } from './branch.ts';

/** Whatever can happen to mutings happens to a city's, where no alert is. */
export const liveMuted = async ({ ports }: Branch): Promise<void> => {
  const now = ports.clock.now();
  const during = { from: hoursOn(1, now), to: hoursOn(5, now), because: 'cut-over' } as const;
  const scope = { levels: ['city'], areas: ['110101'], categories: ['billing'] } as const;
  const happenings: readonly MutingHappening[] = [
    { type: 'AlertsMuted', data: { muting: { id: 'muting-1', scope, ...during } } },
    {
      type: 'AlertsMuted',
      data: {
        muting: {
          ...{ id: 'muting-2', ...during, work: 'EOMS-1' },
          scope: { unit: 'nowhere', homeUnits: ['1'], notice: '01J0000000000000000000000N' },
        },
      },
    },
    { type: 'MutingLifted', data: { mutingId: 'muting-1' } },
  ];
  const change = makeChange(ports);
  for (const happening of happenings)
    await change({
      load: () => ports.mutings.load(MUTINGS),
      decide: (mutings, at) => {
        const recorded = recordMuting(mutings, happening, {
          ...{ at, by: aClerk, correlationId: 'golden' },
        });
        return { kind: 'changed', changes: [mutingsChange(mutings, recorded)], answer: undefined };
      },
    });
};
