import type { Clock } from './clock.ts';

/** The limit that counts among those still unanswered, and what it ends before. */
export type WhatCounts = { readonly clock: Clock; readonly next?: Clock };

/** Limits that an answer to the customer keeps. */
const ANSWERING = new Set<Clock['kind']>([
  'own-answer',
  'opinion-answer',
  'statutory-answer',
  'province-answer',
  'promised-answer',
  'outside-body',
]);

/** True for limits that an answer to the customer keeps or misses. */
export const isAnswering = (kind: Clock['kind']): boolean => ANSWERING.has(kind);

/**
 * Which limit counts: of those that an answer would keep, the one that ends first; where two end
 * together, the one by which to act first. A repeat's limits stand beside those of the ticket that
 * it repeats: hand in both.
 * @see rules B9, D2, D9
 */
export const whichCounts = (clocks: readonly Clock[]): WhatCounts | undefined => {
  const [clock, next] = clocks
    .filter(({ kind }) => isAnswering(kind))
    .toSorted((a, b) => (`${a.dueAt}${a.actBy}` < `${b.dueAt}${b.actBy}` ? -1 : 1));
  if (!clock) return undefined;
  return { clock, ...(next && { next }) };
};
