import * as z from 'zod';
import type { Bilingual } from '../domain/bilingual.ts';
import { unknownField } from './problem-sentences.ts';
import { wordingOf } from './schema-issue-sentence.ts';

/** The one shape of an error. */
export const Problem = z
  .strictObject({
    code: z.int().min(400).max(599).meta({ description: 'The HTTP status.' }),
    reason: z.string().meta({ description: 'A stable word for programs.' }),
    message: z.string().meta({
      description:
        'A sentence for people, in the language of `Accept-Language` (zh-CN or English).',
    }),
    details: z.array(
      z.strictObject({
        field: z.string().meta({ description: 'The field, parameter or header.' }),
        problem: z.string().meta({ description: 'What is wrong with it, in the same language.' }),
      }),
    ),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** The languages that people are answered in. */
export type Language = keyof Bilingual;

/** One field and what is wrong with it. */
export type ProblemDetail = { readonly field: string; readonly problem: Bilingual };

/** The same, as it is told to people who read one language. */
export type ToldDetail = Problem['details'][number];

export const toldIn = (language: Language, details: readonly ProblemDetail[]): ToldDetail[] =>
  details.map(({ field, problem }) => ({ field, problem: problem[language] }));

/** What was given, by its schema, or every field that is wrong. */
export type Read<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'unreadable'; readonly details: readonly ProblemDetail[] };

/**
 * Reads what somebody gave by a schema.
 * @param whole what a value that is wrong as a whole is called
 */
export const readBy = <Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
  whole: string,
): Read<z.output<Schema>> => {
  // What was read tells what is missing from what is wrong; it is shown to nobody.
  const result = schema.safeParse(given, { reportInput: true });
  return result.success
    ? { kind: 'read', value: result.data }
    : { kind: 'unreadable', details: detailsOf(result.error, whole) };
};

/** Field by field; at most 50 of them. */
const detailsOf = (error: z.ZodError, whole: string): readonly ProblemDetail[] =>
  error.issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ path: [...issue.path, key], problem: unknownField }))
        : [{ path: issue.path, problem: wordingOf(issue) }],
    )
    .slice(0, 50)
    .map(({ path, problem }) => ({ field: path.map(String).join('.') || whole, problem }));
