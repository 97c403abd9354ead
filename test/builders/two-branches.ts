import type { Actor } from '../../functions/domain/actor.ts';
import { orderInTime } from '../../functions/domain/order/as-time-passes.ts';
import { decideOrder, type OrderCommand } from '../../functions/domain/order/decide.ts';
import type { OrderEntry } from '../../functions/domain/order/entries.ts';
import type { WorkOrder } from '../../functions/domain/order/order.ts';
import type { OrderRecorded } from '../../functions/domain/order/record.ts';
import {
  type LettersTakenIn,
  type Told,
  takeInLetters,
} from '../../functions/domain/order/take-in-letters.ts';
import type { Instant } from '../../functions/domain/time.ts';
import { anOrder, orderContext } from './order.ts';
import { aTicket, MONDAY } from './ticket.ts';

export const ISSUER = 'jiangsu';
export const WORKER = 'huaian';
export type Branch = typeof ISSUER | typeof WORKER;
/** More than any test says between two branches. */
const MOST_SAID = 100;
const otherThan = (branch: Branch): Branch => (branch === ISSUER ? WORKER : ISSUER);

/** Something that one branch said to the other, on its way. */
export type Saying = Told & { readonly to: Branch };

/** One branch's side of an order: what it is there, and all its entries. */
export type Side = {
  readonly order: WorkOrder | undefined;
  readonly entries: readonly OrderEntry[];
};

/**
 * An order that the province issued to a city's unit, at both branches, and what they have said and
 * nobody has delivered.
 */
export const anOrderAcross = (unit = 'qingjiangpu') => {
  const province = aTicket().ticket;
  const issued = anOrder({ worker: WORKER, unit }, { ...province, branch: ISSUER });
  const sides: Record<Branch, Side> = {
    [ISSUER]: issued,
    [WORKER]: { order: undefined, entries: [] },
  };
  const said: Saying[] = [];
  const keep = (branch: Branch, recorded: OrderRecorded): void => {
    sides[branch] = {
      order: recorded.order,
      entries: [...sides[branch].entries, ...recorded.entries],
    };
    hear(branch, recorded);
  };
  const hear = (from: Branch, { entries }: OrderRecorded): void => {
    for (const { tells } of entries) {
      if (!tells) continue;
      const { to: _, repeatAt: __, ...words } = tells;
      said.push({ ...words, from, to: otherThan(from), apiUrl: `https://${from}.example.cn` });
    }
  };
  hear(ISSUER, issued);
  const orderAt = (branch: Branch): WorkOrder => {
    const { order } = sides[branch];
    if (!order) throw new Error(`no order at ${branch}`);
    return order;
  };
  /** What somebody of a branch does; refused, nothing. */
  const act = (branch: Branch, command: OrderCommand, by: Actor, now: Instant) => {
    const decision = decideOrder(orderAt(branch), command, orderContext(now, by, { branch }));
    if (decision.kind === 'recorded') keep(branch, decision);
    return decision;
  };
  /** What time does at a branch. */
  const look = (branch: Branch, now: Instant): void => {
    const { order } = sides[branch];
    const by: Actor = { kind: 'system', part: 'sweep' };
    const recorded = order && orderInTime(order, { kind: 'look' }, orderContext(now, by));
    if (recorded) keep(branch, recorded);
  };
  const deliver = ({ to, ...told }: Saying, now: Instant): LettersTakenIn => {
    const context = orderContext(now, { kind: 'system', part: 'federation' }, { branch: to });
    const taken = takeInLetters(sides[to].order, told, {
      ...context,
      orderId: issued.order.id,
      knowsUnit: (one) => one !== 'nowhere',
    });
    if (taken.kind === 'recorded') keep(to, taken);
    return taken;
  };
  /** Delivers all that was said, and what is said in answer, until nobody says anything. */
  const deliverAll = (now: Instant = MONDAY): void => {
    let left = MOST_SAID;
    for (let one = said.shift(); one; one = said.shift()) {
      if (--left < 0) throw new Error('two branches that never stop talking');
      deliver(one, now);
    }
  };
  return { sides, said, orderAt, act, look, deliver, deliverAll };
};

/** What both branches must agree upon of an order. */
export const agreedOf = ({ clocks, ...order }: WorkOrder) => ({
  state: order.state,
  unit: order.unit,
  person: order.person,
  returns: order.returns,
  takenBy: order.takenBy,
  reportedBy: order.reportedBy,
  confirmedBy: order.confirmedBy,
  passOnBy: order.passOnBy,
  issuedAt: order.issuedAt,
  clocks: clocks.map(({ kind, dueAt, endedAt, missed }) => ({ kind, dueAt, endedAt, missed })),
});
