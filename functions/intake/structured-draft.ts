import type * as z from 'zod';
import type {
  Customer,
  Matter,
  Refusal,
  SolvedOnTheSpot,
  Standing,
} from '../contracts/complaint.ts';
import { standingCode } from '../domain/area/area.ts';
import { meansOnTheSpot } from '../domain/ticket/solved-on-the-spot.ts';
import type { TicketFacts } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import type { ComplaintDraft, DraftOutcome } from './draft.ts';
import { type ChannelTimes, type DayContext, named, wrongTimes } from './given-times.ts';
import { defined } from './mail/defined.ts';
import { readablePerson } from './readable-person.ts';
import { datesAlone, settledTimes } from './settled-times.ts';

/** The parts that every structured channel has. */
export type Parts = {
  readonly customer: z.output<typeof Customer>;
  readonly matter: z.output<typeof Matter>;
  readonly standing: z.output<typeof Standing>;
  readonly refusal?: z.output<typeof Refusal> | undefined;
  readonly unit?: string | undefined;
  readonly solvedOnTheSpot?: z.output<typeof SolvedOnTheSpot> | undefined;
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

/** Makes the draft of a structured channel, with all its times and contacts checked. */
export const structuredDraft = (
  body: Parts & { readonly [field: string]: unknown },
  parts: ChannelParts,
  now: Instant,
  context: DayContext,
): DraftOutcome => {
  const times = {
    ...parts.times,
    occurredAt: named('matter.occurredAt', body.matter.occurredAt),
  };
  const wrong = wrongTimes(times, now, context);
  if (wrong) return { kind: 'unusable', ...wrong };
  const readable = readablePerson(body.customer);
  if (readable.kind === 'unreadable')
    return { kind: 'unusable', reason: 'unusable-contact', details: readable.details };
  const { matter, customer, standing, refusal, solvedOnTheSpot } = body;
  return {
    kind: 'draft',
    draft: {
      facts: { ...factsOf(body, parts), ...settledTimes(times, now, context) },
      acceptance: standing,
      important: matter.important,
      ...(refusal && { refusal: refusedFor(refusal) }),
      ...(solvedOnTheSpot && {
        solved: { means: meansOnTheSpot(parts.channel), ...contentWith(solvedOnTheSpot) },
      }),
      person: readable.person,
      words: {
        title: matter.title,
        facts: matter.facts,
        ...defined({ demand: matter.demand, street: matter.street, cell: matter.cell }),
      },
      references: { ...parts.references, ...datesAlone(times), ...areaAsGiven(matter.area) },
      evidence: parts.evidence,
      ...(customer.mayCall !== undefined && { mayCall: customer.mayCall }),
      key: { natural: parts.natural, onOtherContent: 'refuse' },
      content: { ...body, customer: { ...customer, ...readable.person } },
    },
  };
};

const factsOf = (
  { matter, customer, unit }: Parts,
  { channel, specialCare }: ChannelParts,
): Omit<ComplaintDraft['facts'], 'receivedAt'> => ({
  channel,
  recordKind: matter.recordKind,
  category: matter.category,
  tier: customer.tier,
  riskTopics: matter.riskTopics,
  specialCare,
  ...defined({
    urgency: matter.urgency,
    place: customer.place,
    homeUnit: customer.homeUnit,
    area: matter.area === undefined ? undefined : standingCode(matter.area),
    unit,
  }),
});

/** Of a refusal: what it rests on, apart from what was written. */
const refusedFor = ({ ground, basis, ...words }: z.output<typeof Refusal>) => ({
  ground,
  bases: basis,
  words,
});

/** The same of an answer on the spot. */
const contentWith = ({ basis, ...words }: z.output<typeof SolvedOnTheSpot>) => ({
  bases: basis,
  words,
});

/** A code that was withdrawn, as it was given: whoever reads the case may ask. */
const areaAsGiven = (given: string | undefined): Record<string, string> =>
  given === undefined || standingCode(given) === given ? {} : { areaAsGiven: given };
