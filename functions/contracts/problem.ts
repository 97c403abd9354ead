import * as z from 'zod';

/** The one shape of an error. */
export const Problem = z
  .strictObject({
    code: z.int().min(400).max(599).meta({ description: 'The HTTP status.' }),
    reason: z.string().meta({ description: 'A stable word for programs.' }),
    message: z.string().meta({
      description:
        'A sentence for people, in the language of `Accept-Language` (zh-CN or English).',
    }),
    details: z.array(z.strictObject({ field: z.string(), problem: z.string() })),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** One field and what is wrong with it. */
export type ProblemDetail = Problem['details'][number];

/**
 * What zod found, field by field; at most 50 of them.
 * @param whole what a value that is wrong as a whole is called
 */
export const problemsOf = (error: z.ZodError, whole = 'body'): ProblemDetail[] =>
  error.issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({
            path: [...issue.path, key],
            message: 'this field is not known',
          }))
        : [{ path: issue.path, message: issue.message }],
    )
    .slice(0, 50)
    .map(({ path, message }) => ({
      field: path.map(String).join('.') || whole,
      problem: message,
    }));
