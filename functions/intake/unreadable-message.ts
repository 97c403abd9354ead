import type { Came } from '../contracts/queued-message.ts';
import type { DeadLetters } from '../ports/outside.ts';
import type { Arrival, SetsAside } from './set-aside/set-aside.ts';

/**
 * What comes in and cannot even be read as a message is set aside, goes to the dead-letter queue as
 * it came, with its reason, and is counted.
 */
export const makeRefuseUnreadable =
  (ports: {
    readonly of: Pick<Arrival, 'from' | 'by'>;
    readonly setAside: SetsAside;
    readonly deadLetters: DeadLetters;
    readonly count: () => void;
  }) =>
  async ({ body, at, id: correlationId }: Came): Promise<void> => {
    const reason = 'invalid-request';
    const bytes = Buffer.from(body);
    const { id } = await ports.setAside({
      ...ports.of,
      reason,
      bytes,
      receivedAt: at,
      correlationId,
    });
    await ports.deadLetters.send({ reason, body, setAside: id });
    ports.count();
  };
