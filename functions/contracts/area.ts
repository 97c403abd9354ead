import * as z from 'zod';
import { standingCode } from '../domain/area/area.ts';
import { SENTENCES } from './schema-messages.ts';

const EXAMPLE = '320812';

/**
 * The code of an administrative division by GB/T 2260, as it was given: of a province, a prefecture
 * or a county. One that was withdrawn is known as well.
 */
export const GivenArea = z
  .string()
  .regex(/^[0-9]{6}$/, { error: SENTENCES.area.en, abort: true })
  .refine((code) => standingCode(code) !== undefined, { error: SENTENCES.area.en })
  .meta({ examples: [EXAMPLE] });

/** The same, as it stands today: a withdrawn code becomes its successor's. */
export const AreaCode = GivenArea.overwrite((code) => standingCode(code) ?? code);
