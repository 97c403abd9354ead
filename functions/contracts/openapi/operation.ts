import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import type { OpenOperation } from '../operations/open-operation.ts';
import type { Operation } from '../operations/operation.ts';
import { IfMatch } from '../operations/operation.ts';
import type { ProblemReason } from '../problem-reasons.ts';
import { again, asPage, good, openProblems, problems } from './answers.ts';

const names = new Map<z.ZodType, z.ZodType>();

/**
 * A schema under a name of its own in the document, for generated clients: the one that it has, or else
 * this one. What stands in two places keeps its first name.
 */
const named = (schema: z.ZodType, name: string): z.ZodType => {
  if (schema.meta()?.id !== undefined) return schema;
  const found = names.get(schema) ?? schema.meta({ ...schema.meta(), id: name });
  names.set(schema, found);
  return found;
};

const titleOf = ({ id }: Pick<Operation, 'id'>): string => id.charAt(0).toUpperCase() + id.slice(1);

const answeredBy = (operation: Operation | OpenOperation): z.ZodType =>
  named(operation.answer.schema, `${titleOf(operation)}Answer`);

/** An operation as OpenAPI has it: every parameter, body, answer and error. */
export const documented = (operation: Operation): ZodOpenApiOperationObject => {
  const answered = answeredBy(operation);
  return {
    ...asked(operation, whoMayAsk(operation), headersOf(operation)),
    responses: {
      ...problems(...reasonsOf(operation)),
      ...replays(operation, answered),
      [operation.answer.status]: goodAs(operation, answered),
    },
  };
};

/** One that asks for no token. */
export const documentedOpen = (operation: OpenOperation): ZodOpenApiOperationObject => {
  const { answer, open, body, refusals } = operation;
  return {
    ...asked(operation, `No token. ${open.admittedBy}`, undefined),
    security: [],
    responses: {
      ...openProblems(...bodyReasons(body), ...refusals),
      [answer.status]: goodAs(operation, answeredBy(operation)),
    },
  };
};

const goodAs = ({ summary, page, calendar }: Operation | OpenOperation, answered: z.ZodType) => {
  if (calendar)
    return { description: summary, content: { 'text/calendar': { schema: z.string() } } };
  return page ? asPage(good(summary, answered)) : good(summary, answered);
};

const asked = (
  operation: Operation | OpenOperation,
  who: string,
  header: z.ZodObject | undefined,
): Omit<ZodOpenApiOperationObject, 'responses'> => {
  const { id, summary, description = '', room, params, query, body } = operation;
  const title = titleOf(operation);
  return {
    operationId: id,
    summary,
    description: `${description}\n\n${who}`.trim(),
    tags: [room],
    requestParams: {
      ...(hasFields(params) && { path: params }),
      ...(hasFields(query) && { query }),
      ...(header && { header }),
    },
    ...(body.type !== 'none' && {
      requestBody: {
        required: !body.mayBeEmpty,
        content: {
          [body.type]: {
            schema: named(body.schema, `${title}Request`),
            example: body.example,
          },
        },
      },
    }),
  };
};

const whoMayAsk = ({ posts, clients }: Operation): string =>
  [
    `Posts: ${posts.join(', ')}.`,
    ...(clients.length > 0 ? [`Clients: ${clients.join(', ')}.`] : []),
  ].join(' ');

const hasFields = ({ shape }: z.ZodObject): boolean => Object.keys(shape).length > 0;

/** Everything that a caller may be told, by the operation's form and by what it does. */
const reasonsOf = (operation: Operation): readonly ProblemReason[] => {
  const { body, key, ifMatch, query, refusals } = operation;
  return [
    'invalid-request',
    ...bodyReasons(body),
    ...(key.how === 'required' ? (['idempotency-key-required'] as const) : []),
    ...(key.how === 'required' || key.how === 'optional'
      ? (['idempotency-conflict'] as const)
      : []),
    ...(ifMatch ? (['stale-version'] as const) : []),
    ...('cursor' in query.shape ? (['invalid-cursor'] as const) : []),
    ...refusals,
  ];
};

const bodyReasons = ({ type, mayBeEmpty }: Operation['body']): readonly ProblemReason[] => [
  ...(mayBeEmpty ? [] : (['empty-body'] as const)),
  ...(type === 'application/json' ? (['invalid-json'] as const) : []),
  ...(type === 'none' ? [] : (['too-large', 'unsupported-media-type'] as const)),
];

const replays = ({ key, answer }: Operation, answered: z.ZodType): ZodOpenApiResponsesObject =>
  key.how !== 'none' && answer.status === 201 ? { '200': again(answered) } : {};

const headersOf = ({ key, ifMatch }: Operation): z.ZodObject | undefined => {
  if (key.how === 'none') return undefined;
  return z.object({
    'Idempotency-Key': key.schema.meta({
      description: 'Marks the request as the same one when it is sent again.',
    }),
    ...(ifMatch && {
      'If-Match': IfMatch.optional().meta({
        description: 'The version that you have read; 412 when the record has moved on.',
        example: '"1"',
      }),
    }),
  });
};
