import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpAnswer, HttpRefusal } from '../contracts/http-answer.ts';

/** A good answer, as JSON that nobody keeps. */
export const jsonResult = ({
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
