import type { RecountPage } from '../functions/contracts/recount.ts';
import type { ClockContext } from '../functions/domain/clock/clock.ts';
import { recountShifts } from '../functions/domain/ticket/commands/recount.ts';
import type { DeployedBranch } from './recount-client.ts';
import { changeLine, HEADING, shiftLine } from './shift-lines.ts';

type Run = {
  readonly branch: DeployedBranch;
  /** By what this checkout would have the branch count. */
  readonly context: ClockContext;
  readonly print: (line: string) => void;
};

/**
 * The open tickets page by page: however many there are, one page is held at a time. The heading
 * stands over them, and over nothing where the branch cannot be reached.
 */
async function* pagesOf(
  branch: DeployedBranch,
  print: Run['print'],
): AsyncGenerator<RecountPage['tickets']> {
  for (let cursor: string | undefined; ; ) {
    const page = await branch.openTickets(cursor);
    if (cursor === undefined) print(HEADING);
    yield page.tickets;
    cursor = page.cursor;
    if (cursor === undefined) return;
  }
}

/** Dry run over a deployed branch's open tickets: prints each limit that would change. Code 0. */
export const diffPolicy = async ({ branch, context, print }: Run): Promise<number> => {
  const tally = { tickets: 0, earlier: 0, later: 0, same: 0, withheld: 0 };
  for await (const tickets of pagesOf(branch, print))
    for (const ticket of tickets) {
      tally.tickets += 1;
      for (const shift of recountShifts(ticket, context)) {
        tally[shift.withheld ? 'withheld' : shift.direction] += 1;
        print(shiftLine(ticket.ticketNumber, shift, context.timeZone));
      }
    }
  const { tickets, earlier, later, same, withheld } = tally;
  print(
    `${tickets} open tickets: ${earlier} limits earlier, ${later} later, ${same} with the same end, ${withheld} statutory ones stay.`,
  );
  return 0;
};

type Tally = { readonly recounted: number; readonly busy: number };

/** Undefined when the branch counts otherwise. */
const applyTo = async (
  tickets: RecountPage['tickets'],
  by: string,
  { branch, context, print }: Run,
): Promise<Tally | undefined> => {
  const { policy, calendar, timeZone } = context;
  const numbers = new Map(tickets.map(({ id, ticketNumber }) => [id, ticketNumber]));
  const ticketIds = [...numbers.keys()];
  const request = { action: 'apply', ticketIds, by, policy } as const;
  const result = await branch.recount({ ...request, calendarVersion: calendar.version });
  if (result.kind === 'not-deployed') {
    print(
      `The branch counts by policy ${result.policyVersion} and calendar ${result.calendarVersion}, this checkout by ${policy.version} and ${calendar.version} or other figures: deploy it first.`,
    );
    return undefined;
  }
  for (const { ticketId, outcome, changes } of result.tickets) {
    const ticketNumber = numbers.get(ticketId) ?? ticketId;
    for (const change of changes) print(changeLine(ticketNumber, change, timeZone));
    if (outcome === 'busy') print(`${ticketNumber}  others kept changing it: apply again`);
  }
  const having = (wanted: string) =>
    result.tickets.filter(({ outcome }) => outcome === wanted).length;
  return { recounted: having('recounted'), busy: having('busy') };
};

/**
 * Counts a deployed branch's open tickets anew, with old and new in each one's trail. Asked again it
 * changes nothing. Code 1 where not all could be counted, or the branch is not deployed so yet.
 */
export const applyPolicy = async (run: Run, by: string): Promise<number> => {
  let [seen, recounted, busy] = [0, 0, 0];
  for await (const tickets of pagesOf(run.branch, run.print)) {
    if (tickets.length === 0) continue;
    const tally = await applyTo(tickets, by, run);
    if (!tally) return 1;
    seen += tickets.length;
    recounted += tally.recounted;
    busy += tally.busy;
  }
  run.print(`${seen} open tickets: ${recounted} recounted, ${busy} to be tried again.`);
  return busy === 0 ? 0 : 1;
};
