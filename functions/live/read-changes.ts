import type * as z from 'zod';
import type { Change, ChangesQuery, ChangesView, Looker } from '../contracts/changes.ts';
import type { HttpAnswer } from '../contracts/http-answer.ts';
import { type Instant, plusSeconds } from '../domain/time.ts';
import type { ChangeLog, Lookers, Names } from '../ports/following.ts';
import type { WallClock } from '../ports/outside.ts';

/** A note may be stored this long after the instant that it bears, in seconds. */
const LOOK_BACK = 10;

/** Whoever has not asked for so long reads everything anew, in seconds. */
const KEPT = 10 * 60;

/** Who has something open says so anew this often, in seconds; who has not said it twice has gone. */
const SAID_EACH = 30;

/** What telling what changed needs. */
export type ChangesPorts = {
  readonly changes: Pick<ChangeLog, 'after'>;
  readonly lookers: Lookers;
  readonly names: Names;
  readonly clock: WallClock;
};

/**
 * What has changed since somebody asked last, and who else has open what they have. Nothing is missed:
 * what was noted shortly before is told once more.
 */
export const makeReadChanges =
  (ports: ChangesPorts) =>
  async (
    { since, looking }: z.output<typeof ChangesQuery>,
    subject: string,
  ): Promise<HttpAnswer> => {
    const now = ports.clock.now();
    const [told, others] = await Promise.all([
      changedSince(since, now, ports),
      looking === undefined ? [] : alsoLooking(looking, subject, now, ports),
    ]);
    const body: ChangesView = {
      cursor: now,
      changed: latest(told.changes),
      looking: others.map(({ name, since: from }) => ({ name, since: from })),
      more: told.more,
    };
    return { status: 200, body };
  };

const changedSince = async (
  since: Instant | undefined,
  now: Instant,
  { changes }: ChangesPorts,
): ReturnType<ChangeLog['after']> => {
  if (since === undefined) return { changes: [], more: false };
  if (since < plusSeconds(now, -KEPT)) return { changes: [], more: true };
  return changes.after(plusSeconds(since, -LOOK_BACK));
};

/** Each thing once, as it is known last. */
const latest = (changes: readonly Change[]): Change[] => {
  const last = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.kind}#${change.id}`;
    const before = last.get(key);
    if (!before || before.sequence < change.sequence) last.set(key, change);
  }
  return [...last.values()];
};

const alsoLooking = async (
  thing: string,
  subject: string,
  now: Instant,
  { lookers, names }: ChangesPorts,
): Promise<readonly Looker[]> => {
  const [all, me] = await Promise.all([lookers.of(thing), names.of(subject)]);
  const there = all.filter(({ seenAt }) => seenAt >= plusSeconds(now, -2 * SAID_EACH));
  if (!me) return there;
  const own = there.find(({ personId }) => personId === me.personId);
  if (!own || own.seenAt <= plusSeconds(now, -SAID_EACH))
    await lookers.look(thing, { ...me, since: own?.since ?? now, seenAt: now });
  return there.filter(({ personId }) => personId !== me.personId);
};
