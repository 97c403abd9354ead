import * as z from 'zod';
import type { ClientRole } from '../../domain/actor.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { Post } from '../../domain/post.ts';
import type { ProblemReason } from '../problem-reasons.ts';
import { SENTENCES } from '../schema-messages.ts';
import { IdempotencyKey } from '../text.ts';

/** The If-Match header: a version, bare or quoted as an entity tag. */
export const IfMatch = z
  .string()
  .regex(/^(?:\d{1,9}|"\d{1,9}")$/, SENTENCES.version.en)
  .transform((text) => Number(text.replaceAll('"', '')));

/** How a request is known when it is sent again, and what of its Idempotency-Key header is taken. */
export type KeyRule<Schema extends z.ZodType = z.ZodType> = {
  readonly how: 'natural' | 'optional' | 'required' | 'none';
  readonly schema: Schema;
};

export const KEY = {
  /** By what it says itself; a key may be given beside it. */
  natural: { how: 'natural', schema: IdempotencyKey.optional() },
  /** By a key, where one is given. */
  optional: { how: 'optional', schema: IdempotencyKey.optional() },
  /** By a key, which must be given. */
  required: { how: 'required', schema: IdempotencyKey },
  /** Not at all: the header is not looked at. */
  none: { how: 'none', schema: z.unknown().transform(() => undefined) },
} as const satisfies Record<string, KeyRule>;

/** Of an operation that takes no parameters there: what else is given is not looked at. */
export const NONE = z.object({});

/** What a request's body must be. */
export type BodyRule<Schema extends z.ZodType = z.ZodType> = {
  readonly type: 'application/json' | 'message/rfc822' | 'none';
  readonly schema: Schema;
  /** It may be left out altogether: there is nothing that must be said. */
  readonly mayBeEmpty: boolean;
  /** In bytes. */
  readonly maxBytes: number;
  /** What to do with a larger one. */
  readonly larger?: string;
  readonly example?: unknown;
};

/** A JSON body may be this large, in bytes. */
const MAX_JSON_BYTES = 256 * 1024;

/** A JSON body that says something. */
export const jsonBody = <Schema extends z.ZodType>(
  schema: Schema,
  example: z.input<Schema>,
): BodyRule<Schema> => ({
  type: 'application/json',
  schema,
  mayBeEmpty: false,
  maxBytes: MAX_JSON_BYTES,
  example,
});

/** No body: what is sent is not looked at. */
export const NO_BODY = {
  type: 'none',
  schema: z.undefined(),
  mayBeEmpty: true,
  maxBytes: 0,
} as const satisfies BodyRule;

type Offered<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends BodyRule = BodyRule,
  Key extends KeyRule = KeyRule,
> = {
  /** Its name for generated clients; stays the same for ever. */
  readonly id: string;
  readonly room:
    | 'intake'
    | 'handling'
    | 'work-orders'
    | 'limits'
    | 'on-call'
    | 'notices'
    | 'organisation'
    | 'customers'
    | 'live'
    | 'console';
  /** Such as `/complaints/{id}/answer`; each parameter stands in `params`. */
  readonly path: `/${string}`;
  readonly params: Params;
  readonly query: Query;
  readonly summary: string;
  readonly description?: string;
  /** Which of the branch's people may ask for it. */
  readonly posts: readonly Post[];
  /** Which machines may. */
  readonly clients: readonly ClientRole[];
  readonly key: Key;
  /** Whether `If-Match` may name the version that the sender has read. */
  readonly ifMatch: boolean;
  /** True where a browser is answered with a page. */
  readonly page?: true;
  /** True where a calendar program is answered, by `text/calendar`. */
  readonly calendar?: true;
  readonly body: Body;
  readonly answer: { readonly status: 200 | 201; readonly schema: z.ZodType };
  /** What it may be refused for besides its form. */
  readonly refusals: readonly ProblemReason[];
};

/** It tells, or it does something, and then a button says what. */
type Doing =
  | { readonly method: 'GET' }
  | {
      readonly method: 'POST';
      /** On a button: short, as one says what to do. */
      readonly label: Bilingual;
    };

/**
 * One thing that a branch's API offers, whole: route, role check, parsing, keys and the API's
 * document are made from it.
 */
export type Operation<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends BodyRule = BodyRule,
  Key extends KeyRule = KeyRule,
> = Offered<Params, Query, Body, Key> & Doing;
