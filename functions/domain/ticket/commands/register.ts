import {
  type AcceptanceFacts,
  proposeRefusal,
  type RefusalGround,
} from '../../acceptance/propose-refusal.ts';
import type { Attention } from '../../attention.ts';
import { clocksAtReceipt } from '../../clock/ticket-clocks.ts';
import { canaryClock } from '../canary.ts';
import { outgoingOf } from '../choose-outgoing.ts';
import type { DecisionContext } from '../decision.ts';
import type { Happening } from '../happenings.ts';
import { occasionOf } from '../occasion.ts';
import type { Outgoing } from '../outgoing.ts';
import { type Recorded, record } from '../record.ts';
import { type OnTheSpotMeans, solvedOnTheSpot } from '../solved-on-the-spot.ts';
import type { Ticket, TicketFacts } from '../ticket.ts';
import { missedLimits, whatIsDue } from '../what-is-due.ts';
import type { RestsOn } from './answer.ts';
import { type GivenReferral, referredBy } from './refer.ts';

/** A complaint to put on record; what is personal about it has already been set apart. */
export type Register = {
  readonly kind: 'register';
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly branch: string;
  readonly level: 'city' | 'province';
  readonly facts: TicketFacts;
  readonly acceptance: AcceptanceFacts;
  /** A refusal that came with it; it counts when a person gave it (B5). */
  readonly refusal?: RefusalGround;
  /** The customer was content at once, where the unit may close then (B7, P2). */
  readonly solved?: OnTheSpotMeans;
  /** Codes of what the refusal or the answer rests on (E10). */
  readonly bases?: readonly string[];
  /** The earlier ticket of the same customer about the same category (B9). */
  readonly repeatOf?: string;
  /** The body that handed it on, where one did (A5). */
  readonly referral?: GivenReferral;
  /** Media, government, a legal threat (C4, important). */
  readonly important: boolean;
  /** A machine may have written it: no receipt, lest two machines write to each other for ever. */
  readonly withoutReceipt?: boolean;
  /** Made up by the branch itself; no caller can say so. */
  readonly canary?: true;
};

/**
 * Puts a complaint on record: always (B2, B3), with the refusal that may be proposed (B5), its
 * attention flags (C4) and its limits (D1, D2, D9). What has already passed by the time of
 * registration is due at once.
 */
export const register = (command: Register, context: DecisionContext): Recorded => {
  const { facts, ticketId, repeatOf } = command;
  const proposed = proposalOf(command, context);
  const limits = command.canary
    ? [canaryClock(facts.receivedAt, context)]
    : clocksAtReceipt({ ...facts, level: command.level }, context);
  const clocks = limits.map((clock) => ({
    ...clock,
    remindersSent: 0,
    missed: false,
  }));
  const isRefused = command.refusal !== undefined && isPerson(context);
  const receipt =
    isRefused || command.solved || command.withoutReceipt
      ? undefined
      : outgoingOf({ kind: 'receipt' }, facts, context);
  const registered: Happening<'ComplaintRegistered'> = {
    type: 'ComplaintRegistered',
    rule: 'B2',
    data: {
      ticketNumber: command.ticketNumber,
      branch: command.branch,
      level: command.level,
      facts,
      attention: attentionOf(command),
      accepted: proposed === undefined,
      ...(proposed && { refusalProposed: proposed }),
      ...(repeatOf !== undefined && { repeatOf }),
      clocks,
      takenBy: context.by,
      ...(command.canary && { canary: true }),
      ...(receipt !== undefined && receipt !== 'no-way' && { outgoing: receipt }),
    },
  };
  const untold: Happening[] =
    receipt === 'no-way' ? [{ type: 'NoWayToCustomer', data: { says: 'receipt' } }] : [];
  const occasion = occasionOf(ticketId, context, 'goes-on');
  const { ticket } = record(undefined, [registered], occasion);
  const begun = [registered, ...untold, ...handedOn(command, ticket, context)];
  const { ticket: after } = record(undefined, begun, occasion);
  return record(undefined, [...begun, ...atOnce(command, after, context)], occasion);
};

/** The body that handed it on has a limit of its own from the start (A5). */
const handedOn = (
  { referral }: Register,
  ticket: Ticket,
  context: DecisionContext,
): Happening[] => {
  if (!referral) return [];
  const ruling = referredBy(ticket, referral, context);
  return ruling.kind === 'happens' ? [ruling.own] : [];
};

/**
 * What follows in the same breath: that it was solved on the spot, a person's refusal, or the climb of one
 * that arrives late.
 */
const atOnce = (
  { refusal, solved, bases }: Register,
  ticket: Ticket,
  context: DecisionContext,
): Happening[] => {
  const cited = bases ? { bases } : {};
  if (solved) return solvedOnTheSpot(ticket, { means: solved, ...cited }, context);
  return refusal && isPerson(context)
    ? [
        ...missedLimits(ticket, context.now),
        {
          type: 'ComplaintRefused',
          rule: 'B5',
          data: {
            ground: refusal,
            ...cited,
            ...toldLater({ ground: refusal, ...cited }, ticket, context),
          },
        },
      ]
    : whatIsDue(ticket, context.now, context);
};

/** Whoever stood at the counter or was on the line has been told; whoever wrote is written to (E5). */
const toldLater = (
  refusal: RestsOn & { readonly ground: RefusalGround },
  { facts }: Ticket,
  context: DecisionContext,
): { readonly outgoing?: Outgoing } => {
  if (facts.channel === 'phone' || facts.channel === 'walk-in') return {};
  const outgoing = outgoingOf({ kind: 'refusal', ...refusal }, facts, context);
  return outgoing === undefined || outgoing === 'no-way' ? {} : { outgoing };
};

/** What a system says of refusing is no more than a proposal: only a person refuses (B5). */
const proposalOf = (
  { acceptance, facts, refusal }: Register,
  context: DecisionContext,
): RefusalGround | undefined =>
  proposeRefusal(acceptance, facts, context) ?? (isPerson(context) ? undefined : refusal);

const isPerson = ({ by }: DecisionContext): boolean => by.kind === 'person';

const attentionOf = ({ repeatOf, important, facts }: Register): Attention[] => {
  const flags: Attention[] = [];
  if (repeatOf !== undefined) flags.push('repeat');
  if (important || facts.tier === 'vip') flags.push('important');
  return flags;
};
