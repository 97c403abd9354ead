import { isPersonal } from '../people/words.ts';
import type { Watcher } from '../watching.ts';
import type { Breaks, Looks } from './broken.ts';
import { textOf } from './read-items.ts';

/** Nothing that a customer is or said stands outside the table of case files, in events or in logs. */
export const watchPersonal = (breaks: Breaks, looks: Looks): Watcher => {
  const look = (branch: string, where: string, text: string): void => {
    looks('nothing personal outside its table');
    if (isPersonal(text)) breaks('personal', branch, `${where}: ${text.slice(0, 300)}`);
  };
  return {
    committed: (branch, written) => {
      for (const { table, after } of written)
        if (after && !table.includes('casefiles'))
          look(branch, `${String(after.pk)} ${String(after.sk)}`, textOf(after));
    },
    put: (branch, { bus, type, detail }) => {
      // Only the inbox brings what is personal.
      if (!bus.endsWith('_inbox')) look(branch, `event ${type}`, detail);
    },
    executionStarted: (branch, { name }, input) => look(branch, `execution of ${name}`, input),
    logged: (branch, line) => look(branch, 'log', line),
    wentOut: (branch, { way, to, body }) => {
      // What is told to customers is theirs; pages are not.
      const isPage = way === 'topic' || to.includes('on-call.');
      if (isPage) look(branch, `page by ${way}`, body);
    },
  };
};
