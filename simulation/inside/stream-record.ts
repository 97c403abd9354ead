import { StreamedEntry } from '../../functions/contracts/items/streamed-entry.ts';

type Image = Readonly<Record<string, unknown>>;

/** As the simulated stream hands it on: its images are plain. */
export type StreamRecord = {
  readonly dynamodb?: { readonly Keys?: Image; readonly NewImage?: Image };
};

/** Several readers of the stream read one image. */
const read = new WeakMap<Image, StreamedEntry | undefined>();

/** As the real one, of a plain image. */
export const entryOfRecord = ({ dynamodb }: StreamRecord): StreamedEntry | undefined => {
  const image = dynamodb?.NewImage;
  if (!image) return undefined;
  if (!read.has(image)) read.set(image, StreamedEntry.safeParse(image).data);
  return read.get(image);
};
