import type { ClockKind } from './clock.ts';
import type { Reading } from './limit-end.ts';

/** How clocks of a kind behave. */
export type KindTraits = {
  readonly reading: Reading;
  /** Somebody can be telephoned with the answer. @see rule D5 */
  readonly callable: boolean;
  /** Stops while the customer is waited for. Never true of what the law sets. @see rule D8 */
  readonly pausable: boolean;
  /** @see rule D7 */
  readonly reminded: boolean;
  /** A duty of the operator's; false of the customer's period and of what another body has to do. */
  readonly ours: boolean;
};

const ANSWER: KindTraits = {
  reading: 'house',
  callable: true,
  pausable: true,
  reminded: true,
  ours: true,
};
const WORK_ORDER: KindTraits = { ...ANSWER, callable: false };
const LAW: KindTraits = {
  reading: 'law',
  callable: false,
  pausable: false,
  reminded: true,
  ours: true,
};
/** The regulator's own: it is tracked, and is none of ours. */
const REGULATOR: KindTraits = { ...LAW, ours: false };

/** @see rules B6, D5-D11, H7, J3 */
export const KIND_TRAITS: Readonly<Record<ClockKind, KindTraits>> = {
  'own-answer': ANSWER,
  'opinion-answer': ANSWER,
  'province-answer': ANSWER,
  'solution-answer': ANSWER,
  'promised-answer': ANSWER,
  // The customer is not waited for here: the answer has been given.
  'call-back': { ...ANSWER, pausable: false },
  // Another body's date is not ours to move.
  'outside-body': { ...WORK_ORDER, pausable: false },
  'body-reply': { ...WORK_ORDER, pausable: false },
  'work-order-take': WORK_ORDER,
  'work-order-reply': WORK_ORDER,
  'work-order-pass-on': WORK_ORDER,
  'statutory-answer': { ...LAW, reading: 'duty', callable: true },
  'fault-repair': LAW,
  'appeal-acceptance': REGULATOR,
  'appeal-answer': REGULATOR,
  'accident-spoken': LAW,
  'accident-written': LAW,
  // The customer's door: nobody is chased before it.
  'appeal-door': { ...LAW, reminded: false, ours: false },
};

/** True for limits that the law sets: nothing but a corrected fact moves them. */
export const isStatutory = (kind: ClockKind): boolean => KIND_TRAITS[kind].reading !== 'house';

/** True for what the law asks of us: it never becomes later of itself. @see rules D9, D11, H7 */
export const isOurDuty = (kind: ClockKind): boolean => isStatutory(kind) && KIND_TRAITS[kind].ours;
