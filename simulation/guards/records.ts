import type { Branch } from '../cloud/branch.ts';
import type { Item } from '../cloud/conditions.ts';
import type { Acknowledged } from '../people/office.ts';
import type { Watcher } from '../watching.ts';
import type { Breaks, Looks } from './broken.ts';
import { textOf } from './read-items.ts';

const MARK_IN_WORDS = /(\d+n\d+)。/;

/** What was acknowledged is stored; one complaint is one ticket, however often and by whatever way it came. */
export const watchRecords = (breaks: Breaks, looks: Looks) => {
  /** Tickets whose case file holds a complaint's mark. */
  const ticketsOf = new Map<string, Set<string>>();
  const acknowledged: Acknowledged[] = [];
  /** What was put on a bus or in a bucket: nobody is answered, and it is taken in all the same. */
  const handedIn = new Set<string>();

  const note = (branch: string, item: Item): void => {
    if (item.kind !== 'CASE_FILE') return;
    // A mail's words stand in its file as they came.
    const mark = MARK_IN_WORDS.exec(textOf(item))?.[1];
    if (mark === undefined) return;
    looks('one complaint one ticket');
    const key = `${branch} ${mark}`;
    const tickets = ticketsOf.get(key) ?? new Set();
    tickets.add(String(item.pk));
    ticketsOf.set(key, tickets);
    if (tickets.size > 1)
      breaks('two tickets of one complaint', branch, `${mark}: ${[...tickets]}`);
  };
  const watcher: Watcher = {
    committed: (branch, written) => {
      for (const { table, after } of written)
        if (after && table.includes('casefiles')) note(branch, after);
    },
  };
  const ticketTable = (branch: Branch) =>
    branch.wiring.tables.find(({ streams }) => streams)?.name ?? '';
  return {
    watcher,
    acknowledged: (one: Acknowledged): void => {
      acknowledged.push(one);
    },
    handedIn: (branch: string, mark: string): void => {
      handedIn.add(`${branch} ${mark}`);
    },
    atTheEnd: (branches: readonly Branch[]): void => {
      for (const { branch: id, mark, ticketId } of acknowledged) {
        looks('nothing acknowledged is missing');
        const branch = branches.find((one) => one.id === id);
        const table = branch?.tables.tableNamed(ticketTable(branch));
        const stored = table?.get({ pk: `TICKET#${ticketId}`, sk: 'TICKET' }, true);
        if (!stored) breaks('acknowledged and missing', id, `${mark}: ${ticketId}`);
      }
      for (const key of handedIn) {
        looks('nothing handed in is lost');
        const [branch = '', mark = ''] = key.split(' ');
        if (!ticketsOf.has(key)) breaks('taken in and lost', branch, mark);
      }
    },
  };
};
