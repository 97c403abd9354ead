import { happens, type Rule } from '../command-rule.ts';

type Files = { readonly files: number };

/** The customer has more to say; it counts as long as the file is not closed (E9). */
export const addFacts: Rule<Files, never, 'not-closed'> = {
  needs: 'not-closed',
  rule: (_, { files }) =>
    happens({ type: 'CustomerAdded', rule: 'E9', data: { what: 'facts', files } }),
};

/** The customer has something to show (B10, E9). */
export const evidence: Rule<Files, never, 'not-closed'> = {
  needs: 'not-closed',
  rule: (_, { files }) =>
    happens({ type: 'CustomerAdded', rule: 'E9', data: { what: 'evidence', files } }),
};
