const utf8 = new TextEncoder();

// As it is read again within this process alone, nothing is gained by deflating it. The bytes are its
// own: those of Node's buffers lie many in one block, which stays as long as any of them.
export const pack = (value: unknown): Uint8Array => utf8.encode(JSON.stringify(value));

export const unpack = (packed: Uint8Array): unknown =>
  JSON.parse(Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength).toString());
