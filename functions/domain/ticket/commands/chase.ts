import type { AtWork } from '../../at-work.ts';
import { happens, type Rule } from '../command-rule.ts';

/** The customer asks how far it is (催单, E9): counted, told to who works it; every limit stands. */
export const chase: Rule<{ readonly atWork: readonly AtWork[] }, never, 'open'> = {
  needs: 'open',
  rule: ({ chased = 0 }, { atWork }) =>
    happens({ type: 'CustomerChased', rule: 'E9', data: { count: chased + 1, atWork } }),
};
