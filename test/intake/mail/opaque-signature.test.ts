import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signedContent } from '../../../functions/intake/mail/opaque-signature.ts';
import { complaint, mail, multipart } from './mails.ts';

const LETTER = '宽带断网三天，请派人来修。';
const SIGNED_DATA = '06092a864886f70d010702';
const DATA = '06092a864886f70d010701';

const element = (tag: number, ...content: readonly Uint8Array[]): Buffer => {
  const value = Buffer.concat(content);
  const { length } = value;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), value]);
};
/** The same without its length: two zero bytes end it. */
const open = (tag: number, ...content: readonly Uint8Array[]): Buffer =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...content, Buffer.from([0, 0])]);
const hex = (digits: string) => Buffer.from(digits, 'hex');

const VERSION = hex('020101');
const inner = (text: string) =>
  Buffer.from(`Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`);
const der = (content: Uint8Array) =>
  element(
    0x30,
    hex(SIGNED_DATA),
    element(
      0xa0,
      element(
        0x30,
        VERSION,
        element(0x31),
        element(0x30, hex(DATA), element(0xa0, element(0x04, content))),
        element(0x31),
      ),
    ),
  );
/** As programs write it that do not know the length beforehand. */
const inPieces = (content: Uint8Array) =>
  open(
    0x30,
    hex(SIGNED_DATA),
    open(
      0xa0,
      open(
        0x30,
        VERSION,
        element(0x31),
        open(
          0x30,
          hex(DATA),
          open(
            0xa0,
            open(0x24, element(0x04, content.subarray(0, 7)), element(0x04, content.subarray(7))),
          ),
        ),
      ),
    ),
  );
const part = (type: string, content: Uint8Array) =>
  `Content-Type: ${type}\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=smime.p7m\n\n${Buffer.from(content).toString('base64')}`;

describe('a letter within an opaque S/MIME signature', () => {
  it.each([
    ['in one piece', der(inner(LETTER)), LETTER],
    ['in pieces', inPieces(inner(LETTER)), LETTER],
    ['of some length', der(inner(LETTER.repeat(20))), LETTER.repeat(20)],
  ])('is read %s', (_, content, text) => {
    for (const type of [
      'application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"',
      'application/x-pkcs7-mime; name="smime.p7m"',
      'application/octet-stream; name="smime.p7m"',
    ]) {
      const [fields = '', body = ''] = part(type, content).split('\n\n');
      expect(complaint(mail(fields.split('\n'), body)).text).toBe(text);
    }
  });

  it('has its attachments too', () => {
    const message = multipart([`\n${LETTER}`, 'Content-Type: image/png; name=a.png\n\nx']);
    const [fields = '', body = ''] = part('application/pkcs7-mime', der(message)).split('\n\n');
    const parsed = complaint(mail(fields.split('\n'), body));
    expect(parsed.text).toBe(LETTER);
    expect(parsed.attachments.map(({ name }) => name)).toEqual(['a.png']);
  });

  it('stands beside its signature where that is apart: nothing is read twice', () => {
    const apart = element(
      0x30,
      hex(SIGNED_DATA),
      element(0xa0, element(0x30, VERSION, element(0x30, hex(DATA)))),
    );
    const signature = part('application/pkcs7-signature', apart).replace('p7m', 'p7s');
    const parsed = complaint(multipart([`\n${LETTER}`, signature], 'signed'));
    expect(parsed.text).toBe(LETTER);
    expect(parsed.attachments.map(({ name }) => name)).toEqual(['smime.p7s']);
  });

  it('is a file where it is encrypted', () => {
    const enveloped = element(0x30, hex('06092a864886f70d010703'), element(0xa0, VERSION));
    const [fields = '', body = ''] = part('application/pkcs7-mime', enveloped).split('\n\n');
    const parsed = complaint(mail(fields.split('\n'), body));
    expect(parsed.text).toBe('');
    expect(parsed.attachments.map(({ name }) => name)).toEqual(['smime.p7m']);
  });

  it('whatever the bytes, nothing is thrown', () => {
    const damaged = fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 4 })).map(([at, bytes]) => {
      const whole = inPieces(inner(LETTER));
      const place = at % whole.length;
      return Buffer.concat([whole.subarray(0, place), bytes, whole.subarray(place + 2)]);
    });
    fc.assert(
      fc.property(damaged, (bytes) => void signedContent(bytes)),
      { numRuns: 1000 },
    );
  });
});
