const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SEXTET = new Int8Array(256).fill(-1);
for (const [index, letter] of [...BASE64].entries()) SEXTET[letter.charCodeAt(0)] = index;

const PADDING = 0x3d;
const EQUALS = 0x3d;
const CR = 0x0d;
const LF = 0x0a;
/** Enough of a line to tell whether it is what it is declared as. */
const SAMPLE = 2000;

const decodeBase64 = (body: Uint8Array): Uint8Array => {
  const decoded = new Uint8Array(Math.floor((body.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let pending = 0;
  for (const byte of body) {
    const sextet = SEXTET[byte] ?? -1;
    if (sextet >= 0) {
      pending = ((pending << 6) | sextet) & 0xfff;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        decoded[length++] = (pending >> bits) & 0xff;
      }
    } else if (byte === PADDING) {
      // some mailers pad every line: a unit ends here, the next begins afresh
      bits = 0;
    }
  }
  return decoded.subarray(0, length);
};

/** True for a line that is no base64: words of several letters, or bytes over 0x7f. */
const isForeign = (line: string): boolean => /[^\s][ \t]+[^\s]|[\x80-\xff]/.test(line);

/**
 * What is declared as base64 and may be none: plain words all of it, or a list's footer behind it.
 * The lines decide by their bytes; the lesser part is left out.
 */
const readBase64 = (body: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const kept = Buffer.alloc(bytes.length);
  let length = 0;
  let foreign = 0;
  for (let at = 0; at < bytes.length; ) {
    const lineFeed = bytes.indexOf(LF, at);
    const next = lineFeed < 0 ? bytes.length : lineFeed + 1;
    if (isForeign(bytes.toString('latin1', at, Math.min(next, at + SAMPLE)))) foreign += next - at;
    else length += bytes.copy(kept, length, at, next);
    at = next;
  }
  return foreign > length ? body : decodeBase64(kept.subarray(0, length));
};

const hexDigit = (byte: number | undefined): number => {
  const digit = byte === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(digit) ? -1 : digit;
};

/** Where the next line begins if nothing but blanks stands up to it from `at`; -1 if something does. */
const blankUpTo = (body: Uint8Array, at: number): number => {
  let next = at;
  while (body[next] === 0x20 || body[next] === 0x09) next += 1;
  if (body[next] === CR) next += 1;
  if (body[next] === LF) return next + 1;
  return next >= body.length ? next : -1;
};

const decodeQuotedPrintable = (body: Uint8Array): Uint8Array => {
  const decoded = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte !== EQUALS) {
      decoded[length++] = byte;
      continue;
    }
    const high = hexDigit(body[at + 1]);
    const low = high >= 0 ? hexDigit(body[at + 2]) : -1;
    // blanks at a line's end were added on the way (RFC 2045 6.7 (3))
    const next = low >= 0 ? -1 : blankUpTo(body, at + 1);
    if (low >= 0) {
      decoded[length++] = high * 16 + low;
      at += 2;
    } else if (next > at + 1) {
      at = next - 1;
    } else {
      decoded[length++] = byte;
    }
  }
  return decoded.subarray(0, length);
};

/** The encoding that a decorated field names: `"base64";`, `quoted-printable (text)`. */
const encodingOf = (field: string): 'base64' | 'quoted-printable' | 'none' => {
  const named = field.replace(/\([^()]*\)/g, ' ').toLowerCase();
  if (/base-?64/.test(named)) return 'base64';
  return /quoted[-_ ]?printable/.test(named) ? 'quoted-printable' : 'none';
};

/**
 * Undoes a Content-Transfer-Encoding. Linear in the size; skips what the encoding has no place
 * for; other encodings than base64 and quoted-printable leave the bytes as they are, and so do
 * bytes that belie what is declared.
 */
export const decodeTransfer = (body: Uint8Array, field: string): Uint8Array => {
  switch (encodingOf(field)) {
    case 'base64':
      return readBase64(body);
    case 'quoted-printable':
      return decodeQuotedPrintable(body);
    case 'none':
      return body;
  }
};
