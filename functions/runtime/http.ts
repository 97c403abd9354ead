import middy from '@middy/core';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpAnswer, HttpRefusal } from '../contracts/http.ts';
import type { HttpEvent } from './http-event.ts';
import { HttpProblem } from './http-problem.ts';
import { problemResponses } from './problem-responses.ts';
import { answered, type Route } from './route.ts';
import { settings } from './settings.ts';

const { id: branch, auth } = settings.branch;
const rules = { branch, claims: auth.claims, clients: auth.clients };

/** The pipe of every HTTP function: its operations answered as JSON, anything thrown as a problem. */
export const httpHandler = (...routes: readonly Route[]) =>
  middy<HttpEvent, APIGatewayProxyStructuredResultV2>()
    .use(problemResponses())
    .handler(async (event) => {
      const answer = await answered(routes, event, rules);
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
