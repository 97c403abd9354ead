import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';

/** Where something lies in a cold store. */
export type Place = { readonly offset: number; readonly length: number };

/** What nobody has asked for in a long time, in a file: a year of it does not fit into memory. */
export type ColdStore = {
  /** Lays values away, all with one write. */
  readonly put: (values: readonly unknown[]) => readonly Place[];
  readonly get: (place: Place) => unknown;
  readonly close: () => void;
};

/** A cold store in a file of its own. */
export const openColdStore = (file: string): ColdStore => {
  const descriptor = openSync(file, 'w+');
  let end = 0;
  return {
    put: (values) => {
      const packed = values.map((value) => serialize(value));
      writeSync(descriptor, Buffer.concat(packed));
      return packed.map(({ length }) => {
        const place = { offset: end, length };
        end += length;
        return place;
      });
    },
    get: ({ offset, length }) => {
      const bytes = Buffer.allocUnsafe(length);
      readSync(descriptor, bytes, 0, length, offset);
      return deserialize(bytes);
    },
    close: () => closeSync(descriptor),
  };
};
