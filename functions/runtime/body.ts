import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type * as z from 'zod';
import { problemsOf } from '../contracts/problem.ts';
import { HttpProblem } from './http-problem.ts';

type HttpEvent = Pick<
  APIGatewayProxyEventV2WithJWTAuthorizer,
  'body' | 'isBase64Encoded' | 'headers'
>;

/** A JSON body may be this large, in bytes. */
const MAX_JSON_BYTES = 256 * 1024;

/** The raw bytes of a body. */
export const bodyBytes = ({ body, isBase64Encoded }: HttpEvent): Buffer =>
  Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');

/** @throws HttpProblem `unsupported-media-type` unless the body is declared as one of `types` */
export const requireType = ({ headers }: HttpEvent, ...types: readonly string[]): void => {
  const given = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!types.includes(given))
    throw new HttpProblem('unsupported-media-type', [
      { field: 'Content-Type', problem: `expected ${types.join(' or ')}` },
    ]);
};

/** @throws HttpProblem `empty-body` or `too-large` */
export const requireSize = (bytes: Uint8Array, maxBytes: number, hint = ''): void => {
  if (bytes.length === 0) throw new HttpProblem('empty-body');
  if (bytes.length > maxBytes)
    throw new HttpProblem('too-large', [
      { field: 'body', problem: `at most ${maxBytes} bytes are taken${hint}` },
    ]);
};

/** @throws HttpProblem `invalid-request` with every field that is wrong */
export const parsed = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> => {
  const result = schema.safeParse(value);
  if (!result.success) throw new HttpProblem('invalid-request', problemsOf(result.error));
  return result.data;
};

/**
 * A JSON body that fits the schema; unknown fields are errors.
 * @throws HttpProblem
 */
export const jsonBody = <Schema extends z.ZodType>(
  event: HttpEvent,
  schema: Schema,
): z.output<Schema> => {
  requireType(event, 'application/json');
  const bytes = bodyBytes(event);
  requireSize(bytes, MAX_JSON_BYTES);
  return parsed(schema, jsonOf(bytes));
};

const jsonOf = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new HttpProblem('invalid-json');
  }
};
