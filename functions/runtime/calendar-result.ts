import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { CalendarAnswer } from '../contracts/http-answer.ts';

/** A calendar for the program that subscribes to it: kept by nobody on the way. */
export const calendarResult = ({
  status,
  calendar,
}: CalendarAnswer): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: {
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow',
  },
  body: calendar,
});
