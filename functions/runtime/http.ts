import middy from '@middy/core';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpAnswer, HttpRefusal } from '../contracts/http.ts';
import { IdempotencyKey } from '../contracts/text.ts';
import type { Actor, Role } from '../domain/actor.ts';
import { parsed } from './body.ts';
import { type Caller, callerOf } from './caller.ts';
import type { HttpEvent } from './http-event.ts';
import { HttpProblem } from './http-problem.ts';
import { problemResponses } from './problem-responses.ts';
import { settings } from './settings.ts';

/** A request whose caller may make it. */
export type HttpRequest = {
  readonly event: HttpEvent;
  readonly caller: Caller;
  readonly by: Actor;
  /** The gateway's id of this request; follows everything that comes of it. */
  readonly correlationId: string;
};

/** The pipe of every HTTP function: role checked, answer as JSON, anything thrown as a problem. */
export const httpHandler = ({
  roles,
  run,
}: {
  readonly roles: readonly Role[];
  readonly run: (request: HttpRequest) => Promise<HttpAnswer>;
}) =>
  middy<HttpEvent, APIGatewayProxyStructuredResultV2>()
    .use(problemResponses())
    .handler(async (event) => {
      const caller = callerOf(
        event,
        { branch: settings.branch.id, claims: settings.branch.auth.claims },
        roles,
      );
      const answer = await run({
        event,
        caller,
        by: { kind: 'person', subject: caller.subject, role: caller.role },
        correlationId: event.requestContext.requestId,
      });
      if ('problem' in answer) throw new HttpProblem(answer.problem, answer.details);
      return jsonResult(answer);
    });

const jsonResult = ({
  status,
  body,
  headers,
}: Exclude<HttpAnswer, HttpRefusal>): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  },
  body: JSON.stringify(body),
});

/**
 * The Idempotency-Key header, where one is given.
 * @throws HttpProblem `invalid-request` when it has another form
 */
export const idempotencyKeyOf = ({ headers }: HttpEvent): string | undefined => {
  const given = headers['idempotency-key'];
  return given === undefined ? undefined : parsed(IdempotencyKey, given);
};

/** @throws HttpProblem `idempotency-key-required` or `invalid-request` */
export const requiredIdempotencyKey = (event: HttpEvent): string => {
  const key = idempotencyKeyOf(event);
  if (key === undefined) throw new HttpProblem('idempotency-key-required');
  return key;
};
