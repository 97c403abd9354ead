// As it is read again within this process alone, nothing is gained by deflating it.
export const pack = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

export const unpack = (packed: Uint8Array): unknown =>
  JSON.parse(Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength).toString());
