import { type FaultRates, ROUGH } from './faults.ts';
import type { Broken } from './guards/broken.ts';
import { makeGuards } from './guards/guards.ts';
import { makeHistory } from './guards/history.ts';
import { type Lateness, makeLateness } from './guards/lateness.ts';
import { makeTrace } from './guards/trace.ts';
import type { Breach } from './house/bundle.ts';
import { type House, houseOf } from './house/house.ts';
import { officeOf } from './people/branch-office.ts';
import { type Records, takeIn } from './people/intake.ts';
import { live } from './people/lives.ts';
import type { Office } from './people/office.ts';
import { makeListeners, startRoutines } from './people/routines.ts';
import { sumOfTallies, type Tally } from './people/tally.ts';
import { chanceOf } from './random.ts';
import { together, type Watcher } from './watching.ts';
import { withoutStacks } from './without-stacks.ts';
import { makeWorld, type World } from './world.ts';

const DAY = 86_400_000;

/** What is simulated; data alone, so that a thread can be told. */
export type RunPlan = {
  readonly seed: number;
  readonly days: number;
  readonly tickets: number;
  /** The folder of the branches. */
  readonly branches: string;
  readonly faults?: FaultRates;
  readonly breaches?: readonly Breach[];
  /** The first day, in UTC. */
  readonly start?: string;
  /** Of what all that happens is written down. */
  readonly trace?: string;
};

/** Who listens to a run while it goes on. */
export type Listening = {
  readonly watchers?: readonly Watcher[];
  /** Hears how far it is, from 0 to 1. */
  readonly progress?: ((done: number) => void) | undefined;
  /** Says when nobody wants to know any more: looked at each quarter of a day, by the virtual clock. */
  readonly signal?: AbortSignal;
};

/** What came of a run. */
export type RunEnd = {
  readonly plan: RunPlan;
  readonly broken: readonly Broken[];
  /** Of everything that happened: the same for the same seed. */
  readonly traceHash: string;
  /** All that happened to what was to be traced. */
  readonly history: readonly string[];
  readonly counted: Readonly<Record<string, number>>;
  /** How often each guard has looked. */
  readonly looked: Readonly<Record<string, number>>;
  readonly faults: ReadonlyMap<string, number>;
  readonly tally: Tally;
  readonly lateness: Lateness;
  readonly deadLetters: readonly { readonly queue: string; readonly body: string }[];
  readonly seconds: number;
};

/** Some days at the end in which nothing new comes and nothing breaks: everything comes to rest. */
const QUIET_DAYS = 3;

/**
 * Runs branches through so many days with so many complaints.
 * @param prepared the plan's house, where somebody has it already
 * @throws the signal's reason once it says so; in the quiet days at the end it is not looked at
 */
export const run = async (
  plan: RunPlan,
  listening: Listening = {},
  prepared?: House,
): Promise<RunEnd> => {
  const began = performance.now();
  const { branches, bundle } = prepared ?? (await houseOf(plan));
  const start = Date.parse(plan.start ?? '2026-01-01T00:00:00Z');
  const end = start + plan.days * DAY;

  const trace = makeTrace();
  const history =
    plan.trace === undefined ? undefined : makeHistory(plan.trace, () => world.agenda.now());
  const lateness = makeLateness(() => world.agenda.now());
  const guards = makeGuards({
    agenda: () => world.agenda,
    branches: () => world.branches,
    skewMs: (plan.faults ?? ROUGH).skewMs,
  });
  const offices: Office[] = [];
  const listeners = new Map<string, ReturnType<typeof makeListeners>>();
  const watchers: readonly Watcher[] = [
    trace.watcher,
    lateness.watcher,
    guards.watcher,
    {
      wentOut: (branch, sent) => listeners.get(branch)?.wentOut(branch, sent),
      committed: (branch, written) => listeners.get(branch)?.committed(branch, written),
    },
    ...(history ? [history.watcher] : []),
    ...(listening.watchers ?? []),
  ];
  const world = await makeWorld({
    seed: plan.seed,
    start,
    branches,
    bundle,
    rates: plan.faults ?? ROUGH,
    watchers,
  });
  try {
    for (const branch of world.branches) {
      const one = branches.find(({ settings }) => settings.branch.id === branch.id);
      if (!one) continue;
      const office = officeOf({
        ...{ seed: plan.seed, world, branch, read: one },
        watcher: together(watchers),
        eventful: Math.min(1, (EVENTFUL_A_DAY * plan.days) / plan.tickets),
      });
      listeners.set(
        branch.id,
        makeListeners(office, (id) => offices.find((other) => other.branch.id === id)),
      );
      offices.push(office);
      startRoutines(office, end);
    }
    planComplaints(plan, offices, guards);
    await withoutStacks(() => throughDays(plan, listening, world, guards));
    return {
      plan,
      broken: guards.broken(),
      traceHash: trace.hash(),
      history: history?.lines() ?? [],
      looked: guards.looked(),
      counted: { ...guards.counted(), ...trace.counted() },
      faults: world.faults.counted,
      tally: sumOfTallies(offices.map(({ tally }) => tally)),
      lateness: lateness.seconds(),
      deadLetters: world.branches.flatMap((branch) => branch.deadLetters()),
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    world.close();
  }
};

/** Lets the days pass, until something is broken or all has come to rest. */
const throughDays = async (
  { days }: RunPlan,
  { progress, signal }: Listening,
  world: World,
  guards: ReturnType<typeof makeGuards>,
): Promise<void> => {
  const start = world.agenda.now();
  for (let quarter = 1; quarter <= days * 4; quarter += 1) {
    await world.runUntil(start + (quarter * DAY) / 4);
    signal?.throwIfAborted();
    progress?.(quarter / (days * 4));
    if (guards.broken().length > 0) return;
  }
  world.calm();
  await world.runUntil(start + (days + QUIET_DAYS) * DAY);
  guards.atTheEnd();
};

/** With so many complaints a day anything may happen; those above go as most do. */
const EVENTFUL_A_DAY = 15;

/** Complaints come evenly, one of seven at a branch that is no city's. */
const planComplaints = (plan: RunPlan, offices: readonly Office[], records: Records): void => {
  const chance = chanceOf(plan.seed, 'complaints');
  const cities = offices.filter(({ settings }) => settings.branch.level === 'city');
  const others = offices.filter(({ settings }) => settings.branch.level !== 'city');
  const [anyOffice] = offices;
  if (!anyOffice) throw new Error('no branch');
  const start = anyOffice.agenda.now();
  const span = plan.days * DAY - 30 * 60_000;
  const customers = Math.max(10, Math.floor(plan.tickets / 2));
  let taken = 0;
  const next = (): unknown => {
    taken += 1;
    if (taken < plan.tickets)
      anyOffice.agenda.plan(
        start + 20 * 60_000 + (taken * span) / plan.tickets + chance.below(60_000),
        next,
      );
    const office = chance.pick(chance.one(0.15) && others.length > 0 ? others : cities);
    return complain(office, offices, { mark: `${plan.seed}n${taken}`, customers }, records);
  };
  anyOffice.agenda.plan(start + 20 * 60_000, next);
};

const complain = async (
  office: Office,
  offices: readonly Office[],
  what: Parameters<typeof takeIn>[1],
  records: Records,
): Promise<void> => {
  const taken = await takeIn(office, what, records);
  if (!taken) return;
  const other = offices.find((one) => one !== office);
  const isCity = office.settings.branch.level === 'city';
  await live(office, {
    ...taken,
    above: isCity ? other : undefined,
    below: isCity ? undefined : other,
  });
};
