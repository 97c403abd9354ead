import { randomUUID } from 'node:crypto';
import type { WireItem } from './item-size.ts';
import type { PutEvent } from './services.ts';

/** New items as a table's stream hands them out. */
export const streamRecords = (items: readonly WireItem[]) =>
  items.map((NewImage, index) => ({
    eventID: randomUUID(),
    eventName: 'INSERT',
    eventSource: 'aws:dynamodb',
    dynamodb: {
      Keys: { pk: NewImage.pk, sk: NewImage.sk },
      NewImage,
      SequenceNumber: String(index + 1),
    },
  }));

/** What was put on a bus, as the bus hands it on. */
export const busEvent = ({ source, type, detail }: PutEvent) => ({
  id: randomUUID(),
  source,
  'detail-type': type,
  detail,
});

/** An event as a queue hands it out. @param now in milliseconds of Unix time */
export const queueRecord = (event: ReturnType<typeof busEvent>, now: number) => ({
  messageId: event.id,
  body: JSON.stringify(event),
  eventSource: 'aws:sqs',
  attributes: { SentTimestamp: String(now) },
});
