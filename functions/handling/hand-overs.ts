import type * as z from 'zod';
import { type ChangePorts, type Decided, makeChange, unchanged } from '../changing/change.ts';
import { httpAnswer } from '../changing/change-answer.ts';
import { contentsOf, senderKey } from '../changing/repeatable.ts';
import { handOverChange } from '../changing/thing-change.ts';
import type { HandOverRequest } from '../contracts/hand-overs.ts';
import { type HttpAnswer, type HttpRefusal, refusal } from '../contracts/http-answer.ts';
import { asIs, oneOfTheUnits } from '../contracts/problem-sentences.ts';
import type { TokenHolder } from '../domain/actor.ts';
import {
  type AcknowledgeDecision,
  acknowledgeHandOver,
  acknowledgeThrough,
  handOverShift,
  isOfShift,
  mayTakeOver,
  type WhoseShift,
  whoseShift,
} from '../domain/hand-over/decide-hand-over.ts';
import {
  type HandOver,
  type HandOverShown,
  handOverShown,
  type Left,
} from '../domain/hand-over/hand-over.ts';
import { isComplaintCentre } from '../domain/organisation/unit.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Fingerprints, Identifiers } from '../ports/outside.ts';
import type { ThingList, ThingReader } from '../ports/readers.ts';
import { type LeftPorts, makeWhatIsLeft } from './what-is-left.ts';

/** What handing a shift over needs. */
export type HandOverShiftPorts = ChangePorts &
  LeftPorts & {
    readonly unitById: ThingReader<'unit'>;
    readonly identifiers: Pick<Identifiers, 'ulid'>;
    readonly fingerprints: Fingerprints;
    readonly policy: Pick<Policy, 'handOver'>;
  };

/** Who hands over, in which posts, and under which key. */
type Sender = {
  readonly inPosts: readonly [TokenHolder, ...TokenHolder[]];
  readonly idempotencyKey: string;
  readonly correlationId: string;
};

type Shift = Extract<WhoseShift, { readonly kind: 'shift' }>;

/** Whose shift is handed over with what it leaves, or why none is. */
type Leaving =
  | { readonly kind: 'leaving'; readonly shift: Shift; readonly id: string; readonly left: Left }
  | { readonly kind: 'refused'; readonly refused: HttpRefusal };

/**
 * Hands a unit's shift over: what it leaves is read now and kept, as ids and counts; of the complaint centre, and
 * of all units at once, that is all that the branch has. What its lead writes besides
 * stands with what staff write, and no event tells of it. Sent again under its key, it is one.
 * @see rule E9
 */
export const makeHandOverShift = (ports: HandOverShiftPorts) => {
  const change = makeChange(ports);
  const whatIsLeft = makeWhatIsLeft(ports);
  const { fingerprints, identifiers, ownBranch, policy, unitById } = ports;

  const leaving = async (whose: WhoseShift): Promise<Leaving> => {
    if (whose.kind === 'refused') return { kind: 'refused', refused: notHandedOver(whose) };
    const unit = whose.unit === undefined ? undefined : await unitById.load(whose.unit);
    if (whose.unit !== undefined && unit?.state !== 'open')
      return {
        kind: 'refused',
        refused: refusal('no-such-unit', { field: 'unit', problem: asIs(whose.unit) }),
      };
    const id = identifiers.ulid();
    const left = await whatIsLeft(unit && !isComplaintCentre(unit) ? unit.id : undefined);
    return { kind: 'leaving', shift: whose, id, left };
  };

  return async (
    { note, unit }: z.output<typeof HandOverRequest>,
    { inPosts, idempotencyKey, correlationId }: Sender,
  ): Promise<HttpAnswer> => {
    const [{ subject }] = inPosts;
    const key = { use: 'hand-over', branch: ownBranch.id, subject } as const;
    const outcome = await change(
      {
        load: () => leaving(whoseShift(inPosts, unit)),
        decide: (loaded, at): Decided<HandOverShown, HttpAnswer> => {
          if (loaded.kind === 'refused') return unchanged<HttpAnswer>(loaded.refused);
          const { id, left } = loaded;
          const { kind: _, by, ...shift } = loaded.shift;
          const hasNote = note !== undefined;
          const given = { id, branch: ownBranch.id, ...shift, left, hasNote };
          const recorded = handOverShift(given, { at, by, correlationId, policy });
          return {
            kind: 'changed',
            changes: [handOverChange(undefined, recorded)],
            also:
              note === undefined
                ? []
                : [{ kind: 'hand-over-note', handOverId: id, text: note } as const],
            answer: handOverShown(recorded.handOver),
          };
        },
      },
      {
        keys: [senderKey(key, idempotencyKey, fingerprints)],
        contents: await contentsOf({ note, unit }, fingerprints),
      },
    );
    return httpAnswer(outcome, 201);
  };
};

const notHandedOver = ({
  refusal: reason,
  led,
}: Extract<WhoseShift, { readonly kind: 'refused' }>): HttpRefusal =>
  refusal(reason, oneOfTheUnits(led));

/** What acknowledging a hand-over needs. */
export type AcknowledgeHandOverPorts = ChangePorts & {
  readonly handOvers: ThingReader<'hand-over'> & ThingList<'hand-over'>;
};

/** So many of the earlier ones that nobody has acknowledged end with a later one: one transaction takes them. */
const MOST_THROUGH = 10;

type Refusal = Extract<AcknowledgeDecision, { kind: 'refused' }>['refusal'];

const refused = (reason: Refusal, { unit }: HandOver): HttpAnswer =>
  reason === 'not-of-shift' && unit !== undefined
    ? refusal(reason, { field: 'unit', problem: asIs(unit) })
    : refusal(reason);

/** A hand-over, and those before it of the same unit that nobody has acknowledged, the newest first. */
const withOpenOnes = async (id: string, handOvers: AcknowledgeHandOverPorts['handOvers']) => {
  const handOver = await handOvers.load(id);
  if (handOver?.state !== 'written') return { handOver, open: [] };
  const { items } = await handOvers.list('written', { limit: 100 });
  const { unit, writtenAt } = handOver;
  const before = items.filter((one) => one.unit === unit && one.writtenAt < writtenAt);
  const open = await Promise.all(
    before.slice(0, MOST_THROUGH).map((one) => handOvers.load(one.id)),
  );
  return { handOver, open: open.filter((one) => one !== undefined) };
};

/** Somebody of the next shift takes over, and with it what earlier ones of the unit left open; whoever comes second finds it as the first one left it. @see rule E9 */
export const makeAcknowledgeHandOver = ({ handOvers, ...ports }: AcknowledgeHandOverPorts) => {
  const change = makeChange(ports);
  return async (
    id: string,
    inPosts: readonly [TokenHolder, ...TokenHolder[]],
    correlationId: string,
  ): Promise<HttpAnswer> =>
    httpAnswer(
      await change({
        load: () => withOpenOnes(id, handOvers),
        decide: ({ handOver, open }, at) => {
          if (!handOver) return unchanged<HttpAnswer>(refusal('not-found'));
          const by =
            inPosts.find((one) => mayTakeOver(handOver, one)) ??
            inPosts.find((one) => isOfShift(handOver, one)) ??
            inPosts[0];
          const decided = acknowledgeHandOver(handOver, { at, by, correlationId });
          if (decided.kind === 'refused')
            return unchanged<HttpAnswer>(refused(decided.refusal, handOver));
          if (decided.kind === 'unchanged')
            return unchanged<HttpAnswer>({ status: 200, body: handOverShown(handOver) });
          const through = open.flatMap((one) => {
            const ended = acknowledgeThrough(one, handOver, { at, by, correlationId });
            return ended ? [handOverChange(one, ended)] : [];
          });
          return {
            kind: 'changed',
            changes: [handOverChange(handOver, decided.recorded), ...through],
            answer: handOverShown(decided.recorded.handOver),
          };
        },
      }),
    );
};
