import type { Agenda } from '../agenda.ts';
import type { Item } from '../cloud/conditions.ts';
import type { Watcher } from '../watching.ts';
import type { Breaks, Looks } from './broken.ts';
import { clocksIn, entryIn, isEntry, type Limit, runningIn } from './read-items.ts';

/** How long, in milliseconds, what is missed may be unseen: some sweeps may be missed, some tries fail. */
const GRACE = 20 * 60_000;

const WATCHED: readonly string[] = ['TICKET', 'ORDER'];

type Ports = {
  readonly agenda: () => Agenda;
  /** How far a function's clock may be off. */
  readonly skewMs: number;
  readonly breaks: Breaks;
  readonly looks: Looks;
};

/**
 * No limit is judged before it has passed, and none that has passed stays unseen; no level is climbed
 * to twice.
 */
export const watchLimits = ({ agenda, skewMs, breaks, looks }: Ports): Watcher => {
  const current = new Map<string, Item>();
  const climbed = new Set<string>();
  const lookedForAt = new Map<string, number>();

  /** Since when each of a thing's limits runs: a work order that comes back runs by its old limit again (E4). */
  const runSince = new Map<string, ReadonlyMap<string, number>>();

  const noteRunning = (key: string, item: Item): void => {
    const before = runSince.get(key);
    const now = agenda().now();
    const names = runningIn(item).map(nameOf);
    runSince.set(key, new Map(names.map((name) => [name, before?.get(name) ?? now])));
  };
  /** From when on one that runs is unseen. */
  const unseenFrom = (key: string, limit: Limit): number =>
    Math.max(Date.parse(limit.dueAt), runSince.get(key)?.get(nameOf(limit)) ?? 0) + GRACE;

  const lookWhenDue = (branch: string, key: string, item: Item): void => {
    const running = runningIn(item);
    if (running.length === 0) return;
    const at = Math.min(...running.map((limit) => unseenFrom(key, limit)));
    if ((lookedForAt.get(key) ?? Number.POSITIVE_INFINITY) <= at) return;
    lookedForAt.set(key, at);
    agenda().plan(at, () => {
      if (lookedForAt.get(key) !== at) return;
      lookedForAt.delete(key);
      const now = current.get(key);
      if (!now) return;
      looks('none missed unseen');
      const unseen = runningIn(now).find((limit) => unseenFrom(key, limit) <= agenda().now());
      if (unseen) breaks('missed unseen', branch, `${key}: ${unseen.kind} of ${unseen.dueAt}`);
      else lookWhenDue(branch, key, now);
    });
  };

  const judge = (branch: string, item: Item, after: Item | undefined): void => {
    const entry = entryIn(item);
    const key = `${entry.aggregate} ${entry.id}.${entry.sequence}`;
    if (entry.type === 'DeadlineMissed' || entry.type === 'WorkOrderLimitMissed') {
      looks('no limit judged early');
      if (isEarly(String(entry.data.dueAt), entry.at))
        breaks('judged early', branch, `${key}: ${entry.type} of ${String(entry.data.dueAt)}`);
    }
    if (entry.type !== 'ComplaintEscalated') return;
    looks('one escalation per level');
    const level = `${branch} ${entry.id} ${String(entry.data.to)}`;
    if (climbed.has(level)) breaks('climbed twice', branch, level);
    climbed.add(level);
    const passed = Object(entry.data.passed);
    const limit =
      after &&
      clocksIn(after).find(({ rule, dueAt }) => rule === passed.rule && dueAt === passed.dueAt);
    if (limit && isEarly(limit.actBy, entry.at))
      breaks('climbed early', branch, `${key}: ${limit.kind} of ${limit.actBy}`);
  };
  /** A limit is inclusive; by the true clock it may be as early as a function's clock is off. */
  const isEarly = (due: string, at: string): boolean =>
    at <= due || agenda().now() <= Date.parse(due) - skewMs;

  return {
    committed: (branch, written) => {
      const thing = written.find(({ after }) => after?.kind === 'TICKET')?.after;
      for (const { after } of written) {
        if (!after) continue;
        if (isEntry(after)) judge(branch, after, thing);
        if (!WATCHED.includes(String(after.kind))) continue;
        const key = `${branch} ${String(after.pk)}`;
        if (runningIn(after).length === 0) {
          current.delete(key);
          runSince.delete(key);
          continue;
        }
        current.set(key, after);
        noteRunning(key, after);
        lookWhenDue(branch, key, after);
      }
    },
  };
};

const nameOf = ({ kind, dueAt }: Limit): string => `${kind} ${dueAt}`;
