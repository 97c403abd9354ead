import * as fc from 'fast-check';
import { type AnyEntry, StoredEntry } from '../../functions/contracts/items/entry.ts';
import { CATEGORIES, TIERS, URGENCIES } from '../../functions/domain/classification.ts';
import type { Entry } from '../../functions/domain/entry.ts';
import { answer } from '../../functions/domain/ticket/commands/answer.ts';
import { close } from '../../functions/domain/ticket/commands/close.ts';
import { escalate } from '../../functions/domain/ticket/commands/escalate.ts';
import { passMilestone } from '../../functions/domain/ticket/commands/pass-milestone.ts';
import { rearm } from '../../functions/domain/ticket/commands/rearm.ts';
import { recount } from '../../functions/domain/ticket/commands/recount.ts';
import { refuse } from '../../functions/domain/ticket/commands/refuse.ts';
import type { Register } from '../../functions/domain/ticket/commands/register.ts';
import type { Decision, DecisionContext } from '../../functions/domain/ticket/decision.ts';
import type { TicketEntry } from '../../functions/domain/ticket/entries.ts';
import {
  CHANNELS,
  REFUSAL_GROUNDS,
  RISK_TOPICS,
  type Ticket,
} from '../../functions/domain/ticket/ticket.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { aContext, aTicket, MONDAY, someFacts, stricterPolicy } from './ticket.ts';

/** An entry as it comes off the stream. */
export const offTheStream = (entry: Entry): AnyEntry =>
  StoredEntry.parse(JSON.parse(JSON.stringify(entry)));

const KINDS = [
  'wake',
  'wake',
  'wake',
  'escalate',
  'answer',
  'refuse',
  'close',
  'rearm',
  'recount',
] as const;

/** What a wake-up or somebody's command makes of a ticket. */
export const carryOut = (
  ticket: Ticket,
  kind: (typeof KINDS)[number],
  context: DecisionContext,
): Decision => {
  switch (kind) {
    case 'wake':
      return passMilestone(
        ticket,
        { kind: 'pass-milestone', generation: ticket.generation },
        context,
      );
    case 'escalate':
      return escalate(ticket, context);
    case 'answer':
      return answer(ticket, context);
    case 'refuse':
      return refuse(ticket, 'no-evidence', context);
    case 'close':
      return close(ticket, context);
    case 'rearm':
      return rearm(ticket, { kind: 'rearm', found: 'overdue' }, context);
    case 'recount':
      return recount(ticket, { ...context, policy: stricterPolicy });
  }
};

/** One step of a course: so many hours later, this. */
export type Step = { readonly hours: number; readonly kind: (typeof KINDS)[number] };

/** What may come after a registration. */
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ hours: fc.integer({ min: 0, max: 200 }), kind: fc.constantFrom(...KINDS) }),
  { maxLength: 20 },
);

/** Complaints of every kind, taken in up to 20 days late. */
const registrations: fc.Arbitrary<Partial<Register>> = fc
  .record({
    level: fc.constantFrom('city', 'province'),
    lateHours: fc.integer({ min: 0, max: 480 }),
    channel: fc.constantFrom(...CHANNELS),
    category: fc.constantFrom(...CATEGORIES),
    tier: fc.constantFrom(...TIERS),
    urgency: fc.option(fc.constantFrom(...URGENCIES), { nil: undefined }),
    riskTopics: fc.subarray([...RISK_TOPICS]),
    relation: fc.constantFrom('self', 'other'),
    alreadyDecided: fc.boolean(),
    refusal: fc.option(fc.constantFrom(...REFUSAL_GROUNDS), { nil: undefined }),
    repeatOf: fc.option(fc.constant('01J0000000000000000000000B'), { nil: undefined }),
    important: fc.boolean(),
  })
  .map((one) => ({
    level: one.level,
    facts: someFacts({
      receivedAt: plusSeconds(MONDAY, -one.lateHours * 3600),
      channel: one.channel,
      category: one.category,
      tier: one.tier,
      riskTopics: one.riskTopics,
      ...(one.urgency && { urgency: one.urgency }),
    }),
    acceptance: {
      relation: one.relation,
      authorityShown: false,
      alreadyDecided: one.alreadyDecided,
      withoutEvidence: false,
    },
    important: one.important,
    ...(one.refusal && { refusal: one.refusal }),
    ...(one.repeatOf && { repeatOf: one.repeatOf }),
  }));

/** All entries of a ticket's life: registered, then whatever commands and wake-ups come. */
export const courses: fc.Arbitrary<readonly TicketEntry[]> = fc
  .tuple(registrations, steps)
  .map(([registration, course]) => {
    const first = aTicket(registration);
    const entries = [...first.entries];
    let { ticket } = first;
    let now = MONDAY;
    for (const { hours, kind } of course) {
      now = plusSeconds(now, hours * 3600);
      const decision = carryOut(ticket, kind, aContext(now));
      if (decision.kind === 'refused') continue;
      ticket = decision.ticket;
      entries.push(...decision.entries);
    }
    return entries;
  });
