import type { ChangePorts } from '../changing/change.ts';
import { contentsOf, type RequestKey, senderKey } from '../changing/repeatable.ts';
import type { Actor } from '../domain/actor.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import type { Fingerprints } from '../ports/outside.ts';
import type { ThingReader } from '../ports/readers.ts';
import type { AddresseePorts } from './addressee.ts';

/** Who asks for something to be done, and how the request is known when it comes again. */
export type Asker = {
  readonly by: Actor;
  /** The token's subject: keys are scoped to it. */
  readonly scope: string;
  readonly idempotencyKey?: string | undefined;
  /** The version that the sender has seen (If-Match). */
  readonly version?: number | undefined;
  readonly correlationId: string;
};

/** What every use case of this room needs. */
export type OrderPorts = ChangePorts &
  AddresseePorts & {
    readonly tickets: ThingReader<'ticket'>;
    readonly orders: ThingReader<'order'>;
    readonly fingerprints: Fingerprints;
    readonly clockContext: ClockContext;
  };

/** By what a request is known when it comes again; not at all without a key. */
export const requestKey = async (
  { idempotencyKey, scope }: Asker,
  content: unknown,
  { fingerprints, ownBranch }: OrderPorts,
): Promise<RequestKey | undefined> =>
  idempotencyKey === undefined
    ? undefined
    : {
        keys: [
          senderKey(
            { use: 'order', branch: ownBranch.id, subject: scope },
            idempotencyKey,
            fingerprints,
          ),
        ],
        contents: await contentsOf(content, fingerprints),
      };
