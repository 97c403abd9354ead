import type { FactsPatch, TicketFacts } from './ticket.ts';

const CORRECTABLE = [
  'recordKind',
  'category',
  'tier',
  'urgency',
  'place',
  'occurredAt',
  'postmarkedAt',
  'receivedAt',
] as const satisfies readonly (keyof FactsPatch)[];

/** What of a correction is new, and what stood there before. */
export const difference = (
  facts: TicketFacts,
  patch: FactsPatch,
): { readonly facts: FactsPatch; readonly old: FactsPatch } => {
  const differing = CORRECTABLE.filter(
    (field) => patch[field] !== undefined && patch[field] !== facts[field],
  );
  const of = (all: FactsPatch): FactsPatch =>
    Object.fromEntries(
      differing.flatMap((field) => (all[field] === undefined ? [] : [[field, all[field]]])),
    );
  return { facts: of(patch), old: of(facts) };
};

/** True when two corrections say the same. */
export const saysTheSame = (a: FactsPatch, b: FactsPatch): boolean =>
  CORRECTABLE.every((field) => a[field] === b[field]);
