import { type HttpAnswer, type HttpRefusal, refusal } from '../contracts/http-answer.ts';
import { PROBLEMS } from '../contracts/problem-reasons.ts';
import type { Asker } from './asked.ts';
import type { Dispatching } from './dispatch.ts';

/** One of several orders that are to go out. */
export type OneOfMany = { readonly ticket: string } & Pick<
  Dispatching,
  'branch' | 'unit' | 'person' | 'task'
>;

/** Several orders that are to go out at once. */
export type DispatchingMany = Omit<Asker, 'version'> & {
  readonly idempotencyKey: string;
  readonly orders: readonly OneOfMany[];
};

/**
 * Gives units work orders about several complaints, each by itself: what one is refused for, or that
 * it was busy, keeps no other back.
 */
export const makeDispatchMany =
  (dispatch: (asked: Dispatching) => Promise<HttpAnswer>) =>
  async ({ orders, idempotencyKey, ...asker }: DispatchingMany): Promise<HttpAnswer> => {
    const one = async ({ ticket, ...order }: OneOfMany, index: number) => {
      // By its ticket, and which of the ticket's orders it is: however the list is sorted.
      const before = orders.slice(0, index).filter((other) => other.ticket === ticket).length;
      const key = JSON.stringify([idempotencyKey, ticket, before]);
      const asked = { ...asker, ...order, ticketId: ticket, idempotencyKey: key };
      const answer = await dispatch(asked).catch(busy);
      return 'problem' in answer
        ? { kind: 'refused', ticket, ...toldOf(answer) }
        : { kind: 'done', ticket, order: answer.body };
    };
    return { status: 200, body: { results: await Promise.all(orders.map(one)) } };
  };

const toldOf = ({ problem, details }: HttpRefusal) => {
  const { zh, en } = PROBLEMS[problem];
  return { reason: problem, message: { zh, en }, details };
};

/** @throws whatever is no mere haste */
const busy = (error: unknown): HttpRefusal => {
  if (error instanceof Error && (error.name === 'ChangeBusy' || error.name === 'LedgerBusy'))
    return refusal('busy-record');
  throw error;
};
