import type { Actor } from '../../functions/domain/actor.ts';
import { mainlandCalendar } from '../../functions/domain/calendar/mainland.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import type { Policy } from '../../functions/domain/policy/policy.ts';
import { type Register, register } from '../../functions/domain/ticket/commands/register.ts';
import type { DecisionContext } from '../../functions/domain/ticket/decision.ts';
import type { Recorded } from '../../functions/domain/ticket/record.ts';
import type { TicketFacts } from '../../functions/domain/ticket/ticket.ts';
import { type Instant, plusSeconds, toInstant } from '../../functions/domain/time.ts';

/** An instant from its text. */
export const at = (text: string): Instant => toInstant(Date.parse(text));

export const aClerk: Actor = { kind: 'person', subject: 'clerk-7', role: 'handler' };

/** Somebody besides: whoever confirms what the clerk has proposed. */
export const aColleague: Actor = { kind: 'person', subject: 'clerk-8', role: 'handler' };

/** In the post of a lead. */
export const aDeputy = {
  kind: 'person',
  subject: 'clerk-6',
  post: 'lead',
  unit: 'complaint-centre',
} as const satisfies Actor;

/** 10:00 local time on a Monday in July 2026: nothing special about it. */
export const MONDAY = at('2026-07-06T10:00:00+08:00');

/** So many hours after Monday, or after another instant; before it where negative. */
export const hoursOn = (hours: number, from: Instant = MONDAY): Instant =>
  plusSeconds(from, hours * 3600);

export const someFacts = (facts: Partial<TicketFacts> = {}): TicketFacts => ({
  channel: 'walk-in',
  recordKind: 'complaint',
  category: 'billing',
  tier: 'ordinary',
  riskTopics: [],
  specialCare: false,
  receivedAt: MONDAY,
  registeredAt: MONDAY,
  ...facts,
});

export const aContext = (
  now: Instant = MONDAY,
  policy: Policy = defaultPolicy,
): DecisionContext => ({
  policy,
  calendar: mainlandCalendar,
  timeZone: 'Asia/Shanghai',
  now,
  by: aClerk,
  correlationId: 'test',
});

/** Another policy: own limits shorter or longer by tier, the law's as it was. */
export const stricterPolicy: Policy = {
  ...defaultPolicy,
  version: 'stricter',
  ownAnswer: {
    vip: { ...defaultPolicy.ownAnswer.vip, value: 'PT12H' },
    'go-tone': { ...defaultPolicy.ownAnswer['go-tone'], value: 'PT12H' },
    ordinary: { ...defaultPolicy.ownAnswer.ordinary, value: 'PT24H' },
  },
};

/** A command to register, a complaint at a city unless told otherwise. */
export const aRegister = (command: Partial<Register> = {}): Register => ({
  kind: 'register',
  ticketId: '01J0000000000000000000000A',
  ticketNumber: 'AAAAAAAAAA1',
  branch: 'huaian',
  level: 'city',
  facts: someFacts(),
  acceptance: {
    relation: 'self',
    authorityShown: false,
    alreadyDecided: false,
    withoutEvidence: false,
  },
  important: false,
  ...command,
});

/** A ticket as registered, with its first entries. */
export const aTicket = (
  command: Partial<Register> = {},
  now: Instant = MONDAY,
  context: DecisionContext = aContext(now),
): Recorded => register(aRegister(command), context);
