import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import type { Role } from '../../domain/actor.ts';
import type { ProblemReason } from '../problem-reasons.ts';
import { IdempotencyKey } from '../text.ts';
import { again, good, problems } from './answers.ts';

/** What one route does, in short. */
export type Route = {
  readonly summary: string;
  readonly description?: string;
  readonly tag: 'intake' | 'handling' | 'on-call' | 'notices';
  readonly roles: readonly Role[];
  readonly path?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** Whether an Idempotency-Key is taken, or has to be given. */
  readonly key?: 'optional' | 'required';
  readonly ifMatch?: true;
  readonly body?: { readonly schema: z.ZodType; readonly example: unknown; readonly type?: string };
  readonly status: '200' | '201';
  readonly answer: z.ZodType;
  readonly reasons: readonly ProblemReason[];
};

const BODY_REASONS: readonly ProblemReason[] = [
  'empty-body',
  'invalid-json',
  'too-large',
  'unsupported-media-type',
];

/** A route as an OpenAPI operation: every parameter, body, answer and error. */
export const operation = (route: Route): ZodOpenApiOperationObject => {
  const { body, path, query } = route;
  const reasons: readonly ProblemReason[] = [
    'invalid-request',
    ...(body ? BODY_REASONS : []),
    ...(route.key === 'required' ? (['idempotency-key-required'] as const) : []),
    ...(route.key ? (['idempotency-conflict'] as const) : []),
    ...(route.ifMatch ? (['stale-version'] as const) : []),
    ...(query ? (['invalid-cursor'] as const) : []),
    ...route.reasons,
  ];
  const header = headersOf(route);
  return {
    summary: route.summary,
    description: `${route.description ?? ''}\n\nRoles: ${route.roles.join(', ')}.`.trim(),
    tags: [route.tag],
    requestParams: {
      ...(path && { path }),
      ...(query && { query }),
      ...(header && { header }),
    },
    ...(body && {
      requestBody: {
        required: true,
        content: {
          [body.type ?? 'application/json']: { schema: body.schema, example: body.example },
        },
      },
    }),
    responses: {
      ...problems(...reasons),
      ...replays(route),
      [route.status]: good(route.summary, route.answer),
    },
  };
};

const replays = ({ key, status, answer }: Route): ZodOpenApiResponsesObject =>
  key && status === '201' ? { '200': again(answer) } : {};

const headersOf = ({ key, ifMatch }: Route): z.ZodObject | undefined => {
  if (!key) return undefined;
  const given = IdempotencyKey.meta({
    description: 'Marks the request as the same one when it is sent again.',
  });
  return z.object({
    'Idempotency-Key': key === 'required' ? given : given.optional(),
    ...(ifMatch && {
      'If-Match': z.string().optional().meta({
        description: 'The version that you have read; 412 when the ticket has moved on.',
        example: '"1"',
      }),
    }),
  });
};
