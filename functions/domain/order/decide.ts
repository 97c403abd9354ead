import { type DecisionContext, type Refused, refused } from '../ticket/decision.ts';
import { accept } from './commands/accept.ts';
import { cancel } from './commands/cancel.ts';
import { confirm } from './commands/confirm.ts';
import { misroute } from './commands/misroute.ts';
import { passOn } from './commands/pass-on.ts';
import { report } from './commands/report.ts';
import { giveBack } from './commands/return.ts';
import { sendBack } from './commands/send-back.ts';
import { take } from './commands/take.ts';
import { dueOfOrder, passedLimits } from './milestones.ts';
import type { OrderState, WorkOrder } from './order.ts';
import { type OrderRecorded, orderAfter, orderOccasion, recordOrder } from './record.ts';
import type { OrderRule, OrderRuleRefusal } from './rule.ts';

/** What people do with a work order, each by the word that stands in its path. */
export const ORDER_RULES = {
  take,
  'pass-on': passOn,
  report,
  misroute,
  confirm,
  'send-back': sendBack,
  accept,
  return: giveBack,
  cancel,
};

type FactsOf<R> = R extends OrderRule<infer Facts, infer _> ? Facts : never;
type OrderFacts = {
  readonly [Kind in keyof typeof ORDER_RULES]: FactsOf<(typeof ORDER_RULES)[Kind]>;
};
const RULES: { readonly [Kind in keyof OrderFacts]: OrderRule<OrderFacts[Kind]> } = ORDER_RULES;

/** Which branch owns a command. */
export const sideOf = (kind: keyof OrderFacts): 'issuer' | 'worker' => ORDER_RULES[kind].side;

/** A command on a work order: facts alone. What is written about it belongs to the personal half. */
export type OrderCommand<Kind extends keyof OrderFacts = keyof OrderFacts> = {
  readonly [One in Kind]: { readonly kind: One } & OrderFacts[One];
}[Kind];

/** Why a command on a work order changes nothing. */
export type OrderRefusal =
  | OrderRuleRefusal
  /** Another branch owns this command. */
  | { readonly kind: 'not-our-side'; readonly owner: string }
  | {
      readonly kind: 'wrong-state';
      readonly state: OrderState;
      readonly needs: readonly OrderState[];
    };

type RuleRefusalOf<R> = R extends OrderRule<infer _, infer Refusal> ? Refusal['kind'] : never;

/** What a command's own rule may refuse it for. */
export type OrderRefusalKind<Kind extends keyof OrderFacts = keyof OrderFacts> = {
  readonly [One in Kind]: RuleRefusalOf<(typeof ORDER_RULES)[One]>;
}[Kind];

/** What a command comes to, and which of the entries is its own. */
export type OrderDecision =
  | (OrderRecorded & { readonly kind: 'recorded'; readonly own: number })
  | Refused<OrderRefusal>;

/** What a decision may know besides the order and the command. */
export type OrderContext = DecisionContext & {
  /** The branch that decides. */
  readonly branch: string;
};

/**
 * What the rules say to a command on a work order: its branch owns the command, the order is as far as
 * it needs; what has passed by now is on record first, so that nothing hides a miss; then its rule,
 * then what is due by the limits as they are now. All of it is recorded at once, or nothing.
 */
export const decideOrder = <Kind extends keyof OrderFacts>(
  order: WorkOrder,
  command: OrderCommand<Kind>,
  context: OrderContext,
): OrderDecision => {
  const { rule }: OrderRule<OrderFacts[Kind]> = RULES[command.kind];
  const unmet = unmetBy(order, command.kind, context);
  if (unmet) return refused(unmet);
  const occasion = orderOccasion(order.id, context, 'goes-on');
  const passed = passedLimits(order, context.now);
  const ruling = rule(orderAfter(order, passed, occasion), command, context);
  if (ruling.kind === 'refused') return ruling;
  const happened = [...passed, ruling.own];
  const due = dueOfOrder(orderAfter(order, happened, occasion), context.now);
  return {
    kind: 'recorded',
    ...recordOrder(order, [...happened, ...due], occasion),
    own: order.version + happened.length,
  };
};

/** Why an order is not what a command needs: another branch owns it, or it is not that far, or further. */
const unmetBy = (
  order: WorkOrder,
  kind: keyof OrderFacts,
  { branch }: Pick<OrderContext, 'branch'>,
): OrderRefusal | undefined => {
  const { side, needs } = RULES[kind];
  if (order[side] !== branch) return { kind: 'not-our-side', owner: order[side] };
  return needs.includes(order.state)
    ? undefined
    : { kind: 'wrong-state', state: order.state, needs };
};

/** Whether a command on an order is open to somebody now, whatever they will say with it. */
export const isOrderOpenNow = <Kind extends keyof OrderFacts>(
  order: WorkOrder,
  kind: Kind,
  context: OrderContext,
): boolean => {
  if (unmetBy(order, kind, context)) return false;
  const { sayable, rule }: OrderRule<OrderFacts[Kind]> = RULES[kind];
  return sayable?.some((facts) => rule(order, facts, context).kind === 'happens') ?? true;
};
