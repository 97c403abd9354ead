import type { Item } from '../cloud/conditions.ts';
import { isPersonal, isPersonalBytes } from '../people/words.ts';
import type { Watcher } from '../watching.ts';
import type { Breaks, Looks } from './broken.ts';
import { textOf } from './read-items.ts';

/** Whether anything in it is personal, names of attributes and what is packed too. */
const holdsPersonal = (value: unknown): boolean => {
  if (typeof value === 'string') return isPersonal(value);
  if (typeof value === 'number') return isPersonal(String(value));
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof Uint8Array) return isPersonalBytes(value);
  for (const [name, one] of Object.entries(value))
    if (isPersonal(name) || holdsPersonal(one)) return true;
  return false;
};

/** Nothing that a customer is or said stands outside the table of case files, in events or in logs. */
export const watchPersonal = (breaks: Breaks, looks: Looks): Watcher => {
  const look = (branch: string, where: string, text: string): void => {
    looks('nothing personal outside its table');
    if (isPersonal(text)) breaks('personal', branch, `${where}: ${text.slice(0, 300)}`);
  };
  const lookIn = (branch: string, item: Item): void => {
    looks('nothing personal outside its table');
    if (holdsPersonal(item))
      breaks(
        'personal',
        branch,
        `${String(item.pk)} ${String(item.sk)}: ${textOf(item).slice(0, 300)}`,
      );
  };
  return {
    committed: (branch, written) => {
      for (const { table, after } of written)
        if (after && !table.includes('casefiles')) lookIn(branch, after);
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
