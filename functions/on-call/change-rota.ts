import type * as z from 'zod';
import { type ChangePorts, makeChange, unchanged } from '../changing/change.ts';
import { httpAnswer } from '../changing/change-answer.ts';
import { dutyChange, type ThingChange } from '../changing/thing-change.ts';
import { type HttpAnswer, type HttpRefusal, refusal } from '../contracts/http-answer.ts';
import { asIs } from '../contracts/problem-sentences.ts';
import type { RotaChanges } from '../contracts/rota.ts';
import type { TokenHolder } from '../domain/actor.ts';
import {
  type DutyCommand,
  type DutyDecision,
  type DutyRefusal,
  decideDuty,
} from '../domain/duty/decide-duty.ts';
import type { Duty } from '../domain/duty/duty.ts';
import type { Level } from '../domain/level.ts';
import type { RotaCounting } from '../domain/on-call/turns.ts';
import { personOf } from '../domain/organisation/organisation.ts';
import type { Instant } from '../domain/time.ts';
import { unreachable } from '../domain/unreachable.ts';
import type { OrganisationReader } from '../ports/readers.ts';
import type { OnCallPorts } from '../showing/on-call-kept.ts';

/** What changing rotas needs. */
export type ChangeRotaPorts = ChangePorts &
  OnCallPorts & {
    readonly organisation: OrganisationReader;
    readonly counting: RotaCounting;
  };

/** What somebody asks of levels' rotas: all of it happens, or none. */
export type AskedOfRota = {
  /** @param who the id of the person who asks */
  readonly commands: (
    who: string,
    now: Instant,
  ) => readonly { readonly level: Level; readonly command: DutyCommand }[];
  readonly by: TokenHolder;
  readonly correlationId: string;
};

/**
 * Changes who is on call when. What is asked for a second time is answered with what is there.
 * @see rule F3
 */
export const makeChangeRota = ({
  onCall,
  duties,
  organisation,
  counting,
  ...ports
}: ChangeRotaPorts) => {
  const change = makeChange(ports);
  return async ({ commands, by, correlationId }: AskedOfRota): Promise<HttpAnswer> =>
    httpAnswer(
      await change({
        load: async (now) => {
          const whole = (await organisation.whole()).organisation;
          const who = personOf(whole, by.subject);
          const asked = who ? commands(who.id, now) : [];
          const loaded = await Promise.all(
            asked.map(async (one) => ({ ...one, duty: await duties.load(one.level) })),
          );
          return { whole, who, loaded };
        },
        decide: ({ whole, who, loaded }, at) => {
          if (!who) return unchanged<HttpAnswer>(refusal('not-found'));
          const outcomes = loaded.map(({ level, command, duty }) => {
            const written = onCall[level]?.rota;
            if (!written) return refusal('no-rota-there', { field: 'level', problem: asIs(level) });
            const ground = { level, written, duty, organisation: whole, counting };
            return outcomeOf(decideDuty(command, { ...ground, at, by, correlationId }), {
              level,
              duty,
            });
          });
          const no = outcomes.find((one) => 'problem' in one);
          if (no && 'problem' in no) return unchanged<HttpAnswer>(no);
          const made = outcomes.flatMap((one) => ('problem' in one ? [] : [one]));
          const changes = made.flatMap(({ change: one }) => one ?? []);
          const answer = changesOf(made, at);
          return changes.length === 0
            ? unchanged<HttpAnswer>({ status: 200, body: answer })
            : { kind: 'changed', changes, answer };
        },
      }),
    );
};

type Outcome = {
  readonly level: Level;
  readonly duty: Duty | undefined;
  readonly change?: ThingChange<'duty'>;
};

const outcomeOf = (
  decided: DutyDecision,
  { level, duty }: Pick<Outcome, 'level' | 'duty'>,
): Outcome | HttpRefusal => {
  switch (decided.kind) {
    case 'refused':
      return told(decided.refusal);
    case 'unchanged':
      return { level, duty: decided.duty };
    case 'recorded':
      return { level, duty: decided.recorded.duty, change: dutyChange(duty, decided.recorded) };
    default:
      return unreachable(decided);
  }
};

const changesOf = (kept: readonly Outcome[], now: Instant): z.output<typeof RotaChanges> => ({
  levels: kept.map(({ level, duty }) => ({
    level,
    overrides: (duty?.standIns ?? []).filter(({ to }) => to > now),
    swaps: (duty?.swaps ?? []).filter(
      ({ gives, takes }) => (takes ?? gives).to > now || gives.to > now,
    ),
  })),
});

const told = (no: DutyRefusal): HttpRefusal => {
  switch (no.kind) {
    case 'no-such-person':
      return refusal(no.kind, { field: no.field, problem: asIs(no.person) });
    case 'not-on-call':
    case 'not-of-rota':
      return refusal(no.kind, { field: 'person', problem: asIs(no.person) });
    default:
      return refusal(no.kind);
  }
};
