import type { ClockKind } from '../clock/clock.ts';
import { secondsIn } from '../clock/interval.ts';
import { type Pause, pauseCap } from '../clock/pauses.ts';
import type { Limit } from '../policy/limit.ts';
import type { Policy, Setting } from '../policy/policy.ts';
import { standing } from './limit-change.ts';
import type { Ticket } from './ticket.ts';

/** The figure that a standing limit was counted by, or the policy's where none stands. */
const figure = (ticket: Ticket, kind: ClockKind, other: Setting<Limit>): Setting<Limit> => {
  const clock = standing(ticket, kind);
  if (!clock || (typeof clock.limit === 'object' && 'until' in clock.limit)) return other;
  return { value: clock.limit, rule: clock.rule, source: clock.source };
};

/** Whichever of D1 to D4 the own limit rests on, it goes on resting on. */
const ownFigures = (
  ticket: Ticket,
  policy: Policy,
): Pick<Policy, 'ownAnswer' | 'networkAnswer' | 'anotherProvince' | 'anotherBody'> => {
  const { facts, extension } = ticket;
  const { ownAnswer, networkAnswer, anotherProvince, anotherBody } = policy;
  const own = figure(ticket, 'own-answer', ownAnswer[facts.tier]);
  if (extension && own.rule === policy[extension].limit.rule)
    return {
      ownAnswer,
      networkAnswer,
      anotherProvince,
      anotherBody,
      [extension]: { ...policy[extension], limit: own },
    };
  return {
    ownAnswer: { ...ownAnswer, [facts.tier]: own },
    networkAnswer: facts.urgency ? { ...networkAnswer, [facts.urgency]: own } : networkAnswer,
    anotherProvince,
    anotherBody,
  };
};

const secondsOf = ({ from, to = from }: Pause): number => secondsIn({ from, to });

/** An open wait keeps the end that was told; closed ones took what they took. */
const waitCap = ({ pauses, heldUntil }: Ticket, policy: Policy): number => {
  const closed = pauses.reduce((sum, pause) => sum + secondsOf(pause), 0);
  const open = pauses.at(-1);
  return open && heldUntil !== undefined
    ? closed + secondsIn({ from: open.from, to: heldUntil })
    : Math.max(closed, pauseCap(policy));
};

/**
 * The policy in force, with the figures that a ticket's limits were counted by: a command changes
 * what it is about, and a changed policy reaches an open ticket by recounting alone. What a
 * reclassified complaint's own limit is, the policy in force says.
 * @param reclassified the tier, the category, the urgency or the kind of record is changed
 * @see rules D8, D9
 */
export const withStandingFigures = (
  policy: Policy,
  ticket: Ticket,
  reclassified: boolean,
): Policy => {
  const { category, place = 'town' } = ticket.facts;
  const { appealDoor, faultRepair } = policy;
  const door = category === 'billing' ? 'billing' : 'other';
  return {
    ...policy,
    ...(!reclassified && ownFigures(ticket, policy)),
    customerAnswer: figure(ticket, 'statutory-answer', policy.customerAnswer),
    appealDoor: { ...appealDoor, [door]: figure(ticket, 'appeal-door', appealDoor[door]) },
    faultRepair: { ...faultRepair, [place]: figure(ticket, 'fault-repair', faultRepair[place]) },
    provinceAnswer: figure(ticket, 'province-answer', policy.provinceAnswer),
    opinionAnswer: figure(ticket, 'opinion-answer', policy.opinionAnswer),
    solutionAnswer: figure(ticket, 'solution-answer', policy.solutionAnswer),
    appealAcceptance: figure(ticket, 'appeal-acceptance', policy.appealAcceptance),
    appealAnswer: figure(ticket, 'appeal-answer', policy.appealAnswer),
    customerWait: { ...policy.customerWait, value: `PT${waitCap(ticket, policy)}S` },
  };
};
