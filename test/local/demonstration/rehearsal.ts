import { Letter, PhoneCall, WalkIn } from '../../../functions/contracts/intake.ts';
import { effectivePolicy } from '../../../functions/contracts/policy.ts';
import { mainlandCalendar } from '../../../functions/domain/calendar/mainland.ts';
import type { Alert } from '../../../functions/domain/on-call/alert.ts';
import { alertsForStep } from '../../../functions/domain/on-call/alerts-for-step.ts';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import type { Policy } from '../../../functions/domain/policy/policy.ts';
import { answer } from '../../../functions/domain/ticket/commands/answer.ts';
import { close } from '../../../functions/domain/ticket/commands/close.ts';
import { escalate } from '../../../functions/domain/ticket/commands/escalate.ts';
import { passMilestone } from '../../../functions/domain/ticket/commands/pass-milestone.ts';
import { refuse } from '../../../functions/domain/ticket/commands/refuse.ts';
import { register } from '../../../functions/domain/ticket/commands/register.ts';
import type { Decision, DecisionContext } from '../../../functions/domain/ticket/decision.ts';
import type { TicketEntry } from '../../../functions/domain/ticket/entries.ts';
import type { Recorded } from '../../../functions/domain/ticket/record.ts';
import { isOpen, type Ticket } from '../../../functions/domain/ticket/ticket.ts';
import { type Instant, plusSeconds, toInstant } from '../../../functions/domain/time.ts';
import type { Drafted } from '../../../functions/intake/drafted.ts';
import { makeLetterDraft } from '../../../functions/intake/letter-draft.ts';
import { makeMailDraft } from '../../../functions/intake/mail-draft.ts';
import { phoneDraft } from '../../../functions/intake/phone-draft.ts';
import { walkInDraft } from '../../../functions/intake/walk-in-draft.ts';
import type { Complaint } from '../../../local/demonstration/complaints/complaint.ts';
import { type Message, messageOf } from '../../../local/demonstration/messages/message.ts';
import policyFile from '../../../local/demonstration/policy.json' with { type: 'json' };
import type { Run } from '../../../local/demonstration/run.ts';

/** 12:00 local time on a Monday. */
export const noon = Date.parse('2026-11-23T12:00:00+08:00');
export const aRun: Run = { tag: 'test', firstLine: 64 };

/** The policy that holds in the demonstration. */
export const demonstrationPolicy = (): Policy => {
  const effective = effectivePolicy({ defaults: defaultPolicy, overrides: policyFile });
  if (effective.kind === 'problems') throw new Error(JSON.stringify(effective.problems));
  return effective.policy;
};

/** What intake makes of a message. */
export const draftedFrom = async (message: Message, now: Instant): Promise<Drafted> => {
  if (message.kind === 'mail') {
    const draft = makeMailDraft({ mails: { put: async () => {} }, ownDomains: [] });
    return draft({ bytes: message.bytes }, now);
  }
  switch (message.channel) {
    case 'phone':
      return phoneDraft(PhoneCall.parse(message.body), now);
    case 'walk-in':
      return walkInDraft(WalkIn.parse(message.body), now);
    case 'letter': {
      const head = async () => ({ bytes: 300, contentType: 'application/pdf' });
      return makeLetterDraft({ scans: { head } })(Letter.parse(message.body), now);
    }
  }
};

const contextAt = (now: Instant): DecisionContext => ({
  policy: demonstrationPolicy(),
  calendar: mainlandCalendar,
  timeZone: 'Asia/Shanghai',
  now,
  by: { kind: 'person', subject: 'handler', role: 'handler' },
  correlationId: 'rehearsal',
});

const registeredAs = async (complaint: Complaint, now: Instant): Promise<Recorded> => {
  const drafted = await draftedFrom(messageOf(complaint, aRun, noon), now);
  if (drafted.kind === 'unusable') throw new Error(JSON.stringify(drafted));
  const { facts, acceptance, important, refusal } = drafted.draft;
  return register(
    {
      kind: 'register',
      ticketId: '01J0000000000000000000000A',
      ticketNumber: 'AAAAAAAAAA1',
      branch: complaint.branch,
      level: complaint.branch === 'jiangsu' ? 'province' : 'city',
      facts: { ...facts, registeredAt: facts.registeredAt ?? now },
      acceptance,
      important,
      ...(refusal && { refusal: refusal.ground }),
      ...(complaint.repeats !== undefined && { repeatOf: '01J0000000000000000000000B' }),
    },
    contextAt(now),
  );
};

/** A ticket's life so far. */
type Life = { readonly ticket: Ticket; readonly entries: readonly TicketEntry[] };

const then = (life: Life, decision: Decision): Life => {
  if (decision.kind === 'refused') throw new Error(`refused: ${decision.refusal.kind}`);
  return { ticket: decision.ticket, entries: [...life.entries, ...decision.entries] };
};

/** Lets every timer up to an instant come at its very second, or until something is the case. */
const wait = (life: Life, until: Instant, enough: (ticket: Ticket) => boolean): Life => {
  let next = life;
  for (;;) {
    const { ticket } = next;
    if (enough(ticket) || !isOpen(ticket) || !ticket.wakeAt || ticket.wakeAt > until) return next;
    const { generation, wakeAt } = ticket;
    next = then(
      next,
      passMilestone(ticket, { kind: 'pass-milestone', generation }, contextAt(wakeAt)),
    );
  }
};

const never = () => false;

const worked = (life: Life, complaint: Complaint, now: Instant): Life => {
  const { course } = complaint;
  const closing = (one: Life, at: Instant) =>
    'closed' in course && course.closed ? then(one, close(one.ticket, contextAt(at))) : one;
  const answering = (one: Life, at: Instant) =>
    closing(then(one, answer(one.ticket, contextAt(at))), at);
  switch (course.kind) {
    case 'answered': {
      const at = plusSeconds(now, course.after + 2);
      return answering(wait(life, at, never), at);
    }
    case 'answered-late': {
      const late = wait(life, plusSeconds(now, 120), ({ level }) => level === 'province');
      return answering(late, plusSeconds(late.entries.at(-1)?.at ?? now, 4));
    }
    case 'taken-up': {
      const at = plusSeconds(now, course.after + 2);
      const waited = wait(life, at, never);
      const up = then(waited, escalate(waited.ticket, contextAt(at)));
      return course.words ? answering(up, plusSeconds(at, 6)) : up;
    }
    case 'refused': {
      const at = plusSeconds(now, course.after + 2);
      const waited = wait(life, at, never);
      return closing(then(waited, refuse(waited.ticket, course.ground, contextAt(at))), at);
    }
    case 'refused-at-once':
    case 'left-alone':
      return life;
  }
};

const alertsOf = ({ ticket, entries }: Life): readonly Alert[] =>
  entries.flatMap((entry) =>
    entry.type === 'ComplaintEscalated'
      ? (['huaian', 'jiangsu'] as const).flatMap((branch) =>
          alertsForStep(
            {
              ...entry.data,
              eventId: entry.eventId,
              ticketId: ticket.id,
              ticketNumber: ticket.ticketNumber,
              owner: ticket.branch,
              at: entry.at,
              correlationId: entry.correlationId,
            },
            { branch, level: branch === 'jiangsu' ? 'province' : 'city' },
            { kind: 'system', part: 'timer' },
          ).map(({ alert }) => alert),
        )
      : [],
  );

/** Plays one complaint by the rules alone, on a machine that needs two seconds for everything. */
export const rehearse = async (complaint: Complaint) => {
  const now = toInstant(noon);
  const life = worked(await registeredAs(complaint, now), complaint, now);
  // A minute and a half later the demonstration has ended.
  const { ticket, entries } = wait(life, plusSeconds(now, 90), never);
  return { ticket, entries, alerts: alertsOf({ ticket, entries }) };
};
