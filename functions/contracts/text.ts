import * as z from 'zod';

// Control characters other than tab and line feed have no place in a person's words.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/**
 * A person's words: 1 to `max` UTF-16 units after trimming, no control characters but tab and line
 * feed, no half of a surrogate pair.
 */
export const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !CONTROL.test(text), 'no control characters are allowed')
    .refine(
      (text) => text.isWellFormed(),
      'half of a surrogate pair: the text is not valid Unicode',
    );

/** A short code that staff or systems give: letters, digits and `. _ : / -`, 1 to 64 of them. */
export const Code = z.string().regex(/^[\p{L}\p{N}._:/-]{1,64}$/u, {
  error: 'expected 1 to 64 letters, digits or . _ : / -',
});

/** A key that marks a request as the same one when it is sent again: 1 to 128 visible ASCII characters. */
export const IdempotencyKey = z.string().regex(/^[!-~]{1,128}$/, {
  error: 'expected 1 to 128 visible ASCII characters',
});

const uploadKey = (folder: string) =>
  z.string().regex(new RegExp(`^${folder}/[0-9A-HJKMNP-TV-Z]{26}$`), {
    error: 'expected a key that POST /intake/uploads gave',
  });

/** The key of an uploaded scan, as `POST /intake/uploads` gave it. */
export const ScanKey = uploadKey('scans');

/** The key of any uploaded object, as `POST /intake/uploads` gave it. */
export const UploadKey = uploadKey('(?:scans|inbound)');

/** A ticket's id: a ULID. */
export const TicketId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, { error: 'expected a ticket id' });
