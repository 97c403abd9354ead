import type * as z from 'zod';
import type { DutyQuery, DutyView } from '../contracts/duty.ts';
import type { HttpAnswer } from '../contracts/http-answer.ts';
import { LEVELS } from '../domain/level.ts';
import { changesAfter, gapsIn, onCallAt } from '../domain/on-call/rota.ts';
import { GAPS_AHEAD_SECONDS } from '../domain/on-call/rota-gaps.ts';
import type { RotaCounting } from '../domain/on-call/turns.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { isThere } from '../domain/organisation/reach.ts';
import { type Instant, plusSeconds } from '../domain/time.ts';
import type { WallClock } from '../ports/outside.ts';
import type { OrganisationReader } from '../ports/readers.ts';
import type { ReadOnCall } from '../showing/on-call-kept.ts';

/** So many days are looked through for when somebody else is on call. */
const CHANGE_WITHIN_DAYS = 31;

/** What reading who is on call needs. */
export type DutyPorts = {
  readonly readOnCall: ReadOnCall;
  readonly organisation: OrganisationReader;
  readonly counting: RotaCounting;
  readonly clock: WallClock;
};

/**
 * Tells who is on call at an instant, level by level, as an alert of that instant would call them, and
 * when nobody is.
 * @see rules A7, F3
 */
export const makeReadDuty =
  ({ readOnCall, organisation, counting, clock }: DutyPorts) =>
  async ({ at = clock.now() }: z.output<typeof DutyQuery>): Promise<HttpAnswer> => {
    const [whole, onCall] = await Promise.all([organisation.whole(), readOnCall(clock.now())]);
    const called = calledOf(whole.organisation, at);
    const levels = LEVELS.flatMap((level) => {
      const named = onCall[level];
      if (!named) return [];
      const until = changesAfter(named.rota, at, CHANGE_WITHIN_DAYS, counting);
      return [
        {
          level,
          onCall: onCallAt(named.rota, at, counting).map(called),
          manager: called(named.manager),
          responsible: called(named.responsible),
          ...(until !== undefined && { until }),
          gaps: [
            ...gapsIn(named.rota, { from: at, to: plusSeconds(at, GAPS_AHEAD_SECONDS) }, counting),
          ],
        },
      ];
    });
    const body: z.output<typeof DutyView> = { at, levels };
    return { status: 200, body };
  };

const calledOf =
  ({ people }: Organisation, at: Instant) =>
  (id: string) => {
    const person = people.get(id);
    const there = person !== undefined && isThere(person, at);
    const deputy = there ? undefined : person?.absence?.deputy;
    return {
      id,
      ...(person && { name: person.name }),
      there,
      ...(deputy !== undefined && { deputy }),
    };
  };
