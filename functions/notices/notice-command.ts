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
