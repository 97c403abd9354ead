import * as z from 'zod';
import { SENTENCES } from './schema-messages.ts';

// Control characters other than tab and line feed have no place in a person's words.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

// Blanks, marks that are not drawn, and the braille pattern without a dot.
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u;

// U+FFFD stands for a character that was lost on the way.
const isWhole = (text: string): boolean => text.isWellFormed() && !text.includes('\ufffd');

/** A character that may stand in one line, in a pattern: no control character, and none that was lost. */
export const CHARACTER = String.raw`[^\p{Cc}\p{Cs}\uFFFD]`;

// All of that in one expression, for the JSON schema: blanks, what is not seen, something seen, the rest.
const UNSEEN = String.raw`(?:\r\n|[\t\n\p{Default_Ignorable_Code_Point}\u2800]|[^\S\p{Cc}])*`;
const SEEN = String.raw`[^\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800\uFFFD]`;
const WORDS = String.raw`^\s*${UNSEEN}${SEEN}(?:\r\n|[\t\n]|${CHARACTER})*\s*$`;

/** At most `max` characters, a rare one counted as one, as JSON Schema counts and not as strings do. */
export const atMost = (max: number) =>
  z.check<string>(({ value, issues }) => {
    if (value.length > max && [...value].length > max)
      issues.push({
        code: 'too_big',
        origin: 'string',
        maximum: max,
        inclusive: true,
        input: value,
        // No expression is tried on what is far too long.
        continue: false,
      });
  });

/**
 * A person's words: something that can be seen, at most `max` characters after trimming, no control
 * characters but tab and line end (CR LF is taken as LF), no character that was lost on the way.
 */
export const words = (max: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll('\r\n', '\n'))
    .trim()
    .refine((text) => !CONTROL.test(text), SENTENCES.controls.en)
    .refine(isWhole, SENTENCES.lost.en)
    .refine((text) => VISIBLE.test(text), SENTENCES.empty.en)
    .check(atMost(max))
    .meta({ minLength: 1, maxLength: max, pattern: WORDS });

/** A short code that staff or systems give: letters, digits and `. _ : / -`, 1 to 64 of them. */
export const Code = z.string().regex(/^[\p{L}\p{N}._:/-]{1,64}$/u, {
  error: SENTENCES.code.en,
});

/** A key that marks a request as the same one when it is sent again: 1 to 128 visible ASCII characters. */
export const IdempotencyKey = z.string().regex(/^[!-~]{1,128}$/, {
  error: SENTENCES.key.en,
});

const uploadKey = (folder: string) =>
  z.string().regex(new RegExp(`^${folder}/[0-9A-HJKMNP-TV-Z]{26}$`), {
    error: SENTENCES.upload.en,
  });

/** The key of an uploaded scan, as `POST /intake/uploads` gave it. */
export const ScanKey = uploadKey('scans');

/** The key of any uploaded object, as `POST /intake/uploads` gave it. */
export const UploadKey = uploadKey('(?:scans|inbound)');

/** The key of a file of a case, as the case shows it. */
export const EvidenceKey = z.string().regex(/^(?:scans|inbound|mails)\/[\w/.-]{1,200}$/, {
  error: SENTENCES.upload.en,
});

/** The number that a customer is given, as people write it: blanks, hyphens, small letters, O for 0. */
export const TicketNumber = z
  .string()
  .max(40)
  .transform((text) =>
    text.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0'),
  )
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{11}$/, { error: SENTENCES.ticketNumber.en }))
  .meta({ override: { pattern: String.raw`^[\s-]*(?:[0-9A-TV-Za-tv-z][\s-]*){11}$` } });

/** A ticket's id: a ULID. */
export const TicketId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, { error: SENTENCES.ticketId.en });

/** A work order's id: a ULID. */
export const OrderId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, { error: SENTENCES.orderId.en });
