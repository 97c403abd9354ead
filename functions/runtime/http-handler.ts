import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { makeActing } from './acting.ts';
import { answered, type Route } from './answer-request.ts';
import { authorities, clock } from './deps.ts';
import type { HttpEvent } from './http-event.ts';
import { HttpProblem } from './http-problem.ts';
import { jsonResult } from './json-result.ts';
import { onClockOf } from './on-own-clock.ts';
import { pageResult } from './page-result.ts';
import { problemResult } from './problem-result.ts';
import { settings } from './settings.ts';

const { id: branch, auth, timeZone } = settings.branch;
const rules = { branch, claims: auth.claims, clients: auth.clients };
const local = onClockOf(timeZone);
const acting = makeActing({ authorities: authorities(), clock });

/** The pipe of every HTTP function: its operations answered as JSON or a page, anything thrown as a problem. */
export const httpHandler =
  (...routes: readonly Route[]) =>
  async (event: HttpEvent): Promise<APIGatewayProxyStructuredResultV2> => {
    try {
      const answer = await answered(routes, event, { rules, acting });
      if ('page' in answer) return pageResult(answer);
      if ('problem' in answer) throw new HttpProblem(answer.problem, answer.details);
      return jsonResult(answer);
    } catch (error) {
      return problemResult(error, event, local);
    }
  };
