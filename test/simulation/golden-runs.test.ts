import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { rowOf, type ThingOf } from '../../functions/contracts/aggregates.ts';
import { epochSeconds, toInstant } from '../../functions/domain/time.ts';
import { NO_TIMER, type Timer } from '../../functions/domain/timer.ts';
import type { Write } from '../../functions/ports/ledger.ts';
import type { AwaitedKind } from '../../functions/ports/outside.ts';
import { makePassTime } from '../../functions/timers/pass-time.ts';
import { makeWake } from '../../functions/timers/wake.ts';
import { WakeUp } from '../../functions/timers/wake-up.ts';
import { type Ended, execute, type TaskEnd } from '../../simulation/machines/execution.ts';
import { aHouse } from '../fakes/house.ts';
import { BRANCHES, type BranchId } from '../golden/branch.ts';
import { releases, rowsIn } from '../golden/files.ts';
import type { Run } from '../golden/history.ts';

const MACHINES: Readonly<Record<AwaitedKind, string>> = {
  ticket: 'complaint',
  notice: 'notice',
  alert: 'paging',
};

const Called = z.object({ Payload: z.unknown() });

type Kept = { readonly machine: string; readonly definition: unknown };

const LEVELS = { huaian: 'city', jiangsu: 'province' } as const;

/** The thing as a release had it, as the code of today reads it. */
const written = (kind: AwaitedKind, before: unknown): Write => {
  const thing = <Kind extends AwaitedKind>(one: Kind): ThingOf<Kind> =>
    rowOf(one).stored.parse(before);
  switch (kind) {
    case 'ticket':
      return { kind, after: thing(kind), before: 0 };
    case 'notice':
      return { kind, after: thing(kind), before: 0 };
    case 'alert':
      return { kind, after: thing(kind), before: 0 };
  }
};

/**
 * Goes on with an execution by its release's definition: the looks before `step` are as they were, and those
 * from then on are taken by the functions of today, which find what it found then.
 */
const continued = async (
  branch: BranchId,
  { input, looks }: Run,
  step: number,
  definition: unknown,
) => {
  const { lent, store, clock } = aHouse({ id: branch, level: LEVELS[branch] });
  const [next] = looks.slice(step);
  if (next) await store.ledger.commit([written(input.kind, next.before)]);
  const wake = makeWake({ passTime: makePassTime(lent), clock });
  let now = epochSeconds(input.wakeAt) * 1000 - 60_000;
  const sent: unknown[] = [];
  const today = async (payload: unknown): Promise<TaskEnd> => {
    clock.set(toInstant(now));
    try {
      const { recorded: _, ...again } = await wake({
        ...WakeUp.parse(payload),
        correlationId: 'golden',
      });
      return { kind: 'done', result: { Payload: JSON.parse(JSON.stringify(again)) } };
    } catch (error) {
      const { name: said, message: cause } = z.instanceof(Error).parse(error);
      return { kind: 'failed', error: said, cause };
    }
  };
  const ended: Ended = await execute(definition, JSON.parse(JSON.stringify(input)), {
    now: () => now,
    waitUntil: async (at) => {
      now = Math.max(now, at);
      return true;
    },
    task: async (_, args) => {
      const { Payload } = Called.parse(args);
      sent.push(Payload);
      const kept = sent.length <= step ? looks[sent.length - 1] : undefined;
      return kept ? { kind: 'done', result: { Payload: kept.answered } } : today(Payload);
    },
    random: () => 0.5,
    passed: () => undefined,
  });
  return { ended, sent, timer: next && (await timerOf(store, input)) };
};

const timerOf = async (
  store: ReturnType<typeof aHouse>['store'],
  { kind, id }: Run['input'],
): Promise<Timer> => {
  if (kind === 'ticket') return (await store.tickets.load(id)) ?? NO_TIMER;
  if (kind === 'notice') return (await store.notices.load(id))?.watch?.timer ?? NO_TIMER;
  return (await store.alerts.load(id))?.timer ?? NO_TIMER;
};

describe.each(releases())('executions that began under %s', (release) => {
  const definitions = new Map(
    rowsIn<Kept>(release, 'machines.jsonl').map(({ machine, definition }) => [machine, definition]),
  );
  const runs = BRANCHES.flatMap((branch) =>
    rowsIn<Run>(release, `${branch}/runs.jsonl`).map((run) => ({ branch, run })),
  );
  const steps = runs.flatMap(({ branch, run }) =>
    run.looks.map((_, step) => ({
      ...{ branch, run, step },
      name: `${run.input.kind} ${run.input.id}, ${run.input.generation}`,
    })),
  );

  it('are kept of each kind, and one of them goes on from look to look', () => {
    const kinds = new Set(steps.map(({ run }) => run.input.kind));
    expect(kinds).toEqual(new Set(Object.keys(MACHINES)));
    expect(Math.max(...steps.map(({ step }) => step))).toBeGreaterThan(0);
  });

  it.each(steps)('$branch: $name is continued at step $step', async ({ branch, run, step }) => {
    const definition = definitions.get(MACHINES[run.input.kind]);
    const { ended, sent, timer } = await continued(branch, run, step, definition);
    expect(ended.status, JSON.stringify(ended)).toBe('SUCCEEDED');
    expect(sent.length).toBeGreaterThan(step);
    // It has ended: nothing waits any more for this execution of it.
    const { generation } = run.input;
    expect(timer).not.toMatchObject({ armed: true, generation });
  });

  it.each(steps)(
    '$branch: $name goes on from step $step as it did',
    async ({ branch, run, step }) => {
      const whole = await continued(
        branch,
        run,
        run.looks.length,
        definitions.get(MACHINES[run.input.kind]),
      );
      const { sent } = await continued(
        branch,
        run,
        step,
        definitions.get(MACHINES[run.input.kind]),
      );
      expect(sent.slice(0, step + 2)).toEqual(whole.sent.slice(0, step + 2));
    },
  );
});
