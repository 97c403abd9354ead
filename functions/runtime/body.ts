import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type * as z from 'zod';
import type { BodyRule } from '../contracts/operations/operation.ts';
import { HttpProblem } from './http-problem.ts';
import { parsed } from './parsed.ts';

type HttpEvent = Pick<
  APIGatewayProxyEventV2WithJWTAuthorizer,
  'body' | 'isBase64Encoded' | 'headers'
>;

/**
 * A request's body as its operation wants it; unknown fields are errors.
 * @throws HttpProblem
 */
export const bodyOf = <Schema extends z.ZodType>(
  event: HttpEvent,
  rule: BodyRule<Schema>,
): z.output<Schema> => {
  if (rule.type === 'none') return parsed(rule.schema, undefined);
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (rule.mayBeEmpty && bytes.length === 0) return parsed(rule.schema, {});
  requireType(event, rule.type);
  requireSize(bytes, rule);
  return parsed(rule.schema, rule.type === 'application/json' ? jsonOf(bytes) : bytes);
};

const requireType = ({ headers }: HttpEvent, type: string): void => {
  const given = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (given !== type)
    throw new HttpProblem('unsupported-media-type', [
      { field: 'Content-Type', problem: `expected ${type}` },
    ]);
};

const requireSize = (bytes: Uint8Array, { maxBytes, larger }: BodyRule): void => {
  if (bytes.length === 0) throw new HttpProblem('empty-body');
  if (bytes.length > maxBytes)
    throw new HttpProblem('too-large', [
      {
        field: 'body',
        problem: `at most ${maxBytes} bytes are taken${larger === undefined ? '' : `; larger: ${larger}`}`,
      },
    ]);
};

const jsonOf = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new HttpProblem('invalid-json');
  }
};
