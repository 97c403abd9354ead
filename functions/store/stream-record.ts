import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { StreamedEntry } from '../contracts/items/streamed-entry.ts';

/** A record of the tickets table's stream, as Lambda hands it on. */
export type StreamRecord = {
  readonly dynamodb?: {
    readonly Keys?: Readonly<Record<string, unknown>>;
    readonly NewImage?: Record<string, AttributeValue>;
  };
};

/** The entry that a stream record brings, or undefined when it is none that can be read. */
export const entryOfRecord = ({ dynamodb }: StreamRecord): StreamedEntry | undefined => {
  const image = dynamodb?.NewImage;
  return image && StreamedEntry.safeParse(unmarshall(image)).data;
};
