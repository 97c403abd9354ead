import type { Sight } from '../contracts/shown-case-file.ts';
import type { TokenHolder } from '../domain/actor.ts';
import { postForOrder } from '../domain/order/of-unit.ts';
import type { OwnBranch } from '../domain/own-branch.ts';
import { worksOnAll, worksOnTicket } from '../domain/ticket/reading-rights.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { ThingReader } from '../ports/readers.ts';
import { unitAndAbove } from './unit-and-above.ts';

/** What finding out takes who works on a ticket. */
export type SightPorts = {
  readonly orders: ThingReader<'order'>;
  readonly unitById: ThingReader<'unit'>;
  readonly ownBranch: Pick<OwnBranch, 'id'>;
};

/** How somebody sees the customer and the words of a ticket of their own branch. */
export type SightOf = (ticket: Ticket, inPosts: readonly TokenHolder[]) => Promise<Sight>;

/**
 * Whole for whoever works on the case, by any of their posts: the desk and the review on every one, the
 * dispatcher while it is to be given out, whoever took it, those of a unit that has an order about it or of
 * one above, and Regulatory & Legal where something of it was reported up. Masked for everybody else.
 * @see rules A4, E8, G1, M3
 */
export const makeSightOf =
  ({ orders, unitById, ownBranch }: SightPorts): SightOf =>
  async (ticket, inPosts) => {
    if (inPosts.some((by) => worksOnAll(by) || worksOnTicket(by, ticket))) return 'whole';
    const { work, reportedUp } = ticket;
    const here = (work?.open ?? []).filter(({ worker }) => worker === ownBranch.id);
    // The ticket knows to whom an order went at first, the order where it is now: both answer for it (F6).
    const now = await Promise.all(here.map(({ id }) => orders.load(id)));
    const units = new Set([...here, ...now].flatMap((one) => (one ? [one.unit] : [])));
    for (const unit of units)
      if (postForOrder(inPosts, await unitAndAbove(unit, unitById))) return 'whole';
    return reportedUp && (await isRegulatory(inPosts, unitById)) ? 'whole' : 'masked';
  };

/** How somebody sees what has come to them from a branch below. */
export type SightAbove = (
  told: Pick<Ticket, 'reportedUp'>,
  inPosts: readonly TokenHolder[],
) => Promise<Sight>;

/**
 * Whole for those who work on every complaint that comes here, and for Regulatory & Legal where something
 * of it was reported up; no unit here has an order about it that is not its own branch's.
 * @see rules E8, M3
 */
export const makeSightAbove =
  ({ unitById }: Pick<SightPorts, 'unitById'>): SightAbove =>
  async ({ reportedUp }, inPosts) =>
    inPosts.some(worksOnAll) || (reportedUp && (await isRegulatory(inPosts, unitById)))
      ? 'whole'
      : 'masked';

const isRegulatory = async (
  inPosts: readonly TokenHolder[],
  unitById: ThingReader<'unit'>,
): Promise<boolean> => {
  const posted = new Set(inPosts.flatMap((by) => ('unit' in by ? [by.unit] : [])));
  const units = await Promise.all([...posted].map((id) => unitById.load(id)));
  return units.some((unit) => unit?.type === 'regulatory-and-legal');
};
