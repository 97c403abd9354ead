import type { ClimbedCommand } from '../contracts/climbed-command.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { Given } from '../contracts/operations/handling/complaint-command.ts';
import { asIs } from '../contracts/problem-sentences.ts';
import type { TokenHolder } from '../domain/actor.ts';
import { type NeighbourDesks, NeighbourUnreachable } from '../ports/outside.ts';
import type { MirrorReader } from '../ports/readers.ts';
import type { Order } from './carry-out.ts';

/** What sending a command to the branch that owns the complaint needs. */
export type SendDownPorts = {
  readonly carryOut: (order: Order) => Promise<HttpAnswer>;
  readonly mirrors: MirrorReader;
  readonly desks: NeighbourDesks;
  /** The branches below this one: what has climbed here is theirs. */
  readonly below: readonly string[];
  readonly logUnreachable: (owner: string, error: NeighbourUnreachable) => void;
};

/** A command as somebody of this branch gives it, in the post that lets them. */
export type OwnOrder = Omit<Order, 'by'> & Pick<Given, 'said'> & { readonly by: TokenHolder };

/**
 * Carries a command out here, or has the branch do so that owns the complaint, where it has climbed to
 * this one (F1): it stays with its owner, whose rules judge, and whose answer is passed on (F6).
 */
export const makeSendDown =
  ({ carryOut, mirrors, desks, below, logUnreachable }: SendDownPorts) =>
  async (order: OwnOrder): Promise<HttpAnswer> => {
    const answer = await carryOut(order);
    if (!('problem' in answer) || answer.problem !== 'not-owner') return answer;
    const mirror = await mirrors.find(order.ticketId);
    if (!mirror || mirror.level === 'city' || !below.includes(mirror.owner)) return answer;
    const command = commandOf(order);
    if (!command) return answer;
    try {
      return await desks.carryOut(mirror.owner, command);
    } catch (error) {
      if (!(error instanceof NeighbourUnreachable)) throw error;
      logUnreachable(mirror.owner, error);
      return refusal('owner-unreachable', { field: 'owner', problem: asIs(mirror.owner) });
    }
  };

/** Undefined for whoever acts in no post: the owner could not put on record who they are. */
const commandOf = ({
  ticketId,
  command,
  said,
  by,
  idempotencyKey,
  version,
  correlationId,
}: OwnOrder): ClimbedCommand | undefined => {
  if (!('post' in by)) return undefined;
  const { subject, post, unit, onBehalfOf } = by;
  return {
    ticketId,
    command: command.kind,
    body: said,
    by: { subject, post, unit, ...(onBehalfOf !== undefined && { onBehalfOf }) },
    // One that is tried again on the way is done once, whether its sender has named it or not.
    idempotencyKey: idempotencyKey ?? `request-${correlationId}`,
    ...(version !== undefined && { version }),
    correlationId,
  };
};
