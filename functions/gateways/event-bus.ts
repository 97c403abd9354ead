import { setTimeout } from 'node:timers/promises';
import {
  type EventBridgeClient,
  PutEventsCommand,
  type PutEventsRequestEntry,
} from '@aws-sdk/client-eventbridge';
import type { EventBus } from '../ports/outside.ts';
import { batchesOf, bytesOf, MAX_BYTES } from './event-batches.ts';

const MAX_ATTEMPTS = 4;
const FIRST_PAUSE_MS = 50;

/** Events that the bus did not take in any attempt, for reasons that may pass. */
export class EventsNotTaken extends Error {
  override readonly name = 'EventsNotTaken';
  /** The bus's own words for why, each once. */
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    super(`the bus did not take events: ${reasons.join(', ')}`);
    this.reasons = reasons;
  }
}

/** The region that a bus's ARN names, where its calls must go; undefined for a bare name. */
export const regionOf = (bus: string): string | undefined =>
  /^arn:[^:]+:events:([^:]+):/.exec(bus)?.[1];

/** Puts events on a bus, given by name or, in another account or region, by ARN. */
export const makeEventBus = ({
  client,
  bus,
  source,
  pause = setTimeout,
  random = Math.random,
}: {
  readonly client: EventBridgeClient;
  readonly bus: string;
  /** `redress.<branch that puts>` */
  readonly source: string;
  readonly pause?: (milliseconds: number) => Promise<unknown>;
  /** At least 0, below 1. */
  readonly random?: () => number;
}): EventBus => {
  const putBatch = async (batch: readonly PutEventsRequestEntry[]): Promise<void> => {
    let left = batch;
    let reasons: readonly string[] = [];
    for (let tried = 0; tried < MAX_ATTEMPTS && left.length > 0; tried += 1) {
      if (tried > 0) await pause(random() * FIRST_PAUSE_MS * 2 ** tried);
      const { Entries = [] } = await client.send(new PutEventsCommand({ Entries: [...left] }));
      // An entry without an answer of its own counts as not taken.
      const refused = left.flatMap((entry, index) =>
        Entries[index]?.EventId === undefined
          ? [{ entry, reason: Entries[index]?.ErrorCode ?? 'NoAnswer' }]
          : [],
      );
      left = refused.map(({ entry }) => entry);
      reasons = [...new Set(refused.map(({ reason }) => reason))];
    }
    if (left.length > 0) throw new EventsNotTaken(reasons);
  };

  return {
    put: async (events) => {
      const entries = events.map(({ type, detail }) => ({
        id: detail.meta.id,
        entry: {
          EventBusName: bus,
          Source: source,
          DetailType: type,
          Detail: JSON.stringify(detail),
          Time: new Date(detail.meta.occurredAt),
        },
      }));
      const fits = ({ entry }: { entry: PutEventsRequestEntry }) => bytesOf(entry) <= MAX_BYTES;
      for (const batch of batchesOf(entries.filter(fits).map(({ entry }) => entry)))
        await putBatch(batch);
      return entries.filter((one) => !fits(one)).map(({ id }) => id);
    },
  };
};
