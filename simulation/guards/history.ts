import type { Watcher } from '../watching.ts';
import { isEntry } from './read-items.ts';

/** Writes down all that happens to what an id stands for, such as a ticket's; by the virtual clock. */
export const makeHistory = (wanted: string, now: () => number) => {
  const lines: string[] = [];
  const note = (branch: string, what: string): void => {
    lines.push(`${new Date(now()).toISOString()} ${branch} ${what}`);
  };
  const watcher: Watcher = {
    committed: (branch, written) => {
      for (const { after } of written)
        if (after && isEntry(after) && JSON.stringify(after).includes(wanted))
          note(
            branch,
            `${String(after.pk)}.${String(after.sequence)} ${String(after.type)} ${JSON.stringify(after.data)}`,
          );
    },
    put: (branch, { bus, type, detail }) => {
      if (detail.includes(wanted)) note(branch, `event ${type} on ${bus}`);
    },
    executionStarted: (branch, { name }, input) => {
      if (input.includes(wanted)) note(branch, `execution of ${name} ${input}`);
    },
    passed: (branch, { execution, from }, by) => {
      if (execution.includes(wanted)) note(branch, `${execution}: left ${from} by ${by.by}`);
    },
    wentOut: (branch, { way, to, body }) => {
      if (body.includes(wanted)) note(branch, `${way} to ${to}`);
    },
    answered: (branch, request, status) => {
      if (request.includes(wanted)) note(branch, `${request} → ${status}`);
    },
  };
  return { watcher, lines: (): readonly string[] => lines };
};
