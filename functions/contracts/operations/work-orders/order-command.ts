import * as z from 'zod';
import type { Bilingual } from '../../../domain/bilingual.ts';
import { type OrderCommand, type OrderRefusalKind, sideOf } from '../../../domain/order/decide.ts';
import type { Post } from '../../../domain/post.ts';
import { OrderSummary } from '../../orders.ts';
import { OrderId } from '../../text.ts';
import { jsonBody, type KeyRule, NONE, type Operation } from '../operation.ts';
import {
  type CommandBody,
  type Words,
  type WrittenCommand,
  writtenCommand,
} from '../written-command.ts';

export const OrderPath = z.object({ id: OrderId });

/** What somebody does with a work order, and what they write about it. */
export type OrderGiven = WrittenCommand<OrderCommand>;

/** A command on a work order, as it is declared: everything that is known of it, in one place. */
type Declared<
  Kind extends OrderCommand['kind'],
  Facts extends z.ZodRawShape,
  Written extends Words,
  Refusal extends OrderRefusalKind<Kind>,
> = {
  /** The domain's word for it, and the last part of its path. */
  readonly kind: Kind;
  readonly id: string;
  /** On a button: short, as one says what to do. */
  readonly label: Bilingual;
  readonly summary: string;
  readonly posts: readonly Post[];
  readonly key: KeyRule<z.ZodType<string | undefined>>;
  /** Of the body: what the rules judge by. */
  readonly facts: Facts;
  /** Of the body: what people write; stored with the ticket's personal half. */
  readonly words: Written;
  readonly command: (
    body: z.output<CommandBody<Facts, Written>>,
  ) => Extract<OrderCommand, { readonly kind: Kind }>;
  readonly example: z.input<CommandBody<Facts, Written>>;
  /** What its own rule may say no for. */
  readonly refusals: readonly Refusal[];
};

/** Wrong where a command does not say everything that its rule may refuse it for. */
type Complete<Kind extends OrderCommand['kind'], Refusal> = [OrderRefusalKind<Kind>] extends [
  Refusal,
]
  ? unknown
  : { readonly refusals: readonly OrderRefusalKind<Kind>[] & { readonly missing: never } };

/** Makes an operation of a command: `POST /orders/{id}/<kind>`. */
export const orderCommand = <
  const Kind extends OrderCommand['kind'],
  Facts extends z.ZodRawShape,
  Written extends Words,
  const Refusal extends OrderRefusalKind<Kind>,
>(
  declared: Declared<Kind, Facts, Written, Refusal> & Complete<Kind, Refusal>,
) => {
  const { kind, id, label, summary, posts, key, facts, words, example, refusals } = declared;
  const given = z
    .strictObject({ ...facts, ...words })
    .transform((body): OrderGiven => writtenCommand(declared.command(body), body, words));
  const isEmpty = Object.keys(facts).length + Object.keys(words).length === 0;
  const operation = {
    id,
    label,
    room: 'work-orders',
    method: 'POST',
    path: `/orders/{id}/${kind}`,
    params: OrderPath,
    query: NONE,
    summary,
    posts,
    clients: [],
    key,
    ifMatch: true,
    // Where there is nothing to say, no body will do.
    body: { ...jsonBody(given, example), mayBeEmpty: isEmpty },
    answer: { status: 200, schema: OrderSummary },
    refusals: [
      ...(['not-found', 'not-owner', 'wrong-order-state', 'busy-record'] as const),
      ...(sideOf(kind) === 'worker' ? (['not-of-unit'] as const) : []),
      ...refusals,
    ],
  } satisfies Operation;
  return { ...operation, kind, facts, words };
};
