import { type Actor, areSameHands, type TokenHolder } from '../actor.ts';
import { secondsOf } from '../policy/limit.ts';
import type { Policy } from '../policy/policy.ts';
import { type Instant, plusSeconds } from '../time.ts';
import { findingOf, type TimerCommand } from '../timer.ts';
import type { HandOver, HandOverOccasion, HandOverRecorded, Left } from './hand-over.ts';
import { recordHandOver } from './record-hand-over.ts';

/** A shift as it is handed over. */
export type GivenHandOver = {
  readonly id: string;
  readonly branch: string;
  /** Whose shift it is; absent: every unit's. */
  readonly unit?: string;
  readonly left: Left;
  readonly hasNote: boolean;
};

/**
 * Whether somebody is of the unit whose shift it is, as a lead; managers and the on-call are of every one.
 * @see rule E9
 */
export const isOfShift = ({ unit }: Pick<HandOver, 'unit'>, by: Actor): boolean =>
  unit === undefined || !('post' in by) || by.post !== 'lead' || by.unit === unit;

/** Whether somebody takes a shift over: of its unit, and not who handed it over, nor for them. @see rule E9 */
export const mayTakeOver = (handOver: Pick<HandOver, 'by' | 'unit'>, by: Actor): boolean =>
  isOfShift(handOver, by) && !areSameHands(handOver.by, by);

/** Whose shift somebody hands over, and in which of their posts. */
export type WhoseShift =
  | {
      readonly kind: 'shift';
      readonly by: TokenHolder;
      /** Absent: every unit's. */
      readonly unit?: string;
    }
  | {
      readonly kind: 'refused';
      /** They lead another unit, or several and have not said which. */
      readonly refusal: 'unit-not-led' | 'several-units-led';
      /** The units that they lead, each once. */
      readonly led: readonly string[];
    };

/**
 * Whose shift it is: of the unit named, which its leads hand over, and managers any. Without one the only unit
 * that they lead, in their own right or for somebody absent; of a manager who leads none, every unit.
 * @param inPosts the posts that let them, their own first
 * @see rule E9
 */
export const whoseShift = (
  inPosts: readonly [TokenHolder, ...TokenHolder[]],
  named: string | undefined,
): WhoseShift => {
  const leading = inPosts.filter(isLead);
  const led = [...new Set(leading.map(({ unit }) => unit))];
  const unit = named ?? led[0];
  if (unit === undefined) return { kind: 'shift', by: inPosts[0] };
  if (named === undefined && led.length > 1)
    return { kind: 'refused', refusal: 'several-units-led', led };
  const by = leading.find((one) => one.unit === unit) ?? inPosts.find(isManager);
  return by ? { kind: 'shift', by, unit } : { kind: 'refused', refusal: 'unit-not-led', led };
};

const isLead = (by: TokenHolder): by is Extract<TokenHolder, { readonly post: unknown }> =>
  'post' in by && by.post === 'lead';

const isManager = (by: TokenHolder): boolean => 'post' in by && by.post === 'manager';

/** Hands a shift over: what it leaves waits for somebody else to acknowledge it. @see rule E9 */
export const handOverShift = (
  { id, ...given }: GivenHandOver,
  { policy, ...occasion }: HandOverOccasion & { readonly policy: Pick<Policy, 'handOver'> },
): HandOverRecorded => {
  const acknowledgeBy = plusSeconds(occasion.at, secondsOf(policy.handOver.acknowledge.value));
  const data = { ...given, acknowledgeBy };
  return recordHandOver({ id }, { type: 'ShiftHandedOver', data }, occasion);
};

/** What acknowledging a hand-over comes to. */
export type AcknowledgeDecision =
  | { readonly kind: 'recorded'; readonly recorded: HandOverRecorded }
  /** It has been acknowledged: the first one stands. */
  | { readonly kind: 'unchanged' }
  /**
   * Nobody takes over from themselves, nor a deputy from whom they stand in for; nor does a lead another
   * unit's shift.
   */
  | { readonly kind: 'refused'; readonly refusal: 'own-hand-over' | 'not-of-shift' };

/** Somebody of the unit's next shift takes over; once, and never what they handed over themselves. @see rule E9 */
export const acknowledgeHandOver = (
  handOver: HandOver,
  occasion: HandOverOccasion,
): AcknowledgeDecision => {
  if (areSameHands(handOver.by, occasion.by)) return { kind: 'refused', refusal: 'own-hand-over' };
  if (!isOfShift(handOver, occasion.by)) return { kind: 'refused', refusal: 'not-of-shift' };
  if (handOver.state === 'acknowledged') return { kind: 'unchanged' };
  const happening = { type: 'HandOverAcknowledged', data: {} } as const;
  return { kind: 'recorded', recorded: recordHandOver(handOver, happening, occasion) };
};

/**
 * Whoever takes a shift over has with it what earlier ones of the same unit had left and nobody had
 * acknowledged: those end with it. Undefined where an earlier one is not such a one.
 * @see rule E9
 */
export const acknowledgeThrough = (
  earlier: HandOver,
  later: Pick<HandOver, 'id' | 'unit' | 'writtenAt'>,
  occasion: HandOverOccasion,
): HandOverRecorded | undefined => {
  const isEarlier = earlier.unit === later.unit && earlier.writtenAt < later.writtenAt;
  if (earlier.state !== 'written' || !isEarlier) return undefined;
  const data = { through: later.id };
  return recordHandOver(earlier, { type: 'HandOverAcknowledged', data }, occasion);
};

/**
 * What comes of time for a hand-over: nobody has acknowledged it, and somebody hears of it; again after
 * twice as long, once a day at last. Undefined when there is nothing to do.
 * @see rule E9
 */
export const handOverInTime = (
  handOver: HandOver,
  command: TimerCommand,
  occasion: HandOverOccasion,
): HandOverRecorded | undefined => {
  if (findingOf(handOver.timer, command, occasion.at).kind === 'nothing') return undefined;
  const count = (handOver.overdue?.count ?? 0) + 1;
  return recordHandOver(handOver, { type: 'HandOverOverdue', data: { count } }, occasion);
};

/**
 * Until when the last hand-over counts, if there was one: whoever is at work then took over without any.
 * @see rule E9
 */
export const handOverExpectedBy = (
  last: Pick<HandOver, 'writtenAt'>,
  { handOver }: Pick<Policy, 'handOver'>,
): Instant => plusSeconds(last.writtenAt, secondsOf(handOver.every.value));
