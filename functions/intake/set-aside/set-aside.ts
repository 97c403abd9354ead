import { type ChangePorts, makeChange, unchanged } from '../../changing/change.ts';
import { setAsideChange } from '../../changing/thing-change.ts';
import type { Actor } from '../../domain/actor.ts';
import { type SetAside, setAside } from '../../domain/set-aside/set-aside.ts';
import type { Instant } from '../../domain/time.ts';
import type { ObjectStore } from '../../ports/outside.ts';
import type { SetAsideReader } from '../../ports/readers.ts';
import { digestOf } from '../digest.ts';

/** What came in and opens no ticket. */
export type Arrival = {
  readonly from: SetAside['from'];
  /** A stable word. */
  readonly reason: string;
  readonly bytes: Uint8Array;
  /** Where it lies in the mail bucket already, if it does. */
  readonly key?: string;
  /** When it came: the clocks of a ticket would start here. */
  readonly receivedAt: Instant;
  readonly by: Actor;
  readonly correlationId: string;
};

/** Sets something aside. */
export type SetsAside = (arrival: Arrival) => Promise<SetAside>;

const KINDS = {
  mail: { keyOf: (id: string) => `mails/${id}/raw`, contentType: 'message/rfc822' },
  event: { keyOf: (id: string) => `set-aside/${id}`, contentType: 'application/json' },
} as const;

/**
 * Keeps what came in as it came, and lists it for a person, who makes a ticket of it or says why
 * not: nothing goes without a trace (B2). Its words stand in the bucket alone. The same bytes
 * delivered again are the same thing, as it was first set aside.
 */
export const makeSetAside = (
  ports: ChangePorts & {
    readonly objects: Pick<ObjectStore, 'put'>;
    readonly setAsides: SetAsideReader;
    readonly count: () => void;
  },
): SetsAside => {
  const change = makeChange(ports);
  return async ({ from, reason, bytes, key, receivedAt, by, correlationId }) => {
    // Of what has no bytes, only where it lies tells one from another.
    const id = digestOf(bytes.length > 0 ? bytes : Buffer.from(key ?? ''));
    const known = await ports.setAsides.load(id);
    if (known) return known;
    const { keyOf, contentType } = KINDS[from];
    const place = key ?? keyOf(id);
    if (key === undefined) await ports.objects.put(place, bytes, contentType);
    const kept = { key: place, contentType, bytes: bytes.length };
    const { id: branch } = ports.ownBranch;
    const changed = await change({
      load: () => ports.setAsides.load(id),
      decide: (current, now) => {
        if (current) return unchanged(current);
        const recorded = setAside(
          { id, branch, from, reason, receivedAt, object: kept },
          { now, by, correlationId },
        );
        const changes = [setAsideChange(undefined, recorded)];
        return { kind: 'changed', changes, answer: recorded.setAside };
      },
    });
    if (changed.kind === 'changed') ports.count();
    return changed.answer;
  };
};
