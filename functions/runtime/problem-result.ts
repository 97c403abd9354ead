import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpEvent } from './http-event.ts';
import { HttpProblem, languageOf, problemBody } from './http-problem.ts';
import { logFailure } from './logger.ts';

const PASSING = new Set([
  'LedgerBusy',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TransactionConflictException',
]);

/**
 * Turns whatever was thrown into the stable error body; what is ours to mend is logged.
 * @param local has instants stand as their reader's clock shows them
 */
export const problemResult = (
  error: unknown,
  { headers }: Pick<HttpEvent, 'headers'>,
  local: (sentence: string) => string,
): APIGatewayProxyStructuredResultV2 => {
  const body = problemBody(problemOf(error), languageOf(headers?.['accept-language']), local);
  return {
    statusCode: body.code,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...(body.code === 503 && { 'retry-after': '2' }),
    },
    body: JSON.stringify(body),
  };
};

const problemOf = (error: unknown): HttpProblem => {
  if (error instanceof HttpProblem) return error;
  if (error instanceof Error && error.name === 'ChangeBusy') return new HttpProblem('busy-record');
  logFailure('request failed', error);
  const passing = error instanceof Error && PASSING.has(error.name);
  return new HttpProblem(passing ? 'unavailable' : 'internal');
};
