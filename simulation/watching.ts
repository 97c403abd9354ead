import type { Item } from './cloud/conditions.ts';
import type { Outcome } from './cloud/invocations.ts';
import type { Written } from './cloud/tables.ts';
import type { WiredFunction, WiredMachine } from './house/wiring.ts';
import type { Way } from './machines/execution.ts';

/** An event as it was put on a bus. */
export type PutEvent = {
  readonly bus: string;
  readonly source: string;
  readonly type: string;
  readonly detail: string;
};

/** Something that went out to somebody: a page, a message to a customer. */
export type WentOut = {
  readonly way: 'topic' | 'mail' | 'webhook';
  readonly to: string;
  readonly body: string;
};

/** Hears of everything that happens in a simulated branch, as it happens. */
export type Watcher = {
  readonly committed?: (branch: string, written: readonly Written[]) => void;
  /** What a branch's tables forgot by themselves, its time being past. */
  readonly forgot?: (branch: string, items: readonly Item[]) => void;
  readonly put?: (branch: string, event: PutEvent) => void;
  readonly invoked?: (branch: string, fn: WiredFunction, outcome: Outcome) => void;
  readonly executionStarted?: (branch: string, machine: WiredMachine, input: string) => void;
  readonly passed?: (
    branch: string,
    at: { readonly machine: WiredMachine; readonly execution: string; readonly from: string },
    by: Way,
  ) => void;
  readonly logged?: (branch: string, line: string) => void;
  readonly wentOut?: (branch: string, sent: WentOut) => void;
  readonly answered?: (branch: string, request: string, status: number) => void;
};

/** Several as one. */
export const together = (watchers: readonly Watcher[]): Required<Watcher> => {
  const each = <Told extends readonly unknown[]>(
    tell: (watcher: Watcher) => ((...told: Told) => void) | undefined,
  ) => {
    const hearing = watchers.flatMap((watcher) => tell(watcher) ?? []);
    return (...told: Told): void => {
      for (const hear of hearing) hear(...told);
    };
  };
  return {
    committed: each(({ committed }) => committed),
    forgot: each(({ forgot }) => forgot),
    put: each(({ put }) => put),
    invoked: each(({ invoked }) => invoked),
    executionStarted: each(({ executionStarted }) => executionStarted),
    passed: each(({ passed }) => passed),
    logged: each(({ logged }) => logged),
    wentOut: each(({ wentOut }) => wentOut),
    answered: each(({ answered }) => answered),
  };
};
