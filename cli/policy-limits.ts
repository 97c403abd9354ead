import type { Clock, ClockContext, ClockKind } from '../functions/domain/clock/clock.ts';
import { countClock } from '../functions/domain/clock/count-clock.ts';
import { statutoryAnswerClock } from '../functions/domain/clock/statutory-clocks.ts';
import type { Limit } from '../functions/domain/policy/limit.ts';
import type { Policy, Setting } from '../functions/domain/policy/policy.ts';
import type { Instant } from '../functions/domain/time.ts';

/** A figure of the policy that is a limit, and what it is a limit of. */
export type Figure = {
  /** Where it stands in the policy, e.g. `ownAnswer.vip`. */
  readonly path: string;
  readonly kind: ClockKind;
  readonly setting: Setting<Limit>;
  /** It never passes D9, which starts at the same instant. @see rules D3, D4 */
  readonly withinD9: boolean;
};

const group = (
  path: string,
  kind: ClockKind,
  settings: Readonly<Record<string, Setting<Limit>>>,
  withinD9 = false,
): Figure[] =>
  Object.entries(settings).map(([name, setting]) => ({
    path: `${path}.${name}`,
    kind,
    setting,
    withinD9,
  }));

const one = (path: string, kind: ClockKind, setting: Setting<Limit>): Figure => ({
  path,
  kind,
  setting,
  withinD9: false,
});

/** Every figure of a policy that a limit is counted by from one instant. */
export const figuresOf = (policy: Policy): Figure[] => {
  const { particularlySerious, serious } = policy.accidentReport;
  return [
    ...group('appealDoor', 'appeal-door', policy.appealDoor),
    one('solutionAnswer', 'solution-answer', policy.solutionAnswer),
    one('opinionAnswer', 'opinion-answer', policy.opinionAnswer),
    ...group('ownAnswer', 'own-answer', policy.ownAnswer, true),
    ...group('networkAnswer', 'own-answer', policy.networkAnswer, true),
    ...group('anotherProvince', 'own-answer', { limit: policy.anotherProvince.limit }, true),
    ...group('anotherBody', 'own-answer', { limit: policy.anotherBody.limit }, true),
    one('workOrder.take', 'work-order-take', policy.workOrder.take),
    one('workOrder.passOn', 'work-order-pass-on', policy.workOrder.passOn),
    one('customerAnswer', 'statutory-answer', policy.customerAnswer),
    one('appealAcceptance', 'appeal-acceptance', policy.appealAcceptance),
    one('appealAnswer', 'appeal-answer', policy.appealAnswer),
    ...group('faultRepair', 'fault-repair', policy.faultRepair),
    one('provinceAnswer', 'province-answer', policy.provinceAnswer),
    one('accidentReport.particularlySerious.spoken', 'accident-spoken', particularlySerious.spoken),
    one(
      'accidentReport.particularlySerious.written',
      'accident-written',
      particularlySerious.written,
    ),
    one('accidentReport.serious.spoken', 'accident-spoken', serious.spoken),
    one('accidentReport.serious.written', 'accident-written', serious.written),
    one('callBack.within', 'call-back', policy.callBack.within),
  ];
};

/** Counts a figure from an instant. */
export const countFigure = (
  { kind, setting, withinD9 }: Figure,
  at: Instant,
  context: ClockContext,
): Clock =>
  countClock(kind, at, setting, context, {
    caps: withinD9 ? [statutoryAnswerClock(at, context)] : [],
  });
