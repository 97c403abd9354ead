import * as z from 'zod';
import { BODY_KINDS } from '../domain/referral.ts';
import { SENTENCES } from './schema-messages.ts';
import { GivenInstant } from './time.ts';

/** As bodies number their documents, and as they are called: `苏通管诉〔2026〕15 号`. */
const documentText = (longest: number) =>
  z
    .string()
    .regex(
      new RegExp(
        String.raw`^[\p{L}\p{N}][\p{L}\p{N} ._:/()（）〔〕【】［］[\]#-]{0,${longest - 1}}$`,
        'u',
      ),
      {
        error: SENTENCES.documentText.en,
      },
    )
    .meta({ maxLength: longest });

/** A body, and the document by which it hands a complaint on (A5, B1). */
export const givenReferral = {
  body: z.enum(BODY_KINDS).meta({ description: 'Of which kind the body is (B1, G3, G4).' }),
  name: documentText(60).meta({ description: "The body's name, never a person's." }),
  document: documentText(60).meta({ description: "The document's number with that body." }),
  until: GivenInstant.exactOptional().meta({
    description: 'The date that the body set, inclusive; left out where it set none (A5).',
  }),
};
