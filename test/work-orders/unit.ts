import type { HttpAnswer } from '../../functions/contracts/http-answer.ts';
import { ORDER_COMMANDS } from '../../functions/contracts/operations/work-orders/commands.ts';
import type { OrderGiven } from '../../functions/contracts/operations/work-orders/order-command.ts';
import type { Actor, TokenHolder } from '../../functions/domain/actor.ts';
import type { OrderShown } from '../../functions/domain/order/order.ts';
import type { Register } from '../../functions/domain/ticket/commands/register.ts';
import { makeCarryOut } from '../../functions/handling/carry-out.ts';
import { parsed } from '../../functions/runtime/parsed.ts';
import { makeCarryOutOrder } from '../../functions/work-orders/carry-out.ts';
import { type Dispatching, makeDispatch } from '../../functions/work-orders/dispatch.ts';
import { aDispatcher } from '../builders/order.ts';
import { aClerk, aTicket, hoursOn } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';

const scopeOf = (by: Actor): string => (by.kind === 'person' ? by.subject : by.part);

/** The one post that they hold. */
export const inPostsOf = (by: Actor): readonly TokenHolder[] => (by.kind === 'person' ? [by] : []);

/** A request's command and words, as its body gives them. @throws HttpProblem */
export const givenToOrder = (verb: string, body: unknown): OrderGiven => {
  const command = Object.values(ORDER_COMMANDS).find(({ kind }) => kind === verb);
  if (!command) throw new Error(`no such command: ${verb}`);
  return parsed(command.body.schema, body);
};

/** A branch with one ticket, whose people give units work orders about it. */
export const aUnit = async (registration: Partial<Register> = {}) => {
  const house = aHouse();
  const registered = aTicket(registration);
  const { id } = registered.ticket;
  await house.store.ledger.commit(ticketWrites(undefined, registered, house.lent.ownBranch));
  const dispatching = makeDispatch(house.lent);
  const carryOutOrder = makeCarryOutOrder(house.lent);
  const carryOut = makeCarryOut(house.lent);
  let keys = 0;

  const dispatch = async (given: Partial<Dispatching> = {}): Promise<HttpAnswer> => {
    keys += 1;
    const by = given.by ?? aDispatcher;
    return dispatching({
      ticketId: id,
      unit: 'qingjiangpu',
      by,
      scope: scopeOf(by),
      idempotencyKey: `key-${keys}`,
      correlationId: 'test',
      ...given,
    });
  };
  /** An order that goes out. */
  const dispatched = async (given: Partial<Dispatching> = {}): Promise<OrderShown> =>
    bodyOf(await dispatch(given));

  /** `POST /orders/{id}/<verb>`, so many hours after the receipt. */
  const post = async (
    orderId: string,
    [hours, by, verb, body = {}]: readonly [
      hours: number,
      by: Actor,
      verb: keyof typeof ORDER_COMMANDS,
      body?: Readonly<Record<string, unknown>>,
    ],
    more: { readonly idempotencyKey?: string; readonly version?: number } = {},
  ): Promise<HttpAnswer> => {
    house.clock.set(hoursOn(hours));
    const given = givenToOrder(verb, body);
    return carryOutOrder({
      orderId,
      ...given,
      by,
      inPosts: inPostsOf(by),
      scope: scopeOf(by),
      correlationId: 'test',
      ...more,
    });
  };
  const answer = async (hours: number): Promise<HttpAnswer> => {
    house.clock.set(hoursOn(hours));
    return carryOut({
      ticketId: id,
      command: { kind: 'answer', means: 'written' },
      by: aClerk,
      scope: 'clerk-7',
      correlationId: 'test',
    });
  };
  const ticket = async () => {
    const found = await house.store.tickets.load(id);
    if (!found) throw new Error('the ticket is gone');
    return found;
  };
  return { house, dispatch, dispatched, post, answer, ticket };
};

const bodyOf = (answer: HttpAnswer): OrderShown => {
  if ('problem' in answer) throw new Error(answer.problem);
  return answer.body as OrderShown;
};

/** The six steps of a report (E2). */
export const REPORT = {
  inquiry: '清江浦营业厅，当日18时前。',
  course: '客户9月12日办理套餐变更，营业员未说明次月生效。',
  nature: '业务解释不到位。',
  responsible: '清江浦营业厅，当班营业员。',
  remedy: '补差12元，并培训营业员。',
  conclusion: '变更自10月1日起生效，差额已退。',
};
