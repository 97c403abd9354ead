import * as fc from 'fast-check';
import { StreamedEntry } from '../../functions/contracts/items/streamed-entry.ts';
import { REFUSAL_GROUNDS } from '../../functions/domain/acceptance/propose-refusal.ts';
import {
  CATEGORIES,
  RECORD_KINDS,
  TIERS,
  URGENCIES,
} from '../../functions/domain/classification.ts';
import type { Entry } from '../../functions/domain/entry.ts';
import { openReferrals } from '../../functions/domain/referral.ts';
import type { Register } from '../../functions/domain/ticket/commands/register.ts';
import {
  decide,
  decideDispatch,
  decideMessageOut,
  decideOrderEnd,
  decideReply,
  decideTakeBack,
} from '../../functions/domain/ticket/decide.ts';
import {
  type Decision,
  type DecisionContext,
  refused,
} from '../../functions/domain/ticket/decision.ts';
import type { TicketEntry } from '../../functions/domain/ticket/entries.ts';
import { CHANNELS, RISK_TOPICS, type Ticket } from '../../functions/domain/ticket/ticket.ts';
import { MESSAGE_WAYS } from '../../functions/domain/wording/wording.ts';
import { recount } from './commands.ts';
import { inTime, passTime } from './in-time.ts';
import { type Act, type Step, steps } from './steps.ts';
import {
  aClerk,
  aColleague,
  aContext,
  aTicket,
  hoursOn,
  MONDAY,
  someFacts,
  stricterPolicy,
} from './ticket.ts';

/** An entry as it comes off the stream. */
export const offTheStream = (entry: Entry): StreamedEntry =>
  StreamedEntry.parse(JSON.parse(JSON.stringify(entry)));

/** What a wake-up or somebody's command makes of a ticket. */
const carryOut = (ticket: Ticket, act: Act, context: DecisionContext): Decision<unknown> => {
  switch (act.kind) {
    case 'wake':
      return passTime(ticket, context);
    case 'rearm':
      return inTime(ticket, { kind: 'execution-ended', generation: ticket.generation }, context);
    case 'recount':
      return recount(ticket, { ...context, policy: stricterPolicy });
    case 'dispatch': {
      const order = `order-${ticket.version}`;
      return decideDispatch(ticket, { order, worker: 'huaian', unit: act.unit }, context);
    }
    case 'order-end': {
      const order = ticket.work?.open.at(-1)?.id;
      return order === undefined
        ? refused('nothing-out')
        : decideOrderEnd(ticket, { order, ending: act.ending }, context);
    }
    case 'message-out': {
      const queued = ticket.answerQueued;
      return queued
        ? decideMessageOut(ticket, { ...queued, means: 'written' }, context)
        : refused('nothing-queued');
    }
    case 'take-back': {
      const { answerQueued, settledThrough, promise } = ticket;
      const message = answerQueued?.message ?? settledThrough?.message ?? promise?.message;
      const says = message?.includes('solution') ? 'solution-answer' : 'answer';
      return message === undefined
        ? refused('nothing-sent')
        : decideTakeBack(ticket, { message, says, why: 'bounced' }, context);
    }
    case 'judge-correction':
      return decide(
        ticket,
        { ...act, proposal: ticket.proposedCorrection?.sequence ?? 0 },
        context,
      );
    case 'customer-replies':
      return decideReply(ticket, { files: 1, atWork: [] }, context);
    case 'reply-to-body':
      return decide(ticket, { ...act, referral: openReferrals(ticket)[0]?.sequence ?? 0 }, context);
    default:
      return decide(ticket, act, context);
  }
};

/** A ticket's life: every entry, and the ticket as registered and as each step left it. */
export const live = (
  registration: Partial<Register>,
  steps: readonly Step[],
): {
  readonly ticket: Ticket;
  readonly tickets: readonly Ticket[];
  readonly entries: readonly TicketEntry[];
} => {
  const first = aTicket(registration, MONDAY, { ...aContext(), carries: ['mail'] });
  const entries = [...first.entries];
  const tickets = [first.ticket];
  let { ticket } = first;
  let now = MONDAY;
  for (const { hours, act, by = aClerk } of steps) {
    now = hoursOn(hours, now);
    const decision = carryOut(ticket, act, { ...aContext(now), by, carries: ['mail'] });
    if (decision.kind === 'refused') continue;
    ticket = decision.ticket;
    tickets.push(ticket);
    entries.push(...decision.entries);
  }
  return { ticket, tickets, entries };
};

/** Records of every kind, taken in up to 20 days late. */
export const registrations: fc.Arbitrary<Partial<Register>> = fc
  .record({
    level: fc.constantFrom('city', 'province'),
    lateHours: fc.integer({ min: 0, max: 480 }),
    channel: fc.constantFrom(...CHANNELS),
    recordKind: fc.oneof(fc.constant('complaint' as const), fc.constantFrom(...RECORD_KINDS)),
    category: fc.oneof(fc.constant('network' as const), fc.constantFrom(...CATEGORIES)),
    tier: fc.constantFrom(...TIERS),
    urgency: fc.option(fc.constantFrom(...URGENCIES), { nil: undefined }),
    riskTopics: fc.subarray([...RISK_TOPICS]),
    relation: fc.constantFrom('self', 'other'),
    alreadyDecided: fc.boolean(),
    refusal: fc.option(fc.constantFrom(...REFUSAL_GROUNDS), { nil: undefined, freq: 1 }),
    repeatOf: fc.option(fc.constant('01J0000000000000000000000B'), { nil: undefined }),
    important: fc.boolean(),
    ways: fc.subarray([...MESSAGE_WAYS]),
  })
  .map((one) => ({
    level: one.level,
    facts: someFacts({
      receivedAt: hoursOn(-one.lateHours),
      channel: one.channel,
      recordKind: one.recordKind,
      category: one.category,
      tier: one.tier,
      riskTopics: one.riskTopics,
      reach: { ways: one.ways, language: 'zh' },
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
  .map(([registration, course]) => live(registration, course).entries);

/** Lives in which everything that can happen to a ticket happens. */
export const eventfulCourses: readonly (readonly TicketEntry[])[] = [
  live({ facts: someFacts({ category: 'network' }) }, [
    { hours: 1, act: { kind: 'note' } },
    { hours: 0, act: { kind: 'attempt', way: 'message', outcome: 'left-word' } },
    { hours: 1, act: { kind: 'dispatch', unit: 'lianshui' }, by: aColleague },
    { hours: 1, act: { kind: 'order-end', ending: 'accepted' } },
    { hours: 1, act: { kind: 'hold' } },
    { hours: 1, act: { kind: 'resume' } },
    { hours: 1, act: { kind: 'recount' } },
    { hours: 0, act: { kind: 'request-extension', extension: 'anotherProvince' } },
    { hours: 0, act: { kind: 'decline-extension' } },
    { hours: 0, act: { kind: 'request-extension', extension: 'anotherBody' } },
    { hours: 1, act: { kind: 'extend', extension: 'anotherBody' }, by: aColleague },
    { hours: 1, act: { kind: 'promise', until: hoursOn(30), means: 'counter' } },
    { hours: 1, act: { kind: 'outside-date', until: hoursOn(60) } },
    { hours: 1, act: { kind: 'correct', facts: { tier: 'vip' }, evidence: false } },
    {
      hours: 1,
      act: { kind: 'correct', facts: { recordKind: 'consultation' }, evidence: true },
    },
    { hours: 1, act: { kind: 'judge-correction', verdict: 'dismiss' } },
    { hours: 20, act: { kind: 'wake' } },
    { hours: 60, act: { kind: 'wake' } },
    { hours: 1, act: { kind: 'appeal-dates', dates: { papersAt: hoursOn(70) } } },
    {
      hours: 1,
      act: {
        kind: 'refer',
        referral: { body: 'media', name: '淮安晚报', document: '1', receivedAt: hoursOn(1) },
      },
    },
    { hours: 1, act: { kind: 'answer', means: 'written' } },
    { hours: 1, act: { kind: 'reply-to-body' } },
    { hours: 1, act: { kind: 'customer-replies' } },
    { hours: 1, act: { kind: 'close' } },
  ]).entries,
  live({}, [{ hours: 1, act: { kind: 'refuse', ground: 'no-evidence' } }]).entries,
  live({ facts: someFacts({ reach: { ways: ['mail'], language: 'zh' } }) }, [
    { hours: 1, act: { kind: 'promise', until: hoursOn(20), means: 'message' } },
    { hours: 0, act: { kind: 'message-out' } },
    { hours: 1, act: { kind: 'take-back' } },
    { hours: 1, act: { kind: 'answer', means: 'message' } },
    { hours: 1, act: { kind: 'message-out' } },
    { hours: 1, act: { kind: 'take-back' } },
  ]).entries,
];
