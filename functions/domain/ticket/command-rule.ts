import type {
  AlreadyClosed,
  AlreadySettled,
  CommandRefusal,
  DecisionContext,
  NotYetAnswered,
  Refused,
} from './decision.ts';
import type { Happening } from './happenings.ts';
import { isOpen, type Ticket } from './ticket.ts';

/** What a rule makes of a command: something happens, or nothing for a reason. */
export type Ruling<Refusal> =
  | {
      readonly kind: 'happens';
      /** What ends by it, and is on record before it. */
      readonly before: readonly Happening[];
      /** What the command itself is; what was written about it belongs here. */
      readonly own: Happening;
    }
  | Refused<Refusal>;

/**
 * One command: the ticket that it needs, and its rule. The rule finds the ticket as a timer that
 * came at the second would have left it: what has passed by now is on record before, and what is due
 * by the new limits comes after, whatever the command.
 */
export type Rule<Facts, Refusal = CommandRefusal, Need extends Needs = Needs> = {
  readonly needs: Need;
  /**
   * What may be said of a ticket as it is: when the rule says no to all of it, the command is not open
   * at all. Left out where only what somebody says can be refused.
   */
  readonly sayable?: (ticket: Ticket) => readonly Facts[];
  readonly rule: (ticket: Ticket, facts: Facts, context: DecisionContext) => Ruling<Refusal>;
};

/** What a ticket must be for a command, and why it is refused when it is not. */
type Unmet = {
  /** The customer has neither an answer nor a refusal. */
  readonly open: AlreadySettled;
  /** Answered or refused, and not closed (E6, F4). */
  readonly settled: NotYetAnswered | AlreadyClosed;
  readonly 'not-closed': AlreadySettled;
  readonly anything: never;
};
export type Needs = keyof Unmet;
export type UnmetNeed<Need extends Needs> = Unmet[Need];

const isClosed = ({ state }: Ticket): boolean => state === 'closed' || state === 'cancelled';

const NEEDS: { readonly [Need in Needs]: (ticket: Ticket) => Unmet[Need] | undefined } = {
  open: (ticket) => (isOpen(ticket) ? undefined : { kind: 'already-settled', state: ticket.state }),
  settled: (ticket) => {
    if (isOpen(ticket)) return { kind: 'not-yet-answered', state: ticket.state, rule: 'F4' };
    return isClosed(ticket) ? { kind: 'already-closed' } : undefined;
  },
  'not-closed': (ticket) =>
    isClosed(ticket) ? { kind: 'already-settled', state: ticket.state } : undefined,
  anything: () => undefined,
};

/** Why a ticket is not what a command needs; undefined when it is. */
export const unmetNeed = <Need extends Needs>(
  ticket: Ticket,
  need: Need,
): Unmet[Need] | undefined => NEEDS[need](ticket);

/** What a command's rule records: its own happening, after what ends by it. */
export const happens = (own: Happening, before: readonly Happening[] = []): Ruling<never> => ({
  kind: 'happens',
  before,
  own,
});
