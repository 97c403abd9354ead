import {
  Letter,
  PhoneCall,
  Transferred,
  WalkIn,
  WebsiteForm,
} from '../../../functions/contracts/intake.ts';
import type { Actor } from '../../../functions/domain/actor.ts';
import type { Alert } from '../../../functions/domain/on-call/alert.ts';
import { alertsForStep } from '../../../functions/domain/on-call/alerts-for-step.ts';
import { register } from '../../../functions/domain/ticket/commands/register.ts';
import { decide, decideDispatch, decideOrderEnd } from '../../../functions/domain/ticket/decide.ts';
import type { Recorded } from '../../../functions/domain/ticket/record.ts';
import { type Instant, plusSeconds, toInstant } from '../../../functions/domain/time.ts';
import { dispatchedAtOnce } from '../../../functions/intake/dispatched-at-once.ts';
import type { DraftOutcome } from '../../../functions/intake/draft.ts';
import { makeLetterDraft } from '../../../functions/intake/letter-draft.ts';
import { makeMailDraft } from '../../../functions/intake/mail-draft.ts';
import { phoneDraft } from '../../../functions/intake/phone-draft.ts';
import { transferredDraft } from '../../../functions/intake/transferred-draft.ts';
import { walkInDraft } from '../../../functions/intake/walk-in-draft.ts';
import { websiteDraft } from '../../../functions/intake/website-draft.ts';
import type { Complaint, Course } from '../../../local/demonstration/complaints/complaint.ts';
import {
  type Message,
  messageOf,
  messagesJoining,
} from '../../../local/demonstration/messages/message.ts';
import type { Run } from '../../../local/demonstration/run.ts';
import { answer, close, escalate, hold, refuse } from '../../builders/commands.ts';
import { aUnit } from '../../builders/organisation.ts';
import { contextAt, type Life, lived, wait } from './life.ts';
import { busySeconds, rehearseSteps } from './rehearse-steps.ts';

/** 12:00 local time on a Monday. */
export const noon = Date.parse('2026-11-23T12:00:00+08:00');
export const aRun: Run = { tag: 'test', firstLine: 64 };

/** What intake makes of a message. */
export const draftedFrom = async (message: Message, now: Instant): Promise<DraftOutcome> => {
  if (message.kind === 'mail') {
    const draft = makeMailDraft({ mails: { put: async () => {} }, ownDomains: [] });
    const drafted = await draft({ bytes: message.bytes }, now);
    if (drafted.kind === 'machine') throw new Error(`a machine's mail: ${drafted.why}`);
    return drafted;
  }
  switch (message.channel) {
    case 'phone':
      return phoneDraft(PhoneCall.parse(message.body), now, contextAt(now));
    case 'walk-in':
      return walkInDraft(WalkIn.parse(message.body), now, contextAt(now));
    case 'letter': {
      const head = async () => ({ bytes: 300, contentType: 'application/pdf' });
      return makeLetterDraft({ scans: { head } })(Letter.parse(message.body), now, contextAt(now));
    }
    case 'website':
      return websiteDraft(WebsiteForm.parse(message.body), now, contextAt(now));
    case 'transferred':
      return transferredDraft(Transferred.parse(message.body), now, contextAt(now));
  }
};

/** Each branch's network desk, which gets network complaints at once. */
const units = new Map([
  [
    'network-desk',
    aUnit('network-desk', {
      type: 'network-desk',
      answersFor: { homeUnits: [], categories: ['network'], tiers: [] },
      reviewMayBeSkipped: true,
    }),
  ],
]);

const registeredAs = async (complaint: Complaint, now: Instant): Promise<Recorded> => {
  const drafted = await draftedFrom(messageOf(complaint, aRun, Date.parse(now)), now);
  if (drafted.kind === 'unusable') throw new Error(JSON.stringify(drafted));
  const { facts, acceptance, important, refusal, handedOn } = drafted.draft;
  const context = contextAt(now);
  const registered = register(
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
      ...(handedOn && { referral: handedOn.referral }),
      ...(complaint.repeats !== undefined && { repeatOf: '01J0000000000000000000000B' }),
    },
    context,
  );
  const atOnce = { units, orderId: '01J0000000000000000000000W' };
  return dispatchedAtOnce(registered, atOnce, context).ticket;
};

const worked = (life: Life, complaint: Complaint, now: Instant): Life => {
  const { course } = complaint;
  const closing = (one: Life, at: Instant) =>
    'closed' in course && course.closed ? lived(one, close(one.ticket, contextAt(at))) : one;
  const answering = (one: Life, at: Instant, by = contextAt(at).by) =>
    closing(lived(one, answer(one.ticket, { ...contextAt(at), by })), at);
  switch (course.kind) {
    case 'answered': {
      const at = plusSeconds(now, course.after + busySeconds);
      const told = wait(life, at);
      const done = lived(told, answer(told.ticket, contextAt(at)));
      return closing(repliedTo(done, plusSeconds(at, busySeconds)), plusSeconds(at, busySeconds));
    }
    case 'answered-late': {
      const late = wait(life, plusSeconds(now, 120), ({ level }) => level === 'province');
      return answering(late, plusSeconds(late.entries.at(-1)?.at ?? now, 4));
    }
    case 'taken-up': {
      const at = plusSeconds(now, course.after + busySeconds);
      const waited = awaiting(wait(life, at), course, at);
      const up = lived(waited, escalate(waited.ticket, contextAt(at)));
      return course.words ? answering(up, plusSeconds(at, 6), answererOf(course)) : up;
    }
    case 'limits-changed': {
      const stepped = rehearseSteps(life, course.steps, now);
      const at = plusSeconds(stepped.at, course.after + busySeconds);
      return answering(wait(stepped.life, at), at);
    }
    case 'refused': {
      const at = plusSeconds(now, course.after + busySeconds);
      const waited = wait(life, at);
      return closing(lived(waited, refuse(waited.ticket, course.ground, contextAt(at))), at);
    }
    case 'worked': {
      const { dispatched } = course;
      const begun = awaiting(life, course, plusSeconds(now, busySeconds));
      const out = dispatched ? given(begun, dispatched, plusSeconds(now, busySeconds)) : begun;
      const reviewed = wait(out, plusSeconds(now, busySeconds * workSteps(course)));
      const at = plusSeconds(now, busySeconds * (workSteps(course) + 1));
      return answering(
        lived(
          reviewed,
          decideOrderEnd(
            reviewed.ticket,
            { order: reviewed.ticket.work?.open[0]?.id ?? '', ending: 'accepted' },
            contextAt(at),
          ),
        ),
        at,
      );
    }
    case 'refused-at-once':
    case 'left-alone':
      return life;
  }
};

/** Each body that handed it on has its reply (A5). */
const repliedTo = (life: Life, at: Instant): Life =>
  (life.ticket.referrals ?? []).reduce(
    (one, { sequence: referral }) =>
      lived(one, decide(one.ticket, { kind: 'reply-to-body', referral }, contextAt(at))),
    life,
  );

/** Every other body that hands on the same joins it (A5, B9). */
const joinedBy = async (life: Life, complaint: Complaint, now: Instant): Promise<Life> => {
  let joined = life;
  for (const message of messagesJoining(complaint, aRun, Date.parse(now))) {
    const drafted = await draftedFrom(message, now);
    const referral = drafted.kind === 'draft' ? drafted.draft.handedOn?.referral : undefined;
    if (!referral) throw new Error('no referral');
    joined = lived(joined, decide(joined.ticket, { kind: 'refer', referral }, contextAt(now)));
  }
  return joined;
};

/** The customer is asked for something first, where the course says so. */
const awaiting = (life: Life, { awaited }: Pick<Worked, 'awaited'>, at: Instant): Life =>
  awaited ? lived(life, hold(life.ticket, contextAt(at))) : life;

/** Whoever answers it above its branch. */
const answererOf = ({
  answeredAbove: subject,
}: Extract<Course, { kind: 'taken-up' }>): Actor | undefined =>
  subject === undefined
    ? undefined
    : { kind: 'person', subject, post: 'taker', unit: 'complaint-centre', branch: 'jiangsu' };

type Worked = Extract<Course, { kind: 'worked' }>;

const given = (
  life: Life,
  { unit, branch }: NonNullable<Worked['dispatched']>,
  at: Instant,
): Life =>
  lived(
    life,
    decideDispatch(
      life.ticket,
      { order: '01J0000000000000000000000X', worker: branch ?? life.ticket.branch, unit },
      {
        ...contextAt(at),
        by: { kind: 'person', subject: 'dispatcher', role: 'handler' },
      },
    ),
  );

/** Take, report, confirm and accept, and what is done again; word of each has to come where another branch works it. */
const workSteps = ({ sentBack, returned, dispatched }: Worked): number =>
  (4 + (sentBack === undefined ? 0 : 2) + (returned === undefined ? 0 : 3)) *
  (dispatched?.branch === undefined ? 1 : 4);

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
              ticket: { ...ticket.facts, attention: ticket.attention },
              at: entry.at,
              correlationId: entry.correlationId,
            },
            { id: branch, level: branch === 'jiangsu' ? 'province' : 'city' },
            { kind: 'system', part: 'timer' },
          ).map(({ alert }) => alert),
        )
      : [],
  );

/**
 * Plays one complaint by the rules alone, on a machine that needs two seconds for everything.
 * @param start milliseconds since 1970
 */
export const rehearse = async (complaint: Complaint, start = noon) => {
  const now = toInstant(start);
  const begun = await joinedBy(await registeredAs(complaint, now), complaint, now);
  const life = worked(begun, complaint, now);
  // A minute and a half later the demonstration has ended.
  const { ticket, entries } = wait(life, plusSeconds(now, 90));
  return { ticket, entries, alerts: alertsOf({ ticket, entries }) };
};
