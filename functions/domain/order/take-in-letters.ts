import { type Refused, refused } from '../ticket/decision.ts';
import type { Instant } from '../time.ts';
import { accept } from './commands/accept.ts';
import { cancel } from './commands/cancel.ts';
import { confirm } from './commands/confirm.ts';
import { misroute } from './commands/misroute.ts';
import { passOn } from './commands/pass-on.ts';
import { report } from './commands/report.ts';
import { giveBack } from './commands/return.ts';
import { sendBack } from './commands/send-back.ts';
import { take } from './commands/take.ts';
import type { OrderContext } from './decide.ts';
import { dueOfOrder, passedLimits } from './milestones.ts';
import { isWorkedHere, OPEN_ORDER_STATES, type OrderState, type WorkOrder } from './order.ts';
import type { Letter, Telling } from './post.ts';
import { type HappensToOrder, type OrderRecorded, orderOccasion, recordOrder } from './record.ts';
import type { OrderRule } from './rule.ts';

/** What another branch says of an order. */
export type Told = Omit<Telling, 'to' | 'repeatAt'> & {
  /** The branch that says it. */
  readonly from: string;
  /** Where it takes commands. */
  readonly apiUrl: string;
};

/** Why it is not believed: it speaks of an order that is not theirs, or of what never was. */
export type LettersUntrue =
  | { readonly kind: 'not-theirs'; readonly type?: Letter['type'] }
  | { readonly kind: 'unheard-of'; readonly number: number };

/** What letters come to: something is recorded, there is nothing new, or they are not believed. */
export type LettersTakenIn =
  | (OrderRecorded & { readonly kind: 'recorded' })
  | { readonly kind: 'nothing' }
  | Refused<LettersUntrue>;

/** What taking letters in may know besides. */
export type LetterContext = OrderContext & {
  readonly orderId: string;
  /** Whether an order may be worked by such a unit here. */
  readonly knowsUnit: (unit: string) => boolean;
};

type Side = OrderRule<never>['side'];
type Wanted = { readonly side: Side | 'either'; readonly needs: readonly OrderState[] | 'any' };

/**
 * What an order must be for a letter: what it must be for the command that the letter tells of. Its
 * issuer alone ends it, so a withdrawal counts whatever the other branch has done with it meanwhile.
 */
const WANTED: { readonly [Type in Exclude<Letter['type'], 'WorkOrderIssued'>]: Wanted } = {
  WorkOrderTaken: take,
  WorkOrderPassedOn: passOn,
  WorkOrderReported: report,
  WorkOrderConfirmed: confirm,
  WorkOrderSentBack: sendBack,
  WorkOrderMisrouted: misroute,
  WorkOrderLate: { side: 'worker', needs: OPEN_ORDER_STATES },
  WorkOrderReturned: giveBack,
  WorkOrderAccepted: accept,
  WorkOrderCancelled: { ...cancel, needs: [...cancel.needs, 'misrouted'] },
  WorkOrderLetterRefused: { side: 'either', needs: 'any' },
  WorkOrderReportFetched: { side: 'issuer', needs: 'any' },
};

/**
 * Takes in what the other branch says of an order that the two share: what it has heard need not be told
 * again; each of its letters that is new here happens to the order as it happened there, or is
 * refused with how far the order has come, which is told back. Doubled, late or in any order, the same
 * comes of it.
 */
export const takeInLetters = (
  order: WorkOrder | undefined,
  told: Told,
  context: LetterContext,
): LettersTakenIn => {
  const heard = order?.post?.heard ?? 0;
  const fresh = told.letters.filter(({ number }) => number > heard);
  const [first] = fresh;
  const sides = order ?? (first?.type === 'WorkOrderIssued' ? first.data : undefined);
  // The letter that begins it is still on its way.
  if (!sides) return { kind: 'nothing' };
  const untrue = untruthIn(order, sides, told, fresh, context);
  if (untrue) return refused(untrue);
  const occasion = {
    ...orderOccasion(context.orderId, context, 'goes-on'),
    from: { branch: told.from, apiUrl: told.apiUrl },
  };
  const happened = acknowledged(order, told);
  const now = () => (happened.length > 0 ? recordOrder(order, happened, occasion).order : order);
  for (const letter of fresh) happened.push(...madeOf(letter, now(), context));
  // Once said again it wants its answer again: the first one may have been lost.
  if (fresh.length === 0 && told.letters.length > 0 && told.repeat > 0)
    happened.push({ type: 'WorkOrderLettersRepeated', data: { repeat: 0 } });
  const after = now();
  if (!after || happened.length === 0) return { kind: 'nothing' };
  happened.push(...dueOfOrder(after, context.now));
  return { kind: 'recorded', ...recordOrder(order, happened, occasion) };
};

const untruthIn = (
  order: WorkOrder | undefined,
  sides: Pick<WorkOrder, Side>,
  { from, since, heard }: Told,
  fresh: readonly Letter[],
  { branch }: LetterContext,
): LettersUntrue | undefined => {
  if (order && order.post?.other !== from) return { kind: 'not-theirs' };
  if (heard > (order?.version ?? 0)) return { kind: 'unheard-of', number: heard };
  if (since > (order?.post?.heard ?? 0)) return { kind: 'unheard-of', number: since };
  if (!order && (sides.issuer !== from || sides.worker !== branch)) return { kind: 'not-theirs' };
  const foreign = fresh.find((letter, index) =>
    letter.type === 'WorkOrderIssued'
      ? order !== undefined || index > 0
      : !isFrom(WANTED[letter.type].side, sides, from),
  );
  return foreign && { kind: 'not-theirs', type: foreign.type };
};

const isFrom = (side: Wanted['side'], sides: Pick<WorkOrder, Side>, from: string): boolean =>
  side === 'either' || sides[side] === from;

/** What the other branch has taken in need not be told again. */
const acknowledged = (order: WorkOrder | undefined, { heard, apiUrl }: Told): HappensToOrder[] =>
  order?.post && heard > order.post.acknowledged
    ? [{ type: 'WorkOrderLettersAcknowledged', data: { heard, apiUrl } }]
    : [];

const madeOf = (
  { number, at, by, ...told }: Letter,
  order: WorkOrder | undefined,
  { knowsUnit }: LetterContext,
): HappensToOrder[] => {
  const happened: HappensToOrder = { ...told, letter: { number, told: { at, by } } };
  if (told.type === 'WorkOrderIssued')
    return knowsUnit(told.data.unit) ? [happened] : [happened, NOBODYS];
  if (!order) return [];
  const { needs } = WANTED[told.type];
  if (needs === 'any' || needs.includes(order.state)) return [...passedBefore(order, at), happened];
  const data = { number, type: told.type, state: order.state };
  return [{ type: 'WorkOrderLetterRefused', rule: 'E1', data, letter: { number } }];
};

/** What comes from elsewhere hides no miss that was before it. */
const passedBefore = (order: WorkOrder, at: Instant): HappensToOrder[] =>
  isWorkedHere(order) ? passedLimits(order, at) : [];

/** No unit can give it back: there is none. */
const NOBODYS = {
  type: 'WorkOrderMisrouted',
  rule: 'E9',
  data: { reason: 'unknown-unit' },
} as const satisfies HappensToOrder;
