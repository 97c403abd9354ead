import type * as z from 'zod';
import type { HttpAnswer, PageAnswer } from '../contracts/http-answer.ts';
import type { KeyRule, Operation } from '../contracts/operations/operation.ts';
import { IfMatch } from '../contracts/operations/operation.ts';
import { notOffered } from '../contracts/problem-sentences.ts';
import type { TokenHolder } from '../domain/actor.ts';
import type { Acting, InPosts } from './acting.ts';
import { bodyOf } from './body.ts';
import { callerOf, type TokenRules } from './caller.ts';
import type { HttpEvent } from './http-event.ts';
import { HttpProblem } from './http-problem.ts';
import { matched } from './match-route.ts';
import { parsed } from './parsed.ts';
import { prefersPage } from './prefers-page.ts';

/** Who sends something over HTTP, and under which key of their own. */
export const senderOf = <Key extends string | undefined>({
  by,
  correlationId,
  idempotencyKey,
}: Pick<HttpRequest, 'by' | 'correlationId'> & { readonly idempotencyKey: Key }) => ({
  by,
  scope: by.subject,
  correlationId,
  idempotencyKey,
});

/** Who asks, for what, as far as every operation knows it. */
export type Asked = {
  readonly event: HttpEvent;
  readonly parameters: Readonly<Record<string, string>>;
  readonly by: TokenHolder;
  /** All the posts that let them; `by` is the first. */
  readonly inPosts: InPosts;
  /** The gateway's id of this request; follows everything that comes of it. */
  readonly correlationId: string;
};

/** A request for an operation whose caller may make it, each part as the operation wants it. */
export type HttpRequest<Of extends Operation = Operation> = Omit<Asked, 'event' | 'parameters'> & {
  readonly params: z.output<Of['params']>;
  readonly query: z.output<Of['query']>;
  readonly body: z.output<Of['body']['schema']>;
  readonly idempotencyKey: z.output<Of['key']['schema']>;
  /** The version that the sender has seen (If-Match). */
  readonly version: number | undefined;
  readonly prefersPage: boolean;
};

/** An operation, and what answers it. */
export type Route = {
  readonly operation: Operation;
  /** @throws HttpProblem */
  readonly answer: (asked: Asked) => Promise<HttpAnswer | PageAnswer>;
};

/** Has an operation answered: `run` gets each part of a request parsed. */
export const route = <Of extends Operation>(
  operation: Of,
  run: (request: HttpRequest<Of>) => Promise<HttpAnswer | PageAnswer>,
): Route => ({
  operation,
  answer: ({ event, parameters, ...asked }) =>
    run({
      ...asked,
      params: parsed<Of['params']>(operation.params, parameters, 'path'),
      query: parsed<Of['query']>(operation.query, event.queryStringParameters ?? {}, 'query'),
      body: bodyOf<Of['body']['schema']>(event, operation.body),
      idempotencyKey: keyOf<Of['key']['schema']>(event, operation.key),
      version: operation.ifMatch ? versionOf(event) : undefined,
      prefersPage: prefersPage(event.headers.accept),
    }),
});

/**
 * Answers a request by the one of `routes` that it asks for, if its caller may ask for it.
 * @throws HttpProblem
 */
export const answered = async (
  routes: readonly Route[],
  event: HttpEvent,
  { rules, acting }: { readonly rules: TokenRules; readonly acting: Acting },
): Promise<HttpAnswer | PageAnswer> => {
  const caller = callerOf(event, rules);
  const found = matched(routes, event);
  if (!found) throw new HttpProblem('not-found', [{ field: 'path', problem: notOffered }]);
  const { route, parameters } = found;
  const inPosts = await acting(caller, route.operation);
  return route.answer({
    event,
    parameters,
    by: inPosts[0],
    inPosts,
    correlationId: event.requestContext.requestId,
  });
};

const keyOf = <Schema extends z.ZodType>(
  { headers }: HttpEvent,
  { how, schema }: KeyRule<Schema>,
): z.output<Schema> => {
  const given = headers['idempotency-key'];
  if (how === 'required' && given === undefined) throw new HttpProblem('idempotency-key-required');
  return parsed(schema, given, 'Idempotency-Key');
};

const versionOf = ({ headers }: HttpEvent): number | undefined => {
  const given = headers['if-match'];
  return given === undefined ? undefined : parsed(IfMatch, given, 'If-Match');
};
