import { makeChange } from '../../functions/changing/change.ts';
import { organisationChanges } from '../../functions/changing/organisation-change.ts';
import type { HttpAnswer } from '../../functions/contracts/http-answer.ts';
import type { Actor } from '../../functions/domain/actor.ts';
import type { OrderShown } from '../../functions/domain/order/order.ts';
import { recordUnit } from '../../functions/domain/organisation/record.ts';
import { makeCarryOutOrder } from '../../functions/work-orders/carry-out.ts';
import { makeDispatch } from '../../functions/work-orders/dispatch.ts';
import { aDispatcher } from '../builders/order.ts';
import { aUnitProfile } from '../builders/organisation.ts';
import { aContext, aTicket, MONDAY } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { countedIdentifiers, openFingerprints } from '../fakes/outside.ts';
import { givenToOrder, inPostsOf } from '../work-orders/unit.ts';
import { aNetwork } from './network.ts';

/** Who issues an order, and who works it. */
export type Sides = { readonly issuer: string; readonly worker: string };

export const TO_A_CITY: Sides = { issuer: 'jiangsu', worker: 'huaian' };
export const TO_THE_PROVINCE: Sides = { issuer: 'huaian', worker: 'jiangsu' };

/** A province and two cities, as they are deployed: one has a complaint, and another one a unit. */
export const aDayAcross = async ({ issuer, worker }: Sides = TO_A_CITY) => {
  const network = aNetwork(['huaian', 'suzhou']);
  const issuers = network.branch(issuer);
  const workers = network.branch(worker);
  const registered = aTicket({ branch: issuer, level: issuers.neighbourhood.level });
  await issuers.store.ledger.commit(ticketWrites(undefined, registered, issuers.neighbourhood));
  const { now: _, by: __, correlationId: ___, ...clockContext } = aContext();
  const portsOf = (id: string) => ({
    ...network.branch(id).store,
    ownBranch: network.branch(id).neighbourhood,
    fingerprints: openFingerprints(),
    identifiers: countedIdentifiers(),
    clock: network.clock,
    clockContext,
    neighbours: network.branch(id).neighbourhood.neighbours.map((one) => one.id),
  });
  const opening = { at: MONDAY, by: aDispatcher, correlationId: 'test' };
  const added = { type: 'UnitAdded', data: { profile: aUnitProfile() } } as const;
  await makeChange(portsOf(worker))({
    load: async () => 0,
    decide: (revision) => ({
      kind: 'changed',
      ...organisationChanges([recordUnit('qingjiangpu', undefined, added, opening)], revision),
      answer: undefined,
    }),
  });
  const asker = (by: Actor) => ({ by, scope: 'test', correlationId: 'test' });
  const dispatch = (branch = worker, unit = 'qingjiangpu') =>
    makeDispatch(portsOf(issuer))({
      ...asker(aDispatcher),
      ticketId: registered.ticket.id,
      branch,
      unit,
      task: '请核查套餐变更经过。',
    });
  const act = (at: string, orderId: string, verb: string, by: Actor, body: object = {}) =>
    makeCarryOutOrder(portsOf(at))({
      ...asker(by),
      inPosts: inPostsOf(by),
      orderId,
      ...givenToOrder(verb, body),
    });
  const ticket = () => issuers.store.tickets.load(registered.ticket.id);
  return {
    network,
    portsOf,
    issuers: issuers.store,
    workers: workers.store,
    dispatch,
    act,
    ticket,
  };
};

/** The order that an answer shows. @throws for a refusal, with its reason */
export const orderIn = (answer: HttpAnswer): OrderShown => {
  if ('problem' in answer) throw new Error(answer.problem);
  return answer.body as OrderShown;
};
