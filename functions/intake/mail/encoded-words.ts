import { decodeTransfer } from './transfer-encoding.ts';

const WORD = /=\?([^?\s]{1,60})\?([bq])\?([^?]*)\?=/gi;
const RUN = /=\?([^?\s]{1,60})\?([bq])\?[^?]*\?=(?:[ \t]*=\?\1\?\2\?[^?]*\?=)+/gi;

const bytesOf = (encoding: string, text: string): Uint8Array =>
  encoding.toLowerCase() === 'b'
    ? decodeTransfer(Buffer.from(text), 'base64')
    : decodeTransfer(Buffer.from(text.replaceAll('_', ' ')), 'quoted-printable');

/**
 * Makes neighbouring encoded words (RFC 2047) of one charset into a single one. Mailers that split
 * a long subject anywhere, in mid-character too, leave halves that no decoder reads alone.
 */
export const joinEncodedWords = (value: string): string =>
  value.replace(RUN, (run: string, charset: string) => {
    const words = [...run.matchAll(WORD)].map(([, , encoding = '', text = '']) =>
      bytesOf(encoding, text),
    );
    return `=?${charset}?B?${Buffer.concat(words).toString('base64')}?=`;
  });
