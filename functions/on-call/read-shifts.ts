import type * as z from 'zod';
import type { HttpAnswer } from '../contracts/http-answer.ts';
import { agreeSwap, declineSwap, endOverride } from '../contracts/operations/on-call/rota.ts';
import type { RotaExport, ShiftsQuery, ShiftsView } from '../contracts/rota.ts';
import type { TokenHolder } from '../domain/actor.ts';
import type { Swap } from '../domain/duty/duty.ts';
import { keptRota } from '../domain/duty/kept-rota.ts';
import { LEVELS } from '../domain/level.ts';
import { type RotaTime, timesIn } from '../domain/on-call/rota.ts';
import type { RotaCounting } from '../domain/on-call/turns.ts';
import { personOf } from '../domain/organisation/organisation.ts';
import type { Instant } from '../domain/time.ts';
import type { WallClock } from '../ports/outside.ts';
import type { OrganisationReader } from '../ports/readers.ts';
import type { OnCallPorts } from '../showing/on-call-kept.ts';
import { idsOpenTo } from '../showing/posts-for.ts';

/** What showing a calendar of duty needs. */
export type ShiftsPorts = OnCallPorts & {
  readonly organisation: OrganisationReader;
  readonly counting: RotaCounting;
  readonly clock: WallClock;
};

const meet = (one: RotaTime, other: RotaTime): boolean =>
  one.from < other.to && other.from < one.to;

const timesOf = ({ gives, takes }: Swap): readonly RotaTime[] => [gives, ...(takes ? [takes] : [])];

/**
 * Tells who is on call when, what was changed of it, and what the one who asks may do with that.
 * @see rule F3
 */
export const makeReadShifts =
  ({ onCall, duties, organisation, counting, clock }: ShiftsPorts) =>
  async (
    window: z.output<typeof ShiftsQuery>,
    inPosts: readonly [TokenHolder, ...TokenHolder[]],
  ): Promise<HttpAnswer> => {
    const now = clock.now();
    const me = personOf((await organisation.whole()).organisation, inPosts[0].subject)?.id;
    const levels = await Promise.all(
      LEVELS.flatMap((level) => {
        const written = onCall[level]?.rota;
        return written ? [{ level, written }] : [];
      }).map(async ({ level, written }) => {
        const duty = await duties.load(level);
        const rota = keptRota(written, duty, now);
        return {
          level,
          // A list of ids as one text: times in which it stays the same are one.
          shifts: timesIn(rota, window, counting, (ids) => ids.join(' ')).map(
            ({ seen, ...time }) => ({ ...time, onCall: seen === '' ? [] : seen.split(' ') }),
          ),
          overrides: (duty?.standIns ?? [])
            .filter((one) => meet(one, window))
            .map((one) => ({
              ...one,
              may: idsOpenTo(inPosts, [endOverride], () => one.to > now),
            })),
          swaps: (duty?.swaps ?? [])
            .filter((one) => timesOf(one).some((time) => meet(time, window)))
            .map((one) => ({
              ...one,
              may: idsOpenTo(inPosts, [agreeSwap, declineSwap], ({ id }) =>
                mayAnswer(one, id, me, now),
              ),
            })),
        };
      }),
    );
    const body: z.output<typeof ShiftsView> = { ...window, levels };
    return { status: 200, body };
  };

const mayAnswer = (swap: Swap, id: string, me: string | undefined, now: Instant): boolean => {
  if (swap.state !== 'asked') return false;
  if (id === declineSwap.id) return me === swap.asked || me === swap.asker;
  return me === swap.asked && timesOf(swap).every(({ from }) => from >= now);
};

/** Exports the rotas whole: as they are written, and what commands have changed and is not over. */
export const makeExportRota =
  ({ onCall, duties, clock }: Pick<ShiftsPorts, 'onCall' | 'duties' | 'clock'>) =>
  async (): Promise<HttpAnswer> => {
    const at = clock.now();
    const kept = await Promise.all(
      LEVELS.flatMap((level) => {
        const written = onCall[level];
        return written ? [{ level, ...written }] : [];
      }).map(async (one) => ({ ...one, duty: await duties.load(one.level) })),
    );
    const body: z.output<typeof RotaExport> = {
      at,
      levels: kept.map(({ duty: _, ...level }) => level),
      overrides: kept.flatMap(({ level, duty }) =>
        (duty?.standIns ?? [])
          .filter(({ to }) => to > at)
          .map(({ id: _, why: because, ...one }) => ({ level, ...one, because })),
      ),
    };
    return { status: 200, body };
  };
