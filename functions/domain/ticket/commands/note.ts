import { happens, type Rule } from '../command-rule.ts';

/** Staff put something on record for each other; what they write is for nobody else (E9, M3). */
export const note: Rule<unknown, never, 'not-closed'> = {
  needs: 'not-closed',
  rule: () => happens({ type: 'NoteAdded', rule: 'E9', data: {} }),
};
