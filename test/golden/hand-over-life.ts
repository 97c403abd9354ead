import { makeChange } from '../../functions/changing/change.ts';
import { handOverChange } from '../../functions/changing/thing-change.ts';
import type { Actor } from '../../functions/domain/actor.ts';
import {
  acknowledgeHandOver,
  handOverInTime,
  handOverShift,
} from '../../functions/domain/hand-over/decide-hand-over.ts';
import type {
  HandOver,
  HandOverRecorded,
  Left,
} from '../../functions/domain/hand-over/hand-over.ts';
import type { Instant } from '../../functions/domain/time.ts';
import { aClerk, aColleague, hoursOn } from '../builders/ticket.ts';
import type { Branch } from './branch.ts';

const ticket = { ticketId: '01J0000000000000000000000T', ticketNumber: 'AAAAAAAAAA1' };

const MUCH: Left = {
  open: { count: 1000, atLeast: true, some: [{ ...ticket, nextDueAt: hoursOn(8) }, ticket] },
  promised: { count: 1, some: [{ ...ticket, promisedUntil: hoursOn(20) }] },
  chased: { count: 1, some: [ticket] },
  toTell: { count: 1, some: [{ ...ticket, messageId: '01J0000000000000000000000M' }] },
  raised: {
    count: 2,
    some: [
      { alertId: `${ticket.ticketId}.4.on-call`, about: 'escalation', ...ticket },
      { alertId: 'silent.canary.huaian.1', about: 'heartbeat-missed' },
    ],
  },
};
const NOTHING = { count: 0, some: [] };
const LITTLE: Left = {
  ...{ open: NOTHING, promised: NOTHING, chased: NOTHING, toTell: NOTHING, raised: NOTHING },
};

/** A shift hands over much with a note, of which nobody takes notice in time; the next one nothing, which is taken over. */
export const liveThroughShifts = async ({ ports }: Branch): Promise<void> => {
  const change = makeChange(ports);
  const correlationId = 'golden';
  const system: Actor = { kind: 'system', part: 'sweep' };
  const happens = async (
    id: string,
    what: (now: HandOver | undefined, at: Instant) => HandOverRecorded | undefined,
    note?: string,
  ): Promise<void> => {
    await change({
      load: () => ports.handOvers.load(id),
      decide: (known, at) => {
        const recorded = what(known, at);
        if (!recorded) throw new Error(`${id}: nothing happened`);
        return {
          kind: 'changed',
          changes: [handOverChange(known, recorded)],
          also: note === undefined ? [] : [{ kind: 'hand-over-note', handOverId: id, text: note }],
          answer: undefined,
        };
      },
    });
  };
  const { policy } = ports.clockContext;
  const written = (id: string, left: Left, hasNote: boolean) => (_: unknown, at: Instant) =>
    handOverShift(
      { id, branch: ports.ownBranch.id, left, hasNote },
      { at, by: aClerk, correlationId, policy },
    );
  const [busy, calm] = ['01J0000000000000000000000V', '01J0000000000000000000000W'];
  await happens(busy, written(busy, MUCH, true), '北区基站已报修，明早回访');
  await happens(
    busy,
    (known, at) =>
      known &&
      handOverInTime(
        known,
        { kind: 'look' },
        {
          ...{ at: known.timer.lookAt ?? at, by: system, correlationId },
        },
      ),
  );
  await happens(calm, written(calm, LITTLE, false));
  await happens(calm, (known, at) => {
    const decided = known && acknowledgeHandOver(known, { at, by: aColleague, correlationId });
    return decided?.kind === 'recorded' ? decided.recorded : undefined;
  });
};
