import { createHash } from 'node:crypto';
import type { Watcher } from '../watching.ts';

/** Writes down everything that happens as one running hash, and counts what there was. */
export const makeTrace = () => {
  const hash = createHash('sha256');
  const counts: Record<string, number> = {};
  let pending = '';
  const note = (line: string): void => {
    pending += `${line}\n`;
    if (pending.length > 65_536) {
      hash.update(pending);
      pending = '';
    }
  };
  const count = (what: string): void => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  const watcher: Watcher = {
    committed: (branch, written) => {
      count('commits');
      for (const { after } of written)
        if (after)
          note(
            `${branch} ${String(after.pk)} ${String(after.sk)} ${String(after.at ?? after.version ?? '')}`,
          );
    },
    put: (branch, { bus, type }) => {
      count('events');
      note(`${branch} ${bus} ${type}`);
    },
    invoked: (branch, { handler }, { kind }) => {
      count('invocations');
      note(`${branch} ${handler} ${kind}`);
    },
    passed: (branch, { execution, from }) => {
      count('transitions');
      note(`${branch} ${execution} ${from}`);
    },
    executionStarted: () => count('executions'),
    wentOut: (branch, { way, to, body }) => {
      count(`sent by ${way}`);
      note(`${branch} ${way} ${to} ${body.length}`);
    },
    answered: (branch, request, status) => {
      count('requests');
      note(`${branch} ${request} ${status}`);
    },
  };
  return {
    watcher,
    counted: () => counts,
    hash: () => hash.copy().update(pending).digest('hex'),
  };
};
