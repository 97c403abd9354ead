/** ASN.1's way of writing `1.2.840.113549.1.7.1`, data, and `….7.2`, signed data. */
const DATA = '06092a864886f70d010701';
const SIGNED_DATA = '06092a864886f70d010702';
const OCTETS = 0x04;
const OCTETS_IN_PIECES = 0x24;
const CONTENT = 0xa0;
/** Pieces within pieces of a string; nobody writes more. */
const MAX_LEVELS = 5;

type Element = {
  readonly tag: number;
  readonly from: number;
  /** Undefined where two zero bytes end it. */
  readonly end: number | undefined;
};

const elementAt = (bytes: Buffer, at: number): Element | undefined => {
  const tag = bytes[at];
  const length = bytes[at + 1];
  if (tag === undefined || length === undefined) return undefined;
  if (length === 0x80) return { tag, from: at + 2, end: undefined };
  if (length < 0x80) return { tag, from: at + 2, end: at + 2 + length };
  const count = length & 0x7f;
  if (count > 4 || at + 2 + count > bytes.length) return undefined;
  const from = at + 2 + count;
  return { tag, from, end: from + bytes.readUIntBE(at + 2, count) };
};

/** The bytes of a string that may be written in pieces, and where it ends. */
const octetsAt = (
  bytes: Buffer,
  at: number,
  levels: number,
): { readonly pieces: readonly Buffer[]; readonly next: number } | undefined => {
  const element = elementAt(bytes, at);
  if (!element || levels < 0) return undefined;
  const end = Math.min(element.end ?? bytes.length, bytes.length);
  if (element.tag === OCTETS) return { pieces: [bytes.subarray(element.from, end)], next: end };
  if (element.tag !== OCTETS_IN_PIECES) return undefined;
  const pieces: Buffer[] = [];
  let next = element.from;
  while (next < end) {
    const inner = octetsAt(bytes, next, levels - 1);
    if (!inner) break;
    for (const piece of inner.pieces) pieces.push(piece);
    next = inner.next;
  }
  return { pieces, next: element.end ?? next + 2 };
};

/**
 * The message within an opaque S/MIME signature (RFC 8551, `smime.p7m`): it stands there in the
 * clear. Undefined where there is none, as in what is encrypted. Verifies nothing.
 */
export const signedContent = (der: Uint8Array): Uint8Array | undefined => {
  const bytes = Buffer.from(der.buffer, der.byteOffset, der.byteLength);
  if (bytes.indexOf(SIGNED_DATA, 0, 'hex') < 0) return undefined;
  const data = bytes.indexOf(DATA, 0, 'hex');
  const content = data < 0 ? undefined : elementAt(bytes, data + DATA.length / 2);
  if (content?.tag !== CONTENT) return undefined;
  const octets = octetsAt(bytes, content.from, MAX_LEVELS);
  return octets && Buffer.concat(octets.pieces);
};
