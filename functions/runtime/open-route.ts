import type * as z from 'zod';
import type { CalendarAnswer, HttpAnswer, PageAnswer } from '../contracts/http-answer.ts';
import type { OpenOperation } from '../contracts/operations/open-operation.ts';
import type { Language } from '../contracts/problem.ts';
import { bodyOf } from './body.ts';
import type { OpenEvent } from './http-event.ts';
import { languageOf } from './http-problem.ts';
import { parsed } from './parsed.ts';
import { prefersPage } from './prefers-page.ts';

/** A request that nobody's token came with, each part as the operation wants it. */
export type OpenRequest<Of extends OpenOperation = OpenOperation> = {
  readonly params: z.output<Of['params']>;
  readonly query: z.output<Of['query']>;
  readonly body: z.output<Of['body']['schema']>;
  readonly correlationId: string;
  /** The reader's; Chinese where none is named: customers read this. */
  readonly language: Language;
  readonly prefersPage: boolean;
};

/** What a request is let in by, before any of it is parsed: a signature is over these very bytes. */
export type Admission = (sent: {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Uint8Array;
}) => Promise<void>;

/** An open operation, and what answers it. */
export type OpenRoute = {
  readonly operation: OpenOperation;
  /** @throws HttpProblem */
  readonly answer: (
    event: OpenEvent,
    parameters: Readonly<Record<string, string>>,
  ) => Promise<HttpAnswer | PageAnswer | CalendarAnswer>;
};

const UNSIGNED: Admission = async () => {};

/**
 * Has an open operation answered.
 * @param admit throws HttpProblem for what is not let in; left out where the path holds the secret
 */
export const openRoute = <Of extends OpenOperation>(
  operation: Of,
  run: (request: OpenRequest<Of>) => Promise<HttpAnswer | PageAnswer | CalendarAnswer>,
  admit: Admission = UNSIGNED,
): OpenRoute => ({
  operation,
  answer: async (event, parameters) => {
    await admit({ headers: event.headers, bytes: bytesOf(event) });
    return run({
      params: parsed<Of['params']>(operation.params, parameters, 'path'),
      query: parsed<Of['query']>(operation.query, event.queryStringParameters ?? {}, 'query'),
      body: bodyOf<Of['body']['schema']>(event, operation.body),
      correlationId: event.requestContext.requestId,
      language: languageOf(event.headers['accept-language'] ?? 'zh'),
      prefersPage: prefersPage(event.headers.accept),
    });
  },
});

const bytesOf = ({ body = '', isBase64Encoded }: OpenEvent): Uint8Array =>
  Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
