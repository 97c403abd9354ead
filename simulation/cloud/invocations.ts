import { AsyncLocalStorage } from 'node:async_hooks';
import type { Faults } from '../faults.ts';
import type { WiredFunction } from '../house/wiring.ts';

/** A handler as Lambda calls it. */
export type Handler = (event: unknown, context: unknown) => unknown;

/** How an invocation ended. */
export type Outcome =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly name: string; readonly message: string }
  /** The runtime went, or its time was up. */
  | { readonly kind: 'died'; readonly error: 'Lambda.Unknown' | 'Sandbox.Timedout' }
  | { readonly kind: 'throttled' };

/** What goes wrong with an invocation, and at which of its calls. */
type Doom = {
  readonly how: 'killed-before' | 'killed-after' | 'hung' | 'failed' | 'timed-out-afterwards';
  readonly atCall: number;
};

/** An invocation while it runs. */
export type Invocation = {
  readonly fn: WiredFunction;
  /** How far its clock is off, in milliseconds. */
  readonly skew: number;
  readonly doom: Doom | undefined;
  readonly slow: boolean;
  readonly beganAt: number;
  readonly die: (error: Extract<Outcome, { kind: 'died' }>['error']) => void;
  calls: number;
  ended: boolean;
};

/** A call that was not carried out, as the SDK gives up on it. */
export class CallFailed extends Error {
  override readonly name = 'ServiceUnavailable';
}

/** A call that may or may not have been carried out: nobody has heard. */
class NoAnswer extends Error {
  override readonly name = 'TimeoutError';
}

const running = new AsyncLocalStorage<Invocation>();

/** The invocation that asks just now; undefined outside of any. */
export const currentInvocation = (): Invocation | undefined => running.getStore();

/**
 * The runtime that asked is gone. Whoever is next in the same place must not wait for its answer: what one
 * invocation begins to read for all, Lambda forgets with the runtime, and here it is forgotten as failed.
 */
class RuntimeGone extends Error {
  override readonly name = 'RuntimeGone';
}

/** How late, in milliseconds, each call of a slow invocation comes back at most. */
const SLOW_CALL_MS = 900;

type Ports = {
  readonly faults: Faults;
  readonly handlerOf: (fn: WiredFunction) => Handler;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
  readonly requestId: () => string;
  /** Hears of each invocation when it has ended. */
  readonly ended: (fn: WiredFunction, outcome: Outcome) => void;
};

/** Lambda: runs handlers, and lets them fail as they do. */
export const makeInvocations = ({ faults, handlerOf, pause, now, requestId, ended }: Ports) => {
  /** Those that hold the clock still until they end: only what is slow takes time. */
  const swift = new Set<Invocation>();

  const release = (invocation: Invocation): void => {
    swift.delete(invocation);
  };

  const doomOf = (): Doom | undefined => {
    const atCall = faults.chance.between(1, 6);
    if (faults.strikes('killed'))
      return {
        how: faults.chance.pick(['killed-before', 'killed-after', 'hung'] as const),
        atCall,
      };
    if (faults.strikes('failed')) return { how: 'failed', atCall };
    return faults.strikes('timedOutAfterwards')
      ? { how: 'timed-out-afterwards', atCall }
      : undefined;
  };

  const run = async (
    fn: WiredFunction,
    event: unknown,
    invokedFunctionArn: string,
  ): Promise<Outcome> => {
    if (faults.strikes('throttled')) return { kind: 'throttled' };
    const { promise: death, resolve: die } = Promise.withResolvers<Outcome>();
    const { skewMs } = faults.rates();
    const invocation: Invocation = {
      fn,
      skew: skewMs === 0 ? 0 : faults.chance.between(-skewMs, skewMs),
      doom: doomOf(),
      slow: faults.strikes('slow'),
      beganAt: now(),
      die: (error) => {
        invocation.ended = true;
        die({ kind: 'died', error });
      },
      calls: 0,
      ended: false,
    };
    if (!invocation.slow) swift.add(invocation);
    const context = { awsRequestId: requestId(), invokedFunctionArn, functionName: fn.name };
    const work = running.run(invocation, async (): Promise<Outcome> => {
      try {
        return { kind: 'returned', value: await handlerOf(fn)(event, context) };
      } catch (error) {
        return error instanceof Error
          ? { kind: 'threw', name: error.name, message: error.message }
          : { kind: 'threw', name: 'Unknown', message: String(error) };
      }
    });
    const outcome = await Promise.race([work, death]);
    invocation.ended = true;
    release(invocation);
    ended(fn, outcome);
    return outcome;
  };

  return {
    /** Runs a function to its end, whatever end that is. @param alias by which it was called */
    invoke: (fn: WiredFunction, event: unknown, arn = fn.arn): Promise<Outcome> =>
      run(fn, event, arn),
    /** How many run that hold the clock still. */
    swift: () => swift.size,
    /** Whoever runs waits for the clock. */
    letAllPass: (): void => swift.clear(),
    /** Whoever asks now waits for the clock: it goes on meanwhile. */
    letTimePass: (): void => {
      const invocation = currentInvocation();
      if (invocation) release(invocation);
    },
    /** Has a call carried out for the invocation that asks, or not, as its fate has it. */
    call: async <T>(carryOut: () => T | Promise<T>): Promise<T> => {
      const invocation = currentInvocation();
      if (!invocation) return carryOut();
      if (invocation.ended) throw new RuntimeGone();
      invocation.calls += 1;
      const { doom, calls } = invocation;
      if (invocation.slow) await pause(faults.chance.between(5, SLOW_CALL_MS));
      if (now() - invocation.beganAt > invocation.fn.timeoutSeconds * 1000)
        invocation.die('Sandbox.Timedout');
      if (invocation.ended) throw new RuntimeGone();
      if (!doom || doom.atCall !== calls) return carryOut();
      switch (doom.how) {
        case 'killed-before':
          invocation.die('Lambda.Unknown');
          throw new RuntimeGone();
        case 'killed-after':
          await carryOut();
          invocation.die('Lambda.Unknown');
          throw new RuntimeGone();
        case 'hung':
          // It waits until its time is up, and time goes on for others meanwhile.
          release(invocation);
          await pause(invocation.fn.timeoutSeconds * 1000);
          invocation.die('Sandbox.Timedout');
          throw new RuntimeGone();
        case 'failed':
          throw new CallFailed('not carried out');
        case 'timed-out-afterwards':
          await carryOut();
          throw new NoAnswer('no answer');
      }
    },
  };
};
