import * as z from 'zod';
import type { WordingChanges } from '../domain/wording/wording.ts';
import { known } from './branch-file-checks.ts';

const Line = z.string().trim().min(1, 'expected some words');
const InBoth = known({ zh: Line, en: Line });

/** A mail, letter or call script: a heading in one line, and its paragraphs. */
const Template = known({
  subject: Line.regex(/^[^\r\n]*$/, 'expected one line'),
  text: z.array(Line).min(1, 'expected at least one paragraph'),
});

/** The sentences of a text message. */
const TextMessage = z.array(Line).min(1, 'expected at least one sentence');

const templates = known({ zh: Template.optional(), en: Template.optional() }).optional();

const KindTexts = known({
  mail: templates,
  sms: known({ zh: TextMessage.optional(), en: TextMessage.optional() }).optional(),
  letter: templates,
  call: templates,
}).optional();

/**
 * `branches/<id>/wording.json`, which a branch may leave out: in whose name it writes to customers, and
 * each text that it words otherwise. What may stand in braces is judged when the branch is synthesised.
 */
export const WordingFile = known({
  $schema: z.string().optional(),
  /** Who signs. */
  sender: InBoth.optional(),
  /** Where a customer asks, with what stands before a number: `客服热线10086`. */
  contact: InBoth.optional(),
  /** To whom a customer appeals (B5, D9). */
  regulator: InBoth.optional(),
  texts: known({
    receipt: KindTexts,
    'solution-answer': KindTexts,
    answer: KindTexts,
    refusal: KindTexts,
  }).optional(),
}) satisfies z.ZodType<WordingChanges>;

export type WordingFile = z.infer<typeof WordingFile>;
