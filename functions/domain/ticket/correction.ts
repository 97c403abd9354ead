import type { Instant } from '../time.ts';
import type { Refusing } from './decision.ts';
import type { FactsPatch, Ticket, TicketFacts } from './ticket.ts';

const CORRECTABLE = [
  'recordKind',
  'category',
  'tier',
  'urgency',
  'place',
  'area',
  'occurredAt',
  'postmarkedAt',
  'receivedAt',
] as const satisfies readonly (keyof FactsPatch)[];

/** What of a correction is new, and what stood there before. */
export type Changed = { readonly facts: FactsPatch; readonly old: FactsPatch };

/** What a correction changes. */
export const difference = (facts: TicketFacts, patch: FactsPatch): Changed => {
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

/**
 * Why facts cannot be so. Only a letter has a postmark (B6); it lies not after the receipt, the
 * receipt not after the registration and before the date that an outside body has set, and none ahead.
 */
export const impossible = (
  ticket: Pick<Ticket, 'facts' | 'bodyDate'>,
  patch: FactsPatch,
  now: Instant,
): Refusing<'wrong-time' | 'not-of-channel'> | undefined => {
  const { channel } = ticket.facts;
  if (patch.postmarkedAt !== undefined && channel !== 'letter')
    return { kind: 'not-of-channel', field: 'postmarkedAt', channel };
  const { occurredAt, postmarkedAt, receivedAt, registeredAt } = { ...ticket.facts, ...patch };
  type Wrong = Refusing<'wrong-time'>;
  const wrong = (field: string, must: Wrong['must'], than: Wrong['than'], at: Instant): Wrong => ({
    kind: 'wrong-time',
    field,
    must,
    than,
    at,
  });
  if (receivedAt > registeredAt)
    return wrong('receivedAt', 'not-be-later', 'registration', registeredAt);
  if (ticket.bodyDate !== undefined && receivedAt >= ticket.bodyDate)
    return wrong('receivedAt', 'be-earlier', 'outside-date', ticket.bodyDate);
  if (postmarkedAt !== undefined && postmarkedAt > receivedAt)
    return wrong('postmarkedAt', 'not-be-later', 'receipt', receivedAt);
  if (occurredAt !== undefined && occurredAt > now)
    return wrong('occurredAt', 'not-be-later', 'now', now);
  return undefined;
};
