import type { Written } from '../cloud/tables.ts';
import { markIn } from './words.ts';

/** What was handed in without an answer, such as a mail, until somebody sees it on the desk's list. */
export const makeDeskList = () => {
  const awaited = new Map<string, string | undefined>();
  return {
    /** From now on a complaint is looked for, by its mark. */
    await: (mark: string): void => {
      awaited.set(mark, undefined);
    },
    /** Looks once: its ticket, where it is on record by now. */
    look: (mark: string): string | undefined => {
      const ticketId = awaited.get(mark);
      awaited.delete(mark);
      return ticketId;
    },
    committed: (written: readonly Written[]): void => {
      if (awaited.size === 0) return;
      for (const { after } of written) {
        if (after?.kind !== 'CASE_FILE') continue;
        const mark = markIn(JSON.stringify(after));
        if (mark !== undefined && awaited.has(mark)) awaited.set(mark, String(after.ticketId));
      }
    },
  };
};
