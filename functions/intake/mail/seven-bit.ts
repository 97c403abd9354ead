/** Bytes of a charset that writes Chinese in ASCII, as bytes of one that a decoder knows. */
export type Unpacked = { readonly bytes: Uint8Array; readonly charset: 'gb18030' | 'utf-16le' };

const HZ = /^hz(?:-gb-?2312)?$/;
const UTF7 = /^(?:x-)?(?:unicode-1-1-)?utf-?7$/;

const highBytes = (text: string): string =>
  Buffer.from(
    Uint8Array.from(Buffer.from(text, 'latin1'), (byte) => (byte > 0x20 ? byte | 0x80 : byte)),
  ).toString('latin1');

const unpackHz = (text: string): Uint8Array =>
  Buffer.from(
    text.replace(/~(?:\{([^~]*)(?:~\}|$)|(~)|\r?\n)/g, (_, chinese?: string, tilde?: string) =>
      chinese === undefined ? (tilde ?? '') : highBytes(chinese),
    ),
    'latin1',
  );

const unpackUtf7 = (text: string): Uint8Array =>
  Buffer.from(
    text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, packed: string) => {
      if (packed === '') return '+';
      const units = Buffer.from(packed, 'base64');
      return units
        .subarray(0, units.length & ~1)
        .swap16()
        .toString('utf16le');
    }),
    'utf16le',
  );

/** True for the label of a charset that writes Chinese in ASCII. */
export const isSevenBit = (label: string): boolean => HZ.test(label) || UTF7.test(label);

/** HZ (RFC 1843) and UTF-7 (RFC 2152), which no decoder of the runtime knows; undefined for others. */
export const bytesAsSevenBit = (bytes: Uint8Array, label: string): Unpacked | undefined => {
  if (!isSevenBit(label)) return undefined;
  const text = Buffer.from(bytes).toString('latin1');
  return HZ.test(label)
    ? { bytes: unpackHz(text), charset: 'gb18030' }
    : { bytes: unpackUtf7(text), charset: 'utf-16le' };
};
