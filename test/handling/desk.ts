import { ClocksView } from '../../functions/contracts/clocks.ts';
import { COMPLAINT_COMMANDS } from '../../functions/contracts/operations/handling/commands.ts';
import type { Given } from '../../functions/contracts/operations/handling/complaint-command.ts';
import type { Register } from '../../functions/domain/ticket/commands/register.ts';
import { type Instant, plusSeconds } from '../../functions/domain/time.ts';
import { makeCarryOut, type Order } from '../../functions/handling/carry-out.ts';
import { makeReadClocks } from '../../functions/limits/read-clocks.ts';
import { parsed } from '../../functions/runtime/parsed.ts';
import { aClerk, aTicket, MONDAY } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';

/** So many hours after the tickets of these tests are received. */
export const hour = (hours: number): Instant => plusSeconds(MONDAY, hours * 3600);

/** A request to `POST /complaints/{id}/<verb>`: so many hours after the receipt, by whom. */
export type Request = readonly [
  hours: number,
  verb: string,
  body: Readonly<Record<string, unknown>>,
  order?: Partial<Order>,
];

/** A request's command and words, as its body gives them. @throws HttpProblem */
export const givenIn = (verb: string, body: unknown): Given => {
  const command = Object.values(COMPLAINT_COMMANDS).find(({ kind }) => kind === verb);
  if (!command) throw new Error(`no such command: ${verb}`);
  return parsed(command.body.schema, body);
};

/** A branch with one ticket, to which requests come. */
export const aDesk = async (registration: Partial<Register> = {}) => {
  const house = aHouse();
  const registered = aTicket(registration);
  const { id } = registered.ticket;
  await house.store.ledger.commit(ticketWrites(undefined, registered, house.lent.ownBranch));
  const carryOut = makeCarryOut(house.lent);

  const post = async (...[hours, verb, body, order = {}]: Request) => {
    house.clock.set(hour(hours));
    const given = givenIn(verb, body);
    const sent = { ticketId: id, ...given, by: aClerk, scope: 'clerk-7', correlationId: 'test' };
    return carryOut({ ...sent, ...order });
  };
  /** Requests that must be taken. */
  const posted = async (...requests: readonly Request[]) => {
    for (const request of requests) {
      const given = await post(...request);
      if ('problem' in given) throw new Error(`${request[1]}: ${given.problem}`);
    }
  };
  const ticket = async () => {
    const found = await house.store.tickets.load(id);
    if (!found) throw new Error('the ticket is gone');
    return found;
  };
  const trail = () => house.store.trail().filter(({ aggregate }) => aggregate === 'ticket');
  const notes = () => house.store.caseFiles.notes(id);

  const read = makeReadClocks({ ...house.lent, logReading: () => undefined });
  const clocks = async () => {
    const given = await read(id, [
      { kind: 'person', subject: 'clerk-7', post: 'taker', unit: 'centre' },
    ]);
    if ('problem' in given) throw new Error(given.problem);
    return ClocksView.parse(given.body).clocks;
  };
  const clock = async (kind: string) => {
    const found = (await clocks()).find((one) => one.kind === kind);
    if (!found) throw new Error(`no ${kind}`);
    return found;
  };
  return { house, post, posted, ticket, trail, notes, clocks, clock };
};
