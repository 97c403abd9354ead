import {
  type ChangeOutcome,
  type ChangePorts,
  type Decided,
  makeChange,
} from '../changing/change.ts';
import type { Known } from '../changing/repeatable.ts';
import {
  type Extra,
  orderChange,
  type ThingChange,
  ticketChange,
} from '../changing/thing-change.ts';
import type { Registered } from '../contracts/registered.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { register } from '../domain/ticket/commands/register.ts';
import { mayCloseOnTheSpot } from '../domain/ticket/solved-on-the-spot.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import type { Fingerprints, Identifiers } from '../ports/outside.ts';
import type { ContactReader, UnitReader } from '../ports/readers.ts';
import { caseWrites } from './case-writes.ts';
import { dispatchedAtOnce, type WithOrder } from './dispatched-at-once.ts';
import type { ComplaintDraft, Sender } from './draft.ts';
import type { EnoughReceipts } from './enough-receipts.ts';
import { type Joinable, joined } from './join-ticket.ts';
import { keysOf } from './keys.ts';
import { reachOf } from './reach.ts';
import { registeredAnswer } from './registered-answer.ts';
import { makeFindRepeat, type Repeat } from './repeats.ts';

/** What the house lends to every channel. */
export type IntakePorts = ChangePorts & {
  readonly contacts: ContactReader;
  readonly units: UnitReader;
  readonly fingerprints: Fingerprints;
  readonly identifiers: Identifiers;
  readonly clockContext: ClockContext;
  /** Lent to the channel by which other bodies hand complaints on (A5). */
  readonly joinable?: Joinable;
  /** Lent to mail: two machines that answer each other fall silent. */
  readonly enoughReceipts?: EnoughReceipts;
};

/** What goes along with a registration, in the same transaction. */
export type Along = {
  /** By what else it is known when it comes again. */
  readonly keys: readonly string[];
  /** What else changes when the ticket of this id is made. */
  readonly changes: (ticketId: string, now: Instant) => Promise<readonly ThingChange[]>;
};

/** What registering comes to: a complaint is never refused. */
export type RegisterOutcome = ChangeOutcome<Registered, never> | Known;

/**
 * Puts a complaint on record, always (B2), in one transaction: ticket, entries, keys, ticket
 * number, look-ups, the personal half, and the work order of one that the system dispatches (A3).
 * However often it is sent, it is one ticket.
 */
export const makeRegister = (ports: IntakePorts) => {
  const { fingerprints, identifiers, ownBranch } = ports;
  const change = makeChange(ports);
  const findRepeat = makeFindRepeat(ports);

  return async (draft: ComplaintDraft, sender: Sender, along?: Along): Promise<RegisterOutcome> => {
    const { own, byContent, header, contents } = await keysOf(
      draft,
      sender,
      ownBranch.id,
      fingerprints,
    );
    const registerAs = (keys: readonly string[]): Promise<RegisterOutcome> =>
      change(
        {
          load: async (now) => {
            const id = identifiers.ulid();
            const repeat = {
              ...(await findRepeat(draft, now)),
              ...(draft.follows !== undefined && { first: draft.follows }),
            };
            const open = await ports.joinable?.(draft, repeat);
            return {
              ...(open && { open }),
              id,
              // Random numbers meet once in billions: then another one is drawn.
              ticketNumber: identifiers.ticketNumber(),
              repeat,
              silent: (await ports.enoughReceipts?.(draft, repeat, now)) ?? false,
              ...(needsUnits(draft) && { units: await ports.units.units() }),
              ...(mayGoOut(draft) && { orderId: identifiers.ulid() }),
              along: (await along?.changes(id, now)) ?? [],
            };
          },
          decide: (found, now) => compose(draft, sender, found, now, ports),
        },
        { keys: [...keys, ...header, ...(along?.keys ?? [])], contents },
      );

    const outcome = await registerAs(own);
    const isOther = outcome.kind === 'conflict' && own.includes(outcome.key);
    return isOther && draft.key.onOtherContent === 'register' ? registerAs(byContent) : outcome;
  };
};

/** What a new ticket is made with. */
type Found = {
  readonly id: string;
  readonly ticketNumber: string;
  readonly repeat: Repeat;
  /** No receipt of it goes out, whoever wrote it. */
  readonly silent: boolean;
  /** The ticket that it joins, if the rules let it (A5, B9). */
  readonly open?: Ticket;
  /** Read for those alone that the system may dispatch, or that a counter may close. */
  readonly units?: Organisation['units'];
  /** Of the work order, for those that the system may dispatch (A3). */
  readonly orderId?: string;
  readonly along: readonly ThingChange[];
};

const compose = (
  draft: ComplaintDraft,
  { by, correlationId }: Sender,
  { id, ticketNumber, repeat, silent, open, units, orderId, along }: Found,
  now: Instant,
  { ownBranch, clockContext }: IntakePorts,
): Decided<Registered, never> => {
  const { carries } = ownBranch;
  const context = { ...clockContext, now, by, correlationId, ...(carries && { carries }) };
  const { handedOn } = draft;
  const joining = open && handedOn && joined(open, handedOn.referral, draft, context);
  if (joining) return joining;
  const closes = draft.solved && mayCloseHere(draft, units, clockContext);
  const registered = register(
    {
      kind: 'register',
      ticketId: id,
      ticketNumber,
      branch: ownBranch.id,
      level: ownBranch.level,
      facts: {
        ...draft.facts,
        registeredAt: draft.facts.registeredAt ?? now,
        ...(carries && { reach: reachOf(draft) }),
      },
      acceptance: draft.acceptance,
      important: draft.important,
      ...((silent || 'perhapsAutomatic' in draft.references) && { withoutReceipt: true }),
      ...(handedOn && { referral: handedOn.referral }),
      ...(draft.refusal && { refusal: draft.refusal.ground, bases: draft.refusal.bases }),
      ...(closes && { solved: draft.solved.means, bases: draft.solved.bases }),
      ...(repeat.first !== undefined && { repeatOf: repeat.first }),
    },
    context,
  );
  const { ticket: recorded, order }: WithOrder =
    units && orderId !== undefined && !closes
      ? dispatchedAtOnce(registered, { units, orderId }, context)
      : { ticket: registered };
  const { category, receivedAt } = recorded.ticket.facts;
  return {
    kind: 'changed',
    changes: [
      ticketChange(undefined, recorded),
      ...(order ? [orderChange(undefined, order)] : []),
      ...along,
    ],
    also: [
      { kind: 'number', ticketNumber, ticketId: id, receivedAt },
      ...repeat.contacts.map(
        (contact): Extra => ({ kind: 'contact', contact, category, ticketId: id, receivedAt }),
      ),
      ...caseWrites(draft, recorded, now),
    ],
    answer: registeredAnswer(recorded.ticket, draft.solved !== undefined),
  };
};

const mayGoOut = ({ facts }: ComplaintDraft): boolean => facts.category === 'network';

const needsUnits = (draft: ComplaintDraft): boolean =>
  mayGoOut(draft) || draft.solved?.means === 'counter';

/** Whether the unit that took it in may close what its customer was content with (B7, P2). */
const mayCloseHere = (
  { solved, facts }: ComplaintDraft,
  units: Organisation['units'] | undefined,
  { policy }: ClockContext,
): boolean =>
  solved !== undefined && mayCloseOnTheSpot(solved.means, units?.get(facts.unit ?? ''), policy);
