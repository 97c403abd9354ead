import { closeNotice, updateNotice } from '../contracts/operations/notices/commands.ts';
import type { TokenHolder } from '../domain/actor.ts';
import type { Notice } from '../domain/notice/notice.ts';
import type { Instant } from '../domain/time.ts';
import { idsOpenTo } from '../showing/posts-for.ts';
import { decide } from './decide.ts';
import type { NoticeOrder } from './notice-command.ts';

/** What may be said of any notice. */
const SAYABLE: readonly {
  readonly operation: typeof updateNotice | typeof closeNotice;
  readonly order: (noticeId: string) => NoticeOrder;
}[] = [
  {
    operation: updateNotice,
    order: (noticeId) => ({ kind: 'update', noticeId, update: { text: '' } }),
  },
  {
    operation: closeNotice,
    order: (noticeId) => ({ kind: 'close', noticeId, closing: { cause: '', remedy: '' } }),
  },
];

/** What somebody may do now with a notice, by the rules that would judge it (H5). */
export const mayOnNotice = (
  inPosts: readonly TokenHolder[],
  notice: Notice,
  branch: string,
  at: Instant,
): string[] =>
  SAYABLE.flatMap(({ operation, order }) =>
    idsOpenTo(inPosts, [operation], (_, [by]) => {
      const occasion = { at, by, correlationId: '', overdueAfter: 0, chaseAt: at };
      const fresh = { id: notice.id, branch };
      return decide(order(notice.id), notice, fresh, occasion).kind === 'recorded';
    }),
  );
