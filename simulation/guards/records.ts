import type { Branch } from '../cloud/branch.ts';
import type { Item } from '../cloud/conditions.ts';
import type { Written } from '../cloud/tables.ts';
import type { Acknowledged } from '../people/office.ts';
import { markIn } from '../people/words.ts';
import type { Watcher } from '../watching.ts';
import type { Breaks, Looks } from './broken.ts';
import { mainTable } from './main-table.ts';
import { textOf, wholeOf } from './read-items.ts';

/** Kept for minutes: what changed, for pages that follow it, and who looks at what. */
const KEPT_FOR_MINUTES: readonly unknown[] = ['CHANGES', 'LOOKING'];

/** True for what a table may forget: of all that is kept, a canary and its entries alone (B2). */
const mayBeForgotten = (item: Item): boolean =>
  KEPT_FOR_MINUTES.includes(item.kind) ||
  (item.kind === 'ENTRY' && item.canary === true) ||
  (item.kind === 'TICKET' && wholeOf(item).canary === true);

/** What was acknowledged is stored; one complaint is one ticket, however often and by whatever way it came. */
export const watchRecords = (branches: () => readonly Branch[], breaks: Breaks, looks: Looks) => {
  /** The ticket with whose words a complaint's mark stands. */
  const ticketOf = new Map<string, string>();
  /** What was put on a bus or in a bucket: nobody is answered, and it is taken in all the same. */
  const handedIn = new Set<string>();

  const note = (branch: string, item: Item): void => {
    // What refers to a complaint that is on record stands with it as a note.
    if (item.kind !== 'CASE_FILE' && item.kind !== 'CASE_NOTE') return;
    // A mail's words stand in its file as they came.
    const mark = markIn(textOf(item));
    if (mark === undefined) return;
    looks('one complaint one ticket');
    const key = `${branch} ${mark}`;
    const ticket = String(item.pk);
    const known = ticketOf.get(key);
    ticketOf.set(key, ticket);
    if (known !== undefined && known !== ticket)
      breaks('two tickets of one complaint', branch, `${mark}: ${known},${ticket}`);
  };
  const watcher = {
    committed: (branch: string, written: readonly Written[]) => {
      for (const { table, before, after } of written) {
        if (after && table.includes('casefiles')) note(branch, after);
        if (!after && before?.kind === 'TICKET')
          breaks('acknowledged and missing', branch, `${String(before.pk)} is deleted`);
      }
    },
    forgot: (branch: string, items: readonly Item[]) => {
      for (const item of items) {
        looks('nothing but canaries is forgotten');
        if (!mayBeForgotten(item))
          breaks('forgotten', branch, `${String(item.pk)} ${String(item.sk)}`);
      }
    },
  } satisfies Watcher;
  return {
    watcher,
    /** Somebody was answered: it is there from then on, and nothing deletes it. */
    acknowledged: ({ branch: id, mark, ticketId }: Acknowledged): void => {
      looks('nothing acknowledged is missing');
      const branch = branches().find((one) => one.id === id);
      const table = branch && mainTable(branch);
      const stored = table?.get({ pk: `TICKET#${ticketId}`, sk: 'TICKET' }, true);
      if (!stored) breaks('acknowledged and missing', id, `${mark}: ${ticketId}`);
    },
    handedIn: (branch: string, mark: string): void => {
      handedIn.add(`${branch} ${mark}`);
    },
    atTheEnd: (): void => {
      for (const key of handedIn) {
        looks('nothing handed in is lost');
        const [branch = '', mark = ''] = key.split(' ');
        if (!ticketOf.has(key)) breaks('taken in and lost', branch, mark);
      }
    },
  };
};
