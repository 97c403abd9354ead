import type { ClimbedCommand } from '../contracts/climbed-command.ts';
import { type HttpAnswer, notOwner, refusal } from '../contracts/http-answer.ts';
import { COMPLAINT_COMMANDS } from '../contracts/operations/handling/commands.ts';
import type { AnyComplaintCommand } from '../contracts/operations/handling/complaint-command.ts';
import { readBy } from '../contracts/problem.ts';
import { oneOfThePosts } from '../contracts/problem-sentences.ts';
import type { OwnBranch } from '../domain/own-branch.ts';
import { hasClimbed } from '../domain/ticket/climbed.ts';
import type { TicketReader } from '../ports/readers.ts';
import type { Order } from './carry-out.ts';

/** What carrying out for the branch above needs. */
export type ForAbovePorts = {
  readonly carryOut: (order: Order) => Promise<HttpAnswer>;
  readonly tickets: TicketReader;
  readonly ownBranch: OwnBranch;
  /** The branch above this one, where there is one. */
  readonly parent: string | undefined;
};

/**
 * Carries out what somebody of the branch above does with a complaint that has climbed to it: they are
 * put on record as a person of that branch, and the rules bind them as they bind everybody here (F1,
 * F6). Whoever comes by another way, or means another complaint, is told no more than that.
 * @throws ChangeBusy, LedgerBusy
 */
export const makeCarryOutForAbove =
  ({ carryOut, tickets, ownBranch, parent }: ForAbovePorts) =>
  async (request: ClimbedCommand | undefined, asker: string | undefined): Promise<HttpAnswer> => {
    if (!request || asker === undefined || asker !== parent) return refusal('not-disclosed');
    const command = commandCalled(request.command);
    if (!command) return refusal('not-found');
    const { ticketId, by, version, idempotencyKey, correlationId } = request;
    if (!command.posts.includes(by.post))
      return refusal('post-not-held', oneOfThePosts(command.posts));
    const ticket = await tickets.load(ticketId);
    if (!ticket) return refusal('not-found');
    if (!hasClimbed(ticket, ownBranch)) return notOwner(ownBranch.id, undefined);
    const body = readBy(command.body.schema, request.body, 'body');
    if (body.kind === 'unreadable') return refusal('invalid-request', ...body.details);
    return carryOut({
      ticketId,
      ...body.value,
      by: { kind: 'person', ...by, branch: asker },
      // No subject has a line break: nobody here is of the same scope.
      scope: `${asker}\n${by.subject}`,
      version,
      idempotencyKey,
      correlationId,
    });
  };

const commandCalled = (kind: string): AnyComplaintCommand | undefined =>
  Object.values<AnyComplaintCommand>(COMPLAINT_COMMANDS).find((command) => command.kind === kind);
