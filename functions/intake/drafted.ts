import type * as z from 'zod';
import type { Customer, Matter, Refusal, Standing } from '../contracts/complaint.ts';
import type { ProblemDetail } from '../contracts/problem.ts';
import type { ProblemReason } from '../contracts/problem-reasons.ts';
import type { TicketFacts } from '../domain/ticket/ticket.ts';
import { type Instant, plusSeconds } from '../domain/time.ts';
import { readablePerson } from './contact/readable.ts';
import type { ComplaintDraft } from './draft.ts';

/** A channel's message as a draft, or what is wrong with it. */
export type Drafted =
  | { readonly kind: 'draft'; readonly draft: ComplaintDraft }
  | {
      readonly kind: 'unusable';
      readonly reason: ProblemReason;
      readonly details: readonly ProblemDetail[];
    };

/** The parts that every structured channel has. */
export type Parts = {
  readonly customer: z.output<typeof Customer>;
  readonly matter: z.output<typeof Matter>;
  readonly standing: z.output<typeof Standing>;
  readonly refusal?: z.output<typeof Refusal> | undefined;
  readonly unit?: string | undefined;
};

/** What a channel adds to the common parts. */
export type ChannelParts = {
  readonly channel: TicketFacts['channel'];
  readonly times: ChannelTimes;
  readonly specialCare: boolean;
  readonly natural: readonly string[];
  readonly references: ComplaintDraft['references'];
  readonly evidence: ComplaintDraft['evidence'];
};

/** When things happened, each under the name of the field that it came in; in this order. */
export type ChannelTimes = {
  readonly postmarkedAt?: Named | undefined;
  readonly receivedAt: Named;
  readonly registeredAt?: Named | undefined;
  readonly endedAt?: Named | undefined;
};
type Named = { readonly field: string; readonly at: Instant };

/** Clocks of senders may be fast by this much, in seconds. */
const CLOCK_SKEW_SECONDS = 120;

/** Makes the draft of a structured channel, with all its times and contacts checked. */
export const draftOf = (
  body: Parts & { readonly [field: string]: unknown },
  parts: ChannelParts,
  now: Instant,
): Drafted => {
  const wrong = wrongTimes(body.matter.occurredAt, parts.times, now);
  if (wrong) return wrong;
  const readable = readablePerson(body.customer);
  if (readable.kind === 'unreadable')
    return { kind: 'unusable', reason: 'unusable-contact', details: readable.details };
  const { matter, customer, standing, refusal } = body;
  return {
    kind: 'draft',
    draft: {
      facts: factsOf(body, parts),
      acceptance: standing,
      important: matter.important,
      ...(refusal && { refusal }),
      person: readable.person,
      words: {
        title: matter.title,
        facts: matter.facts,
        ...(matter.demand !== undefined && { demand: matter.demand }),
      },
      references: parts.references,
      evidence: parts.evidence,
      key: { natural: parts.natural, onOtherContent: 'refuse' },
      content: { ...body, customer: { ...customer, ...readable.person } },
    },
  };
};

const factsOf = (
  { matter, customer, unit }: Parts,
  { channel, times, specialCare }: ChannelParts,
): ComplaintDraft['facts'] => ({
  channel,
  recordKind: matter.recordKind,
  category: matter.category,
  tier: customer.tier,
  riskTopics: matter.riskTopics,
  specialCare,
  receivedAt: times.receivedAt.at,
  ...(matter.urgency && { urgency: matter.urgency }),
  ...(customer.place && { place: customer.place }),
  ...(customer.homeUnit !== undefined && { homeUnit: customer.homeUnit }),
  ...(unit !== undefined && { unit }),
  ...(matter.occurredAt && { occurredAt: matter.occurredAt }),
  ...(times.postmarkedAt && { postmarkedAt: times.postmarkedAt.at }),
  ...(times.registeredAt && { registeredAt: times.registeredAt.at }),
});

const wrongTimes = (
  occurredAt: Instant | undefined,
  { postmarkedAt, receivedAt, registeredAt, endedAt }: ChannelTimes,
  now: Instant,
): Drafted | undefined => {
  const inOrder = [postmarkedAt, receivedAt, registeredAt, endedAt].filter(
    (time) => time !== undefined,
  );
  const given = [
    ...(occurredAt ? [{ field: 'matter.occurredAt', at: occurredAt }] : []),
    ...inOrder,
  ];
  const future = given.filter(({ at }) => at > plusSeconds(now, CLOCK_SKEW_SECONDS));
  if (future.length > 0)
    return {
      kind: 'unusable',
      reason: 'in-the-future',
      details: future.map(({ field }) => ({
        field,
        problem: `must not be later than now, ${now}`,
      })),
    };
  const early = inOrder.flatMap(({ field, at }, index) => {
    const before = inOrder[index - 1];
    return before && at < before.at
      ? [{ field, problem: `must not be earlier than ${before.field}` }]
      : [];
  });
  return early.length > 0
    ? { kind: 'unusable', reason: 'out-of-order', details: early }
    : undefined;
};
