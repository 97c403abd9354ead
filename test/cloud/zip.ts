import { crc32 } from 'node:zlib';

/** 1 January 1980, midnight, as the format counts days. */
const DAY = 33;
const VERSION = 20;

const header = (signature: number, fields: readonly (readonly [bytes: 2 | 4, value: number])[]) => {
  const length = 4 + fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const buffer = Buffer.alloc(length);
  buffer.writeUInt32LE(signature);
  let at = 4;
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
};

/** What both headers of a file say. */
const about = (name: Buffer, bytes: Buffer) =>
  [
    [2, VERSION],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, DAY],
    [4, crc32(bytes)],
    [4, bytes.length],
    [4, bytes.length],
    [2, name.length],
    [2, 0],
  ] as const;

/** An archive of files, not compressed, as functions are uploaded. */
export const zipped = (files: ReadonlyMap<string, Buffer>): Buffer => {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [path, bytes] of files) {
    const name = Buffer.from(path);
    const body = Buffer.concat([header(0x04034b50, about(name, bytes)), name, bytes]);
    const places = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, at],
    ] as const;
    const entry = header(0x02014b50, [[2, VERSION], ...about(name, bytes), ...places]);
    bodies.push(body);
    entries.push(entry, name);
    at += body.length;
  }
  const directory = Buffer.concat(entries);
  const end = header(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, files.size],
    [2, files.size],
    [4, directory.length],
    [4, at],
    [2, 0],
  ]);
  return Buffer.concat([...bodies, directory, end]);
};
