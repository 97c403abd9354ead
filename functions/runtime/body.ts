import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type * as z from 'zod';
import type { BodyRule } from '../contracts/operations/operation.ts';
import {
  atMostBytes,
  expected,
  expectedInUtf8,
  largerElsewhere,
  notUtf8,
} from '../contracts/problem-sentences.ts';
import type { Bilingual } from '../domain/bilingual.ts';
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

const requireType = ({ headers }: HttpEvent, type: BodyRule['type']): void => {
  const [given = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  if (given.trim() !== type) throw notOf(expected(type));
  // A mail says itself how its parts are written.
  if (type === 'application/json' && !parameters.every(isUtf8)) throw notOf(expectedInUtf8(type));
};

/** False for a parameter that names another charset than the one that JSON is written in. */
const isUtf8 = (parameter: string): boolean => {
  const [name = '', value = ''] = parameter.split('=').map((part) => part.trim());
  return name !== 'charset' || /^"?utf-?8"?$/.test(value);
};

const notOf = (problem: Bilingual) =>
  new HttpProblem('unsupported-media-type', [{ field: 'Content-Type', problem }]);

const requireSize = (bytes: Uint8Array, { maxBytes, larger }: BodyRule): void => {
  if (bytes.length === 0) throw new HttpProblem('empty-body');
  if (bytes.length > maxBytes)
    throw new HttpProblem('too-large', [
      {
        field: 'body',
        problem: larger === undefined ? atMostBytes(maxBytes) : largerElsewhere(maxBytes, larger),
      },
    ]);
};

const jsonOf = (bytes: Buffer): unknown => {
  const text = textOf(bytes);
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem('invalid-json');
  }
};

/** @throws HttpProblem `invalid-json` for what is not UTF-8 */
const textOf = (bytes: Buffer): string => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // The gateway hands on text, in which what was no UTF-8 has become U+FFFD already.
    if (!text.includes('\ufffd')) return text;
  } catch {
    // Told below, the same way.
  }
  throw new HttpProblem('invalid-json', [{ field: 'body', problem: notUtf8 }]);
};
