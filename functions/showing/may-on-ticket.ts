import { makeProgressLink } from '../contracts/operations/customers/progress.ts';
import { COMPLAINT_COMMANDS } from '../contracts/operations/handling/commands.ts';
import { dispatchComplaint } from '../contracts/operations/work-orders/dispatch.ts';
import type { TokenHolder } from '../domain/actor.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import { isDispatchOpenNow, isOpenNow } from '../domain/ticket/decide.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import { idsOpenTo } from './posts-for.ts';

const COMMANDS = Object.values(COMPLAINT_COMMANDS);

/** Which commands somebody may give now on a ticket, by the rules that would judge them. */
export const commandsOpenTo = (
  inPosts: readonly TokenHolder[],
  ticket: Ticket,
  now: Instant,
  clockContext: ClockContext,
): string[] =>
  idsOpenTo(inPosts, COMMANDS, ({ kind }, [by]) =>
    isOpenNow(ticket, kind, { ...clockContext, now, by, correlationId: '' }),
  );

/** All that somebody of this branch may do now with a ticket of its own. */
export const mayOnTicket = (
  inPosts: readonly TokenHolder[],
  ticket: Ticket,
  now: Instant,
  clockContext: ClockContext,
): string[] => [
  ...commandsOpenTo(inPosts, ticket, now, clockContext),
  ...idsOpenTo(inPosts, [dispatchComplaint], (_, [by]) =>
    isDispatchOpenNow(ticket, { ...clockContext, now, by, correlationId: '' }),
  ),
  ...idsOpenTo(inPosts, [makeProgressLink], () => true),
];
