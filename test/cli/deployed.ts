import type { DeployedBranch } from '../../cli/recount-client.ts';
import type { ClockContext } from '../../functions/domain/clock/clock.ts';
import { register } from '../../functions/domain/ticket/commands/register.ts';
import type { Instant } from '../../functions/domain/time.ts';
import { makeOpenTickets, makeRecount } from '../../functions/limits/recount.ts';
import { aContext, aRegister, at, someFacts } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';

const SEPTEMBER = at('2026-09-20T10:00:00+08:00');
const TIERS = ['vip', 'go-tone', 'ordinary'] as const;

/** When tickets came in, and by what they were counted then. */
type Taken = { readonly receivedAt?: Instant; readonly countedBy?: Partial<ClockContext> };

/** Id of the n-th ticket, from 0. */
export const idOf = (n: number) => `01J${String(n).padStart(23, '0')}`;

/** A deployed branch with so many open tickets of each tier, and what it prints when asked. */
export const deployed = async (
  eachTier: number,
  running: Partial<ClockContext> = {},
  { receivedAt = SEPTEMBER, countedBy = {} }: Taken = {},
) => {
  const house = aHouse();
  const { ownBranch } = house.lent;
  const all = Array.from({ length: eachTier }, () => TIERS).flat();
  for (const [n, tier] of all.entries()) {
    const facts = someFacts({ tier, receivedAt, registeredAt: receivedAt });
    const command = aRegister({ ticketId: idOf(n), ticketNumber: `T${n}`, facts });
    const ticket = register(command, { ...aContext(receivedAt), ...countedBy });
    await house.store.ledger.commit(ticketWrites(undefined, ticket, ownBranch));
  }
  house.clock.set(receivedAt);
  const lent = { ...house.lent, clockContext: { ...house.lent.clockContext, ...running } };
  const recount = makeRecount(lent);
  const branch: DeployedBranch = {
    openTickets: makeOpenTickets(lent),
    recount: (request) => recount(request, 'test'),
  };
  const lines: string[] = [];
  const run = (context: Partial<ClockContext> = {}) => ({
    branch,
    context: { ...house.lent.clockContext, ...context },
    print: (line: string) => {
      lines.push(line);
    },
  });
  return { house, lines, run };
};
