import { decodeCharset } from './charset.ts';
import { decodeTransfer } from './transfer-encoding.ts';

const WORD = /=\?([^?\s]{0,60})\?([bq])\?([^?]*)\?=/gi;
const RUN = /=\?([^?\s]{0,60})\?([bq])\?[^?]*\?=(?:[ \t]*=\?\1\?\2\?[^?]*\?=)*/gi;

const bytesOf = (encoding: string, text: string): Uint8Array =>
  encoding.toLowerCase() === 'b'
    ? decodeTransfer(Buffer.from(text.replace(/\s+/g, '')), 'base64')
    : decodeTransfer(Buffer.from(text.replaceAll('_', ' ')), 'quoted-printable');

/**
 * Makes encoded words (RFC 2047) into ones of UTF-8, so that headers are read by the same charsets
 * as words are. Neighbours of one charset become a single one: mailers that split a long subject
 * anywhere, in mid-character too, leave halves that no decoder reads alone.
 */
export const recodeEncodedWords = (value: string): string =>
  value.replace(RUN, (run: string, charset: string) => {
    const words = [...run.matchAll(WORD)].map(([, , encoding = '', text = '']) =>
      bytesOf(encoding, text),
    );
    // `utf-8*zh`: RFC 2231 lets the language follow
    const text = decodeCharset(Buffer.concat(words), charset.split('*', 1)[0]);
    return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
  });
