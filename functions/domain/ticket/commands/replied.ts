import type { AtWork } from '../../at-work.ts';
import { happens, type Rule } from '../command-rule.ts';

type Reply = { readonly files: number; readonly atWork: readonly AtWork[] };

/** The customer has answered a message of ours (E9): told to who works it, no limit moves. */
export const replied: Rule<Reply, never, 'not-closed'> = {
  needs: 'not-closed',
  rule: (_, { files, atWork }) =>
    happens({ type: 'CustomerReplied', rule: 'E9', data: { files, atWork } }),
};
