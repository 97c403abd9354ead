import type { Instant } from '../../functions/domain/time.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { MONDAY } from '../builders/ticket.ts';

type Middleware = (args: { readonly input: never }) => Promise<unknown>;
type Stubbable = {
  readonly middlewareStack: {
    add(
      middleware: (next: unknown, context: { readonly commandName?: string }) => Middleware,
      options: { readonly step: 'initialize' },
    ): void;
  };
};

/** One call of an SDK client: which command, with what. */
export type Call = { readonly command: string; readonly input: Record<string, unknown> };

/** Settings of a client that never leaves the process. */
export const OFFLINE = {
  region: 'cn-north-1',
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'test' },
};

/** Makes a client answer by a function instead of over the wire; gives what it was asked so far. */
export const answering = (
  client: unknown,
  answer: (call: Call, nth: number) => unknown,
): readonly Call[] => {
  const calls: Call[] = [];
  (client as Stubbable).middlewareStack.add(
    (_next, { commandName = '' }) =>
      async ({ input }) => {
        const call = { command: commandName, input };
        calls.push(call);
        const output = await answer(call, calls.length);
        return { output: { $metadata: {}, ...(output ?? {}) }, response: {} };
      },
    { step: 'initialize' },
  );
  return calls;
};

/** A clock that stands until it is moved on. */
export const aClock = () => {
  let now: Instant = MONDAY;
  return {
    now: () => now,
    passes: (seconds: number) => {
      now = plusSeconds(now, seconds);
    },
  };
};
