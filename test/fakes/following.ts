import type { Change, Looker } from '../../functions/contracts/changes.ts';
import type { Heartbeat } from '../../functions/domain/heartbeat/heartbeat.ts';
import type { Instant } from '../../functions/domain/time.ts';
import type { ChangeLog, Heartbeats, Lookers, Names } from '../../functions/ports/following.ts';

/** Nobody has a page open. */
export const NOT_FOLLOWED: Pick<ChangeLog, 'note'> = { note: async () => undefined };

/** What changed, each noted at an instant of the test's choosing. */
export const memoryChanges = () => {
  const noted: { readonly at: Instant; readonly changes: readonly Change[] }[] = [];
  const log: Pick<ChangeLog, 'after'> = {
    after: async (at) => ({
      changes: noted.filter((one) => one.at >= at).flatMap(({ changes }) => changes),
      more: false,
    }),
  };
  return { log, noted };
};

/** Who looks at what, and how often that was written. */
export const memoryLookers = () => {
  const things = new Map<string, Map<string, Looker>>();
  let written = 0;
  const lookers: Lookers = {
    of: async (thing) => [...(things.get(thing)?.values() ?? [])],
    look: async (thing, looker) => {
      written += 1;
      const there = things.get(thing) ?? new Map<string, Looker>();
      things.set(thing, there.set(looker.personId, looker));
    },
  };
  return { lookers, writes: () => written };
};

/** The last sign of life of each. */
export const memoryHeartbeats = (): Heartbeats => {
  const last = new Map<string, Heartbeat>();
  return {
    all: async () => [...last.values()],
    note: async (heartbeat) => {
      const key = `${heartbeat.of} ${heartbeat.name}`;
      const known = last.get(key);
      if (!known || known.at < heartbeat.at) last.set(key, heartbeat);
    },
  };
};

/** Everybody is called as their subject is. */
export const bySubject: Names = {
  of: async (subject) => ({ personId: `id-of-${subject}`, name: subject }),
};
