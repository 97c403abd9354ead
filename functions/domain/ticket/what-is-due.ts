import { provinceAnswerClock } from '../clock/answer-clocks.ts';
import type { ClockContext } from '../clock/clock.ts';
import { cappedPauses, pauseCap } from '../clock/pauses.ts';
import { climbsTo } from '../escalation/level-after-limit.ts';
import { isBelow, type Level, levelAbove } from '../level.ts';
import { earliest, type Instant } from '../time.ts';
import type { TicketClockRef } from './happenings/passed.ts';
import type { Happening } from './happenings.ts';
import { runningClocks, type Ticket, type TicketClock } from './ticket.ts';

type Clocked = Pick<Ticket, 'clocks' | 'level' | 'pauses' | 'heldUntil'>;

const clockRef = ({ kind, rule, dueAt, referral }: TicketClock): TicketClockRef => ({
  clock: kind,
  rule,
  dueAt,
  ...(referral !== undefined && { referral }),
});

/** The limits that have passed at `now` and are not yet on record as missed. */
export const missedLimits = (ticket: Pick<Ticket, 'clocks'>, now: Instant): Happening[] =>
  runningClocks(ticket)
    .filter((clock) => !clock.missed && clock.dueAt < now)
    .map((clock) => ({ type: 'DeadlineMissed', rule: clock.rule, data: clockRef(clock) }));

/**
 * Reminders whose time has come, one for each limit: those that passed unsent are sent once, now;
 * a limit that has itself passed is missed, no longer approaching (D7).
 */
const dueReminders = (ticket: Pick<Ticket, 'clocks'>, now: Instant): Happening[] =>
  runningClocks(ticket).flatMap((clock): Happening[] => {
    const reminder = clock.remindAt.filter((at) => at <= now).length;
    if (clock.missed || now > clock.dueAt || reminder <= clock.remindersSent) return [];
    return [
      {
        type: 'DeadlineApproaching',
        rule: 'D7',
        data: { ...clockRef(clock), reminder, reminders: clock.remindAt.length },
      },
    ];
  });

/** The limit that a level has of its own, from `startAt`: only the province's, and not for an opinion (F1, D8, P5). */
export const startedAt = (
  level: Level,
  startAt: Instant,
  ticket: Pick<Ticket, 'pauses' | 'clocks'>,
  context: ClockContext,
): { started?: TicketClock } => {
  const isOpinion = ticket.clocks.some(({ kind }) => kind === 'opinion-answer');
  if (level !== 'province' || isOpinion) return {};
  const pauses = cappedPauses(ticket.pauses, pauseCap(context.policy));
  const clock = provinceAnswerClock(startAt, context, { pauses });
  return { started: { ...clock, remindersSent: 0, missed: false } };
};

/** The policy's cap has ended the wait for the customer; the limits were counted up to it (D8). */
const waitEndedByCap = (
  { pauses, heldUntil }: Pick<Ticket, 'pauses' | 'heldUntil'>,
  now: Instant,
): Happening[] => {
  const from = pauses.at(-1)?.from;
  return heldUntil === undefined || from === undefined || now < heldUntil
    ? []
    : [
        {
          type: 'ComplaintResumed',
          rule: 'D8',
          data: { cause: 'cap', heldFrom: from, until: heldUntil, changes: [] },
        },
      ];
};

/** What has passed by `now` and is not yet on record: a wait that the cap ended, missed limits. */
export const whatHasPassed = (
  ticket: Pick<Ticket, 'clocks' | 'pauses' | 'heldUntil'>,
  now: Instant,
): Happening[] => [...waitEndedByCap(ticket, now), ...missedLimits(ticket, now)];

/**
 * The steps up that are due at `now`, all passed levels in one go, only the top one paged (F1).
 * A level's own limit starts at the limit that passed, not at the wake-up, so a late timer gives
 * nobody more time.
 */
export const dueClimbs = (ticket: Clocked, now: Instant, context: ClockContext): Happening[] => {
  const steps = climb(ticket, now, context, ticket.level);
  return steps.map((step, index) => ({
    type: 'ComplaintEscalated',
    rule: 'F1',
    data: { ...step, paged: index === steps.length - 1 },
  }));
};

/**
 * Everything that is due at `now`: the end of a wait, climbs, then missed limits and reminders of
 * all levels reached.
 */
export const whatIsDue = (ticket: Clocked, now: Instant, context: ClockContext): Happening[] => {
  const climbs = dueClimbs(ticket, now, context);
  const started = climbs.flatMap((climb) =>
    climb.type === 'ComplaintEscalated' && climb.data.started ? [climb.data.started] : [],
  );
  const clocked = { clocks: [...ticket.clocks, ...started] };
  return [
    ...waitEndedByCap(ticket, now),
    ...climbs,
    ...missedLimits(clocked, now),
    ...dueReminders(clocked, now),
  ];
};

type Step = Omit<Extract<Happening, { type: 'ComplaintEscalated' }>['data'], 'paged'>;

const climb = (ticket: Clocked, now: Instant, context: ClockContext, left: Level): Step[] => {
  const to = levelAbove(ticket.level);
  const passed = topmostPassed(ticket, now);
  if (!to || !passed) return [];
  const stops = climbsTo(passed.kind) === to;
  const started = stops ? startedAt(to, passed.actBy, ticket, context) : {};
  const step: Step = {
    from: ticket.level,
    to,
    left,
    cause: 'limit-passed',
    passed: clockRef(passed),
    ...started,
  };
  const after: Clocked = {
    ...ticket,
    level: to,
    clocks: started.started ? [...ticket.clocks, started.started] : ticket.clocks,
  };
  return [step, ...climb(after, now, context, left)];
};

/** Of the limits whose passing still moves the ticket up, the first that moves it furthest. */
const topmostPassed = (ticket: Clocked, now: Instant): TicketClock | undefined => {
  const passed = runningClocks(ticket).filter(({ actBy }) => actBy < now);
  const firstTo = (level: Level): TicketClock | undefined => {
    const ends = passed.filter(({ kind }) => climbsTo(kind) === level);
    const first = earliest(...ends.map(({ actBy }) => actBy));
    return isBelow(ticket.level, level) ? ends.find(({ actBy }) => actBy === first) : undefined;
  };
  return firstTo('regulator') ?? firstTo('province');
};
