import { crc32 } from 'node:zlib';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Agenda } from '../agenda.ts';
import type { Faults } from '../faults.ts';
import type { WiredFunction, WiredSource } from '../house/wiring.ts';
import type { Item } from './conditions.ts';
import type { Outcome } from './invocations.ts';
import { matches } from './patterns.ts';
import type { Written } from './tables.ts';

/** Shards of a stream: items of one keep their order, those of several have none among them. */
const SHARDS = 4;

type Change = { readonly written: Written; readonly at: number };
type Shard = { readonly changes: Change[]; polling: boolean; tries: number };

type Ports = {
  readonly agenda: Agenda;
  readonly faults: Faults;
  readonly invoke: (fn: WiredFunction, event: unknown) => Promise<Outcome>;
  /** Where what is given up goes. */
  readonly putAside: (queueArn: string, letter: unknown) => void;
};

const marshalled = (item: Item): Readonly<Record<string, unknown>> =>
  marshall({ ...item }, { removeUndefinedValues: true });

/** The record that Lambda hands on of a change. */
const recordOf = ({ written: { before, after } }: Change) => {
  const { pk, sk } = after ?? before ?? {};
  const eventName = before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY';
  return {
    eventName,
    eventSource: 'aws:dynamodb',
    dynamodb: {
      Keys: { pk, sk },
      // Plain: the stand-in for what reads it unmarshals nothing.
      ...(after && { NewImage: after }),
      StreamViewType: 'NEW_IMAGE',
    },
  };
};

/** The attributes that a filter looks at: only they are needed to judge by it. */
const lookedAt = (pattern: unknown): readonly string[] => {
  const { dynamodb } = Object(pattern);
  return Object.keys(Object(Object(dynamodb).NewImage));
};

/**
 * One reader of a table's stream: batches in the order of each shard, each tried until it succeeds or
 * is too old, cut in two when it fails, and some handed out twice.
 */
export const makeStreamReader = (
  source: WiredSource,
  fn: WiredFunction,
  { agenda, faults, invoke, putAside }: Ports,
) => {
  const shards = Array.from(
    { length: SHARDS },
    (): Shard => ({ changes: [], polling: false, tries: 0 }),
  );
  const filters = source.patterns.map((pattern) => ({ pattern, attributes: lookedAt(pattern) }));

  const isWanted = (after: Item): boolean =>
    filters.length === 0 ||
    filters.some(({ pattern, attributes }) => {
      if (attributes.some((name) => after[name] === undefined)) return false;
      const looked = Object.fromEntries(attributes.map((name) => [name, after[name]]));
      return matches(pattern, { dynamodb: { NewImage: marshalled(looked) } });
    });

  const plan = (shard: Shard, after: number): void => {
    shard.polling = true;
    agenda.plan(agenda.now() + after, () => poll(shard));
  };

  const giveUpWhatIsTooOld = (shard: Shard, batch: readonly Change[]): void => {
    const tooOld = agenda.now() - (source.maxAgeSeconds ?? 86_400) * 1000;
    if ((batch[0]?.at ?? tooOld) >= tooOld) return;
    shard.changes.splice(0, batch.length);
    if (source.onFailure) putAside(source.onFailure, { reason: 'too-old', records: batch.length });
  };

  const poll = async (shard: Shard): Promise<void> => {
    const size = Math.max(1, Math.floor(source.batchSize / 2 ** Math.min(shard.tries, 8)));
    const batch = shard.changes.slice(0, size);
    const outcome = await invoke(fn, { Records: batch.map(recordOf) });
    const isDone = outcome.kind === 'returned';
    shard.tries = isDone ? 0 : shard.tries + 1;
    if (!isDone) giveUpWhatIsTooOld(shard, batch);
    // One that Lambda has not noted as done comes again.
    else if (!faults.strikes('doubled')) shard.changes.splice(0, batch.length);
    if (shard.changes.length === 0) shard.polling = false;
    else plan(shard, isDone ? 50 : Math.min(60_000, 500 * 2 ** shard.tries));
  };

  return {
    take: (written: Written): void => {
      if (!written.after || !isWanted(written.after)) return;
      const shard = shards[crc32(String(written.after.pk)) % SHARDS];
      if (!shard) return;
      shard.changes.push({ written, at: agenda.now() });
      if (!shard.polling)
        plan(
          shard,
          faults.strikes('delayed')
            ? faults.chance.between(5_000, 120_000)
            : faults.chance.between(60, 400),
        );
    },
    waiting: () => shards.reduce((sum, { changes }) => sum + changes.length, 0),
  };
};
