import type { DeadLetters } from '../ports/outside.ts';

/**
 * What comes in and cannot even be read as a message goes to the dead-letter queue as it came, with
 * its reason, and is counted.
 */
export const makeRefuseUnreadable =
  (ports: { readonly deadLetters: DeadLetters; readonly count: () => void }) =>
  async (body: string): Promise<void> => {
    await ports.deadLetters.send({ reason: 'invalid-request', body });
    ports.count();
  };
