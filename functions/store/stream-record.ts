import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type AnyEntry, StoredEntry } from '../contracts/items/entry.ts';

/** A record of the tickets table's stream, as Lambda hands it on. */
export type StreamRecord = {
  readonly dynamodb?: {
    readonly Keys?: Readonly<Record<string, unknown>>;
    readonly NewImage?: Record<string, AttributeValue>;
  };
};

/** The entry that a stream record brings, or undefined when it is none that can be read. */
export const entryOfRecord = ({ dynamodb }: StreamRecord): AnyEntry | undefined => {
  const image = dynamodb?.NewImage;
  return image && StoredEntry.safeParse(unmarshall(image)).data;
};
