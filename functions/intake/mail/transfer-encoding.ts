const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SEXTET = new Int8Array(256).fill(-1);
for (const [index, letter] of [...BASE64].entries()) SEXTET[letter.charCodeAt(0)] = index;

const PADDING = 0x3d;
const EQUALS = 0x3d;
const CR = 0x0d;
const LF = 0x0a;

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

const hexDigit = (byte: number | undefined): number => {
  const digit = byte === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(digit) ? -1 : digit;
};

const decodeQuotedPrintable = (body: Uint8Array): Uint8Array => {
  const decoded = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    const high = byte === EQUALS ? hexDigit(body[at + 1]) : -1;
    const low = high >= 0 ? hexDigit(body[at + 2]) : -1;
    if (low >= 0) {
      decoded[length++] = high * 16 + low;
      at += 2;
    } else if (byte === EQUALS && body[at + 1] === LF) {
      at += 1;
    } else if (byte === EQUALS && body[at + 1] === CR && body[at + 2] === LF) {
      at += 2;
    } else {
      decoded[length++] = byte;
    }
  }
  return decoded.subarray(0, length);
};

/**
 * Undoes a Content-Transfer-Encoding. Linear in the size; skips what the encoding has no place
 * for; other encodings than base64 and quoted-printable leave the bytes as they are.
 */
export const decodeTransfer = (body: Uint8Array, encoding: string): Uint8Array => {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return decodeBase64(body);
    case 'quoted-printable':
      return decodeQuotedPrintable(body);
    default:
      return body;
  }
};
