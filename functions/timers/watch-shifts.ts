import { type ShiftMessageDue, shiftMessageId } from '../contracts/shift-message.ts';
import { lastDigestAt } from '../domain/calling/put-off.ts';
import { LEVELS, type Level } from '../domain/level.ts';
import { begunShifts } from '../domain/on-call/begun-shifts.ts';
import type { KeptOnCall } from '../domain/on-call/paging.ts';
import { onCallAt } from '../domain/on-call/rota.ts';
import type { RotaCounting } from '../domain/on-call/turns.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { type Instant, plusSeconds } from '../domain/time.ts';
import type { Queue } from '../ports/outside.ts';
import type { KeyReader } from '../ports/readers.ts';
import type { ReadOnCall } from '../showing/on-call-kept.ts';

/** Of a turn that began longer ago nobody is told any more. */
const LATE_SECONDS = 86_400;

/** The next summary is near, and the day's work has its own. */
const DAILY_LATE_SECONDS = 6 * 3600;

/** So often the whole of {@link LATE_SECONDS} is gone through. */
const WHOLE_EVERY_SECONDS = 3600;

/** Clocks of two functions are never further apart. */
const OVERLAP_SECONDS = 300;

/** What has not been told by then is handed on again. */
const AGAIN_AFTER_SECONDS = 600;

/** What noticing that turns begin needs. */
export type ShiftWatchPorts = {
  readonly readOnCall: ReadOnCall;
  readonly counting: RotaCounting;
  readonly policy: Pick<Policy, 'wakes'>;
  readonly keys: KeyReader;
  /** Of those who are to be told. */
  readonly told: Queue;
};

/** What is known of a message. `again`: when it is handed on next; absent once it is done. */
type Known = { readonly due: ShiftMessageDue; readonly again?: Instant };

/**
 * Notices whose turn has begun, by rota, override, swap or take, and whose day it is, and hands them on to
 * be told; again, until that is done or the turn is over. It holds in memory only what spares looking again.
 * @returns how many it handed on
 * @see rule F3
 */
export const makeWatchShifts = (ports: ShiftWatchPorts) => {
  const { readOnCall, keys, told } = ports;
  let looked: { readonly at: Instant; readonly wholeAt: Instant } | undefined;
  const known = new Map<string, Known>();

  const isWholeAt = (now: Instant): boolean =>
    !looked || now >= plusSeconds(looked.wholeAt, WHOLE_EVERY_SECONDS);

  const look = async (now: Instant): Promise<void> => {
    const isWhole = isWholeAt(now);
    const since = sinceOf(isWhole ? undefined : looked?.at, now);
    const onCall = await readOnCall(now);
    const due = LEVELS.flatMap((level) => dueAt(level, onCall, { since, now }, ports));
    for (const one of due) {
      const id = shiftMessageId(one);
      if (!known.has(id)) known.set(id, { due: one, again: now });
    }
    looked = { at: now, wholeAt: isWhole || !looked ? now : looked.wholeAt };
  };

  const handOn = async (id: string, due: ShiftMessageDue, now: Instant): Promise<number> => {
    if (await keys.find(id)) {
      known.set(id, { due });
      return 0;
    }
    await told.send(due);
    known.set(id, { due, again: plusSeconds(now, AGAIN_AFTER_SECONDS) });
    return 1;
  };

  return async (now: Instant): Promise<number> => {
    await look(now);
    let handedOn = 0;
    for (const [id, { due, again }] of [...known]) {
      if (plusSeconds(due.at, LATE_SECONDS) < now) known.delete(id);
      else if (again !== undefined && again <= now) handedOn += await handOn(id, due, now);
    }
    return handedOn;
  };
};

const sinceOf = (lookedAt: Instant | undefined, now: Instant): Instant =>
  lookedAt === undefined
    ? plusSeconds(now, -LATE_SECONDS)
    : plusSeconds(lookedAt, -OVERLAP_SECONDS);

const dueAt = (
  level: Level,
  onCall: KeptOnCall,
  { since, now }: { readonly since: Instant; readonly now: Instant },
  { counting, policy }: ShiftWatchPorts,
): readonly ShiftMessageDue[] => {
  const rota = onCall[level]?.rota;
  if (!rota) return [];
  const begun = begunShifts(rota, since, now, counting).map(
    ({ person, from: at }): ShiftMessageDue => ({ occasion: 'shift', level, person, at }),
  );
  const digest = lastDigestAt(policy, now, counting.timeZone);
  const [first] = onCallAt(rota, now, counting);
  const isDay = now < plusSeconds(digest, DAILY_LATE_SECONDS);
  return isDay && first !== undefined && onCallAt(rota, digest, counting)[0] === first
    ? [...begun, { occasion: 'daily', level, person: first, at: digest }]
    : begun;
};
