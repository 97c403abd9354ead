import { createHash } from 'node:crypto';
import type * as z from 'zod';
import type { CloseNotice, PublishNotice, UpdateNotice } from '../contracts/notices.ts';
import type { Actor } from '../domain/actor.ts';

/** What a publisher wants done. */
export type NoticeOrder =
  | { readonly kind: 'publish'; readonly draft: z.output<typeof PublishNotice> }
  | {
      readonly kind: 'update';
      readonly noticeId: string;
      readonly update: z.output<typeof UpdateNotice>;
    }
  | {
      readonly kind: 'close';
      readonly noticeId: string;
      readonly closing: z.output<typeof CloseNotice>;
    };

/** Who orders it, and under which key. */
export type Orderer = {
  readonly by: Actor;
  /** The token's subject: keys are scoped to it. */
  readonly scope: string;
  readonly idempotencyKey: string;
  readonly correlationId: string;
};

/** The item that an order's key becomes, and what the same order always looks like. */
export type OrderKey = { readonly key: string; readonly content: string };

/** A notice holds nothing personal: plain fingerprints will do. */
export const orderKey = (
  order: NoticeOrder,
  { scope, idempotencyKey }: Orderer,
  branch: string,
): OrderKey => ({
  key: fingerprint(['notice', branch, scope, idempotencyKey]),
  content: fingerprint(order),
});

const fingerprint = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url');
