import type * as z from 'zod';
import { type ChangePorts, makeChange, unchanged } from '../changing/change.ts';
import { httpAnswer } from '../changing/change-answer.ts';
import { mutingsChange } from '../changing/thing-change.ts';
import { type HttpAnswer, type HttpRefusal, refusal } from '../contracts/http-answer.ts';
import type { MuteRequest, MutingView } from '../contracts/mutings.ts';
import { asIs, mutedAtMost } from '../contracts/problem-sentences.ts';
import type { Actor } from '../domain/actor.ts';
import {
  decideMuting,
  type GivenMuting,
  type MutingCommand,
  type MutingRefusal,
} from '../domain/muting/decide-muting.ts';
import { MUTINGS, type Muting, stateOf } from '../domain/muting/muting.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Instant } from '../domain/time.ts';
import type { ThingReader } from '../ports/readers.ts';

/** What changing mutings needs. */
export type ChangeMutingsPorts = ChangePorts & {
  readonly mutings: ThingReader<'mutings'>;
  readonly notices: ThingReader<'notice'>;
  readonly units: ThingReader<'unit'>;
  readonly policy: Pick<Policy, 'muting'>;
};

/** A muting as callers see it. */
export const mutingShown = (muting: Muting, now: Instant): z.output<typeof MutingView> => ({
  ...muting,
  state: stateOf(muting, now),
});

/**
 * Mutes the alerts of a scope for planned work. Asked for twice, it is one muting.
 * @see rules F2, H2
 */
export const makeMuteAlerts = (ports: ChangeMutingsPorts) => {
  const carryOut = makeCarryOut(ports);
  return async (
    asked: z.output<typeof MuteRequest>,
    by: Actor,
    correlationId: string,
  ): Promise<HttpAnswer> => {
    const scoped = await scopeOf(asked, ports);
    if ('problem' in scoped) return scoped;
    return carryOut({ kind: 'mute', muting: scoped }, by, correlationId);
  };
};

/** Lifts a muting before its end. Lifted twice, it is lifted once. @see rule F2 */
export const makeLiftMuting = (ports: ChangeMutingsPorts) => {
  const carryOut = makeCarryOut(ports);
  return (id: string, by: Actor, correlationId: string): Promise<HttpAnswer> =>
    carryOut({ kind: 'lift', id }, by, correlationId);
};

/** What is muted, where what it names is known here; the divisions of its notice among the areas. */
const scopeOf = async (
  { levels, areas = [], categories, unit, notice, ...asked }: z.output<typeof MuteRequest>,
  { units, notices }: ChangeMutingsPorts,
): Promise<GivenMuting | HttpRefusal> => {
  const named = unit === undefined ? undefined : await units.load(unit);
  if (unit !== undefined && !named)
    return refusal('no-such-unit', { field: 'unit', problem: asIs(unit) });
  const announced = notice === undefined ? undefined : await notices.load(notice);
  if (notice !== undefined && !announced)
    return refusal('not-found', { field: 'notice', problem: asIs(notice) });
  const homeUnits = named?.answersFor?.homeUnits ?? [];
  const within = [...new Set([...areas, ...(announced?.content.areaCodes ?? [])])];
  return {
    ...asked,
    scope: {
      ...(levels && levels.length > 0 && { levels }),
      ...(within.length > 0 && { areas: within }),
      ...(categories && categories.length > 0 && { categories }),
      ...(unit !== undefined && { unit }),
      ...(homeUnits.length > 0 && { homeUnits }),
      ...(notice !== undefined && { notice }),
    },
  };
};

const makeCarryOut = ({ mutings, policy, ...ports }: ChangeMutingsPorts) => {
  const change = makeChange(ports);
  return async (command: MutingCommand, by: Actor, correlationId: string): Promise<HttpAnswer> =>
    httpAnswer(
      await change({
        load: () => mutings.load(MUTINGS),
        decide: (known, at) => {
          const occasion = { at, by, correlationId };
          const decided = decideMuting(command, { mutings: known, policy, ...occasion });
          if (decided.kind === 'refused') return unchanged<HttpAnswer>(told(decided.refusal));
          const answer = mutingShown(decided.muting, at);
          if (decided.kind === 'unchanged')
            return unchanged<HttpAnswer>({ status: 200, body: answer });
          return { kind: 'changed', changes: [mutingsChange(known, decided.recorded)], answer };
        },
      }),
    );
};

const told = (no: MutingRefusal): HttpRefusal =>
  no.kind === 'muting-too-long'
    ? refusal(no.kind, { field: 'to', problem: mutedAtMost(no.longest, no.latest) })
    : refusal(no.kind);
