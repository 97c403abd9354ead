import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { BranchSettings } from '../functions/contracts/branch.ts';
import { type Agenda, makeAgenda } from './agenda.ts';
import { type Branch, makeBranch } from './cloud/branch.ts';
import { openColdStore } from './cloud/cold-store.ts';
import type { Handler } from './cloud/invocations.ts';
import { startSchedules } from './cloud/schedules.ts';
import { type FaultRates, makeFaults } from './faults.ts';
import { type Bundle, fileOf, furnishBranch } from './house/bundle.ts';
import type { Wiring } from './house/wiring.ts';
import { startOutages } from './outages.ts';
import { chanceOf } from './random.ts';
import { untilStandstill } from './standstill.ts';
import { together, type Watcher } from './watching.ts';

const Loaded = z.object({ handler: z.custom<Handler>((value) => typeof value === 'function') });

const DAY = 86_400_000;

/** What nobody has asked for in so long is laid away. */
const UNTOUCHED = 3 * DAY;

/** What a run is made of. */
export type WorldPlan = {
  readonly seed: number;
  /** Milliseconds. */
  readonly start: number;
  readonly branches: readonly { readonly settings: BranchSettings; readonly wiring: Wiring }[];
  readonly bundle: Bundle;
  readonly rates: FaultRates;
  readonly watchers: readonly Watcher[];
};

/** Branches that run by one virtual clock. */
export type World = {
  readonly agenda: Agenda;
  readonly branches: readonly Branch[];
  /** Where a branch's bundle lies. */
  readonly folderOf: (branch: string) => string;
  readonly faults: ReturnType<typeof makeFaults>;
  /** Lets everything happen until an instant. */
  readonly runUntil: (at: number) => Promise<void>;
  /** Everything that is broken is mended; nothing breaks any more. */
  readonly calm: () => void;
  readonly close: () => void;
};

export const makeWorld = async (plan: WorldPlan): Promise<World> => {
  const agenda = makeAgenda(plan.start);
  const faults = makeFaults(plan.seed, plan.rates);
  const watcher = together(plan.watchers);
  const outages = startOutages({
    agenda,
    faults,
    branches: plan.branches.map(({ settings }) => settings.branch.id),
  });
  const folder = mkdtempSync(join(tmpdir(), 'redress-simulation-'));
  const cold = openColdStore(join(folder, 'cold'));
  const byId = new Map<string, Branch>();
  for (const { settings, wiring } of plan.branches) {
    const { id } = settings.branch;
    const chance = chanceOf(plan.seed, `house of ${id}`);
    const shared = {
      agenda,
      faults,
      chance,
      watcher,
      cold,
      neighbour: (one: string) => byId.get(one),
      ...outages,
    };
    byId.set(id, makeBranch(id, wiring, shared));
  }
  const folderOf = (branch: string): string => join(folder, branch);
  globalThis.redressSimulated ??= new Map();
  for (const { settings } of plan.branches) {
    const branch = byId.get(settings.branch.id);
    if (!branch) continue;
    const address = furnishBranch(plan.bundle, folderOf(branch.id), settings);
    globalThis.redressSimulated.set(address.href, branch.outside);
    for (const fn of branch.wiring.functions)
      await branch.load(fn, async () => {
        const module: unknown = await import(new URL(fileOf(fn.handler), address).href);
        return Loaded.parse(module).handler;
      });
  }
  const branches = [...byId.values()];
  const running = branches.map(({ invocations }) => invocations);
  for (const branch of branches) startSchedules(branch, { agenda, faults });
  const tidy = (): void => {
    for (const { id, tables } of branches)
      watcher.forgot(id, tables.tidy(agenda.now() - UNTOUCHED));
    agenda.plan(agenda.now() + DAY, tidy);
  };
  agenda.plan(agenda.now() + DAY, tidy);
  return {
    agenda,
    branches,
    folderOf,
    faults,
    runUntil: async (at) => {
      for (let step = agenda.step(at); step !== 'nothing'; step = agenda.step(at))
        if (step === 'goes-on') await untilStandstill(running);
      agenda.reach(at);
    },
    calm: () => {
      faults.calm();
      outages.mend();
    },
    close: () => {
      cold.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
