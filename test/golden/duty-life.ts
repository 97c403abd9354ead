import { makeChange } from '../../functions/changing/change.ts';
import { dutyChange } from '../../functions/changing/thing-change.ts';
import type { DutyHappening, StandIn } from '../../functions/domain/duty/duty.ts';
import { recordDuty } from '../../functions/domain/duty/record-duty.ts';
import { aClerk, hoursOn } from '../builders/ticket.ts';
import type { Branch } from './branch.ts';

/** Whatever can happen to a level's rota happens to a city's. */
export const liveAsDuty = async ({ ports }: Branch): Promise<void> => {
  const now = ports.clock.now();
  const during = (from: number, to: number) => ({ from: hoursOn(from, now), to: hoursOn(to, now) });
  const standIn = (id: string, person: string, why: StandIn['why'] = 'absence'): StandIn => ({
    ...{ id, ...during(1, 9), person, insteadOf: 'duty-1', why },
  });
  const swap = (id: string) => ({ id, asker: 'duty-1', asked: 'head', gives: during(24, 48) });
  const happenings: readonly DutyHappening[] = [
    { type: 'RotaWritten', data: { rota: ['duty-1'] } },
    {
      type: 'StandInsEntered',
      data: { standIns: [standIn('city-2-1', 'head'), standIn('city-2-2', 'wu', 'taken')] },
    },
    { type: 'StandInEnded', data: { standIn: 'city-2-1' } },
    { type: 'SwapAsked', data: { swap: { ...swap('city-4-1'), takes: during(48, 72) } } },
    {
      type: 'SwapAgreed',
      data: { swap: 'city-4-1', standIns: [standIn('city-5-1', 'head', 'swapped')] },
    },
    { type: 'SwapAsked', data: { swap: swap('city-6-1') } },
    { type: 'SwapDeclined', data: { swap: 'city-6-1' } },
    { type: 'SwapAsked', data: { swap: swap('city-8-1') } },
    { type: 'SwapWithdrawn', data: { swap: 'city-8-1' } },
    {
      type: 'RotaWritten',
      data: {
        rota: {
          layers: [
            {
              people: ['duty-1', 'head'],
              ...{ from: '2026-07-06', everyDays: 7, handOverAt: ['09:00'], days: 'working-days' },
              ...{ hours: { from: '08:00', to: '18:00' }, timeZone: 'Asia/Urumqi' },
            },
          ],
          overrides: [{ ...during(1, 2), person: 'wu', insteadOf: 'head' }],
        },
      },
    },
  ];
  const change = makeChange(ports);
  for (const happening of happenings)
    await change({
      load: () => ports.duties.load('city'),
      decide: (duty, at) => {
        const occasion = { at, by: aClerk, correlationId: 'golden' };
        const recorded = recordDuty('city', duty, happening, occasion);
        return { kind: 'changed', changes: [dutyChange(duty, recorded)], answer: undefined };
      },
    });
};
