import type { DeployedBranch } from '../../cli/recount-client.ts';
import { RECOUNT_PAGE, RecountPage } from '../../functions/contracts/recount.ts';
import { CATEGORIES, TIERS, URGENCIES } from '../../functions/domain/classification.ts';
import { register } from '../../functions/domain/ticket/commands/register.ts';
import type { Ticket } from '../../functions/domain/ticket/ticket.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { aContext, aRegister, at, someFacts } from '../../test/builders/ticket.ts';

/** Complaints that differ. Where more are open they come round again, under names of their own. */
const DIFFERENT = 1000;
/** One after another for a month, over National Day's days off and their make-up days. */
const SINCE = at('2026-09-10T00:00:00+08:00');
const APART_SECONDS = 43 * 60;

const turn = <T>(list: readonly T[], index: number): T => {
  const value = list[index % list.length];
  if (value === undefined) throw new RangeError('nothing to take turns');
  return value;
};

/** The same complaint for the same index, whenever it is measured. */
const complaint = (index: number): Ticket => {
  const receivedAt = plusSeconds(SINCE, index * APART_SECONDS);
  const category = turn(CATEGORIES, index);
  const facts = someFacts({
    receivedAt,
    registeredAt: receivedAt,
    category,
    tier: turn(TIERS, index),
    ...(category === 'network' && { urgency: turn(URGENCIES, index) }),
  });
  return register(aRegister({ facts }), aContext(receivedAt)).ticket;
};

/** The page of `total` tickets that begins with number `first`, as a deployed branch sends it. */
export type PageText = (first: number, total: number) => string;

/** Registers the complaints; a page is made of them when it is asked for, and held by nobody. */
export const makePageText = (): PageText => {
  const complaints = Array.from({ length: DIFFERENT }, (_, index) => complaint(index));
  return (first, total) => {
    const next = Math.min(first + RECOUNT_PAGE, total);
    const tickets = Array.from({ length: next - first }, (_, index) => ({
      ...turn(complaints, first + index),
      id: `01J${String(first + index).padStart(23, '0')}`,
      ticketNumber: String(first + index).padStart(11, '0'),
    }));
    return JSON.stringify({ tickets, ...(next < total && { cursor: String(next) }) });
  };
};

/** A branch with open tickets, as far as a dry run asks. @param page the page at a cursor, as text */
export const servedBranch = (page: (cursor: string | undefined) => string): DeployedBranch => ({
  openTickets: async (cursor) => RecountPage.parse(JSON.parse(page(cursor))),
  recount: () => Promise.reject(new Error('a dry run changes nothing')),
});
