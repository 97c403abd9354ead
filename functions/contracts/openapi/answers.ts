import * as z from 'zod';
import type { ZodOpenApiHeadersObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { Problem } from '../problem.ts';
import { PROBLEMS, type ProblemReason } from '../problem-reasons.ts';

const REPLAYED: ZodOpenApiHeadersObject = {
  'Idempotency-Replayed': {
    description: '`true`: the same was sent before; this is the answer of then.',
    schema: { type: 'string', enum: ['true'] },
  },
};

/** A good answer. */
export const good = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
});

/** The answer to a request that was seen before. */
export const again = (schema: z.ZodType) => ({
  ...good('Sent before: the answer of then.', schema),
  headers: REPLAYED,
});

/** What the answer to a browser is. */
export const asPage = (answer: ReturnType<typeof good>) => ({
  ...answer,
  content: { ...answer.content, 'text/html': { schema: z.string() } },
});

/** Why somebody with a token may be turned away. */
const RIGHTS = ['foreign-branch', 'role-not-allowed', 'no-post', 'post-not-held'] as const;

/** The errors of a request with a token, by status; the gateway's own too. */
export const problems = (...reasons: readonly ProblemReason[]): ZodOpenApiResponsesObject => ({
  ...byStatus([...reasons, ...RIGHTS]),
  ...GATEWAYS_OWN,
});

/** The errors of a request without one. */
export const openProblems = (...reasons: readonly ProblemReason[]): ZodOpenApiResponsesObject => ({
  ...byStatus(reasons),
  '429': GATEWAYS_OWN['429'],
});

/** Errors by status, each with its reasons and an example. */
const byStatus = (reasons: readonly ProblemReason[]): ZodOpenApiResponsesObject => {
  const all: readonly ProblemReason[] = [...reasons, 'internal', 'unavailable'];
  const statuses = [...new Set(all.map((reason) => PROBLEMS[reason].status))].sort();
  const ours = statuses.map((status) => [
    String(status),
    problemAnswer(all.filter((reason) => PROBLEMS[reason].status === status)),
  ]);
  return Object.fromEntries(ours);
};

const problemAnswer = (reasons: readonly ProblemReason[]) => ({
  description: reasons.map((reason) => `\`${reason}\`: ${PROBLEMS[reason].en}`).join('\n\n'),
  content: {
    'application/json': {
      schema: Problem,
      examples: Object.fromEntries(reasons.map((reason) => [reason, exampleOf(reason)])),
    },
  },
});

const exampleOf = (reason: ProblemReason) => ({
  value: { code: PROBLEMS[reason].status, reason, message: PROBLEMS[reason].en, details: [] },
});

// What the gateway answers before any of our code runs has a body of its own. Every error has a field
// `reason`, if only an absent one: else a typed client cannot look at it.
const GatewaysBody = z
  .object({
    message: z.string(),
    reason: z.string().optional().meta({ description: 'Never given: the gateway has none.' }),
  })
  .meta({ id: 'GatewayProblem' });

const GATEWAYS_OWN = {
  '401': {
    description: `No token, or one that is forged, expired or of another issuer or audience; or \`invalid-token\`: ${PROBLEMS['invalid-token'].en}`,
    content: {
      'application/json': {
        schema: z.union([GatewaysBody, Problem]),
        examples: {
          gateway: { value: { message: 'Unauthorized' } },
          'invalid-token': exampleOf('invalid-token'),
        },
      },
    },
  },
  '429': {
    description: 'More requests than the branch takes at once; send it again more slowly.',
    content: {
      'application/json': { schema: GatewaysBody, example: { message: 'Too Many Requests' } },
    },
  },
} satisfies ZodOpenApiResponsesObject;
