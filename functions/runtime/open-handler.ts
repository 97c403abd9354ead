import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { notOffered } from '../contracts/problem-sentences.ts';
import { calendarResult } from './calendar-result.ts';
import type { OpenEvent } from './http-event.ts';
import { HttpProblem } from './http-problem.ts';
import { jsonResult } from './json-result.ts';
import { matched } from './match-route.ts';
import { onClockOf } from './on-own-clock.ts';
import type { OpenRoute } from './open-route.ts';
import { pageResult } from './page-result.ts';
import { problemResult } from './problem-result.ts';
import { settings } from './settings.ts';

const local = onClockOf(settings.branch.timeZone);

/** The pipe of a function that answers whoever has no token: it knows nobody, and looks nobody up. */
export const openHandler =
  (...routes: readonly OpenRoute[]) =>
  async (event: OpenEvent): Promise<APIGatewayProxyStructuredResultV2> => {
    try {
      const found = matched(routes, event);
      if (!found) throw new HttpProblem('not-found', [{ field: 'path', problem: notOffered }]);
      const answer = await found.route.answer(event, found.parameters);
      if ('page' in answer) return pageResult(answer);
      if ('calendar' in answer) return calendarResult(answer);
      if ('problem' in answer) throw new HttpProblem(answer.problem, answer.details);
      return jsonResult(answer);
    } catch (error) {
      return problemResult(error, event, local);
    }
  };
