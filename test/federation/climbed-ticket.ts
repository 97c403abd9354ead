import { Disclosure, DisclosureRequest } from '../../functions/contracts/disclosure.ts';
import type { Post } from '../../functions/domain/post.ts';
import { snapshotOf } from '../../functions/domain/ticket/snapshot.ts';
import type { Ticket } from '../../functions/domain/ticket/ticket.ts';
import { type DisclosureLine, makeDisclose } from '../../functions/federation/disclose.ts';
import { makeAskOwner } from '../../functions/showing/ask-owner.ts';
import { makeSightAbove } from '../../functions/showing/sight.ts';
import { aDeputy, aTicket } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';
import { listeningNeighbours } from '../fakes/neighbours.ts';
import { aCaseFile } from './lent-order.ts';

/** Somebody of the province, in a post that they hold there. */
export const ofProvince = (post: Post, subject = `js-${post}`) =>
  ({ kind: 'person', subject, post, unit: 'complaint-centre' }) as const;

/** Why the city took it up. */
export const REASON = '客户周小曼要求省公司答复。';

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/**
 * Huai'an with a ticket that has climbed, and Jiangsu, which has heard of it and asks Huai'an for the
 * rest; `changes` are made to the ticket. While `link.cut`, nobody answers.
 */
export const aClimbedTicket = async (changes: Partial<Ticket> = {}) => {
  const city = aHouse();
  const province = aHouse({ id: 'jiangsu', level: 'province' });
  const registered = aTicket();
  const ticket: Ticket = { ...registered.ticket, level: 'province', ...changes };
  const { id } = ticket;
  await city.store.ledger.commit([
    ...ticketWrites(undefined, { ...registered, ticket }, city.lent.ownBranch),
    { kind: 'case-file', caseFile: aCaseFile(id) },
    { kind: 'case-note', note: { ticketId: id, sequence: 1, text: { reason: REASON } } },
  ]);
  await province.store.ledger.commit([{ kind: 'mirror', mirror: snapshotOf(ticket) }]);
  const told: [string, DisclosureLine][] = [];
  const disclose = makeDisclose({
    ...city.lent,
    parent: 'jiangsu',
    log: (line, of) => told.push([line, of]),
  });
  const { neighbours, link, asked } = listeningNeighbours(async (_, request) =>
    Disclosure.parse(asJson(await disclose(DisclosureRequest.parse(asJson(request)), 'jiangsu'))),
  );
  const looked: unknown[] = [];
  const unreached: string[] = [];
  const askOwner = makeAskOwner({
    ...province.store,
    neighbours,
    below: ['huaian'],
    sightOf: makeSightAbove(province.store),
    logReading: ({ id: ticketId }, by, part) => looked.push({ ticketId, by, part }),
    logUnreachable: (owner) => unreached.push(owner),
  });
  const { kind: _, ...lead } = ofProvince('lead', aDeputy.subject);
  const ask = (request: Partial<Extract<DisclosureRequest, { kind: 'climbed' }>> = {}) =>
    disclose(
      {
        kind: 'climbed',
        ticketId: id,
        wanted: { part: 'case' },
        by: lead,
        as: 'whole',
        ...request,
      },
      'jiangsu',
    );
  return { city, province, ticket, disclose, ask, told, asked, link, askOwner, looked, unreached };
};
