import { type HttpRefusal, notOwner, refusal } from '../contracts/http-answer.ts';
import {
  laterThanNow,
  notEarlierThan,
  notLaterThanNow,
  requiredBy,
} from '../contracts/problem-sentences.ts';
import {
  type ContentJudgement,
  isRepairedBefore,
  isWordPassed,
  judgeContent,
} from '../domain/notice/judge-content.ts';
import type { Notice } from '../domain/notice/notice.ts';
import {
  closeNotice,
  isTooLarge,
  type NoticeOccasion,
  type NoticeRecorded,
  publish,
  update,
} from '../domain/notice/notice-acts.ts';
import type { Instant } from '../domain/time.ts';
import type { NoticeOrder } from './notice-command.ts';

/** What an order comes to: the notice and its entry, or the publisher's no. */
export type NoticeDecision =
  | { readonly kind: 'recorded'; readonly recorded: NoticeRecorded }
  | { readonly kind: 'refused'; readonly refusal: HttpRefusal };

/**
 * What the rules say to an order.
 * @param notice the one that the order is about, if there is such a one
 * @param fresh what a new one would be made with
 */
export const decide = (
  order: NoticeOrder,
  notice: Notice | undefined,
  fresh: { readonly id: string; readonly branch: string },
  occasion: NoticeOccasion,
): NoticeDecision =>
  order.kind === 'publish'
    ? decidePublishing(order, fresh, occasion)
    : decideChange(order, notice, fresh.branch, occasion);

/** Decides on an order for a new notice (H1, H3). */
const decidePublishing = (
  { draft }: Extract<NoticeOrder, { kind: 'publish' }>,
  { id, branch }: { readonly id: string; readonly branch: string },
  occasion: NoticeOccasion,
): NoticeDecision => {
  const judged = judgeContent(draft, occasion.at);
  return judged.kind === 'complete'
    ? { kind: 'recorded', recorded: publish(id, branch, judged.content, occasion) }
    : { kind: 'refused', refusal: contentRefusal(judged, occasion) };
};

/** Decides on an order for a notice that is there; only its own branch changes it (H5). */
const decideChange = (
  order: Extract<NoticeOrder, { kind: 'update' | 'close' }>,
  notice: Notice | undefined,
  branch: string,
  occasion: NoticeOccasion,
): NoticeDecision => {
  if (!notice) return refused('not-found');
  if (notice.branch !== branch)
    return { kind: 'refused', refusal: notOwner(notice.branch, notice.ownerApiUrl) };
  if (order.kind === 'close') return orClosed(closeNotice(notice, order.closing, occasion));
  if (isRepairedBefore(notice.content.occurredAt, order.update.expectedRepairAt))
    return { kind: 'refused', refusal: repairedBefore() };
  if (isWordPassed(order.update.nextWordAt, occasion.at))
    return { kind: 'refused', refusal: wordPassed(occasion.at) };
  const updated = update(notice, order.update, occasion);
  return updated && isTooLarge(updated.notice) ? refused('notice-full') : orClosed(updated);
};

const refused = (...no: Parameters<typeof refusal>): NoticeDecision => ({
  kind: 'refused',
  refusal: refusal(...no),
});

const orClosed = (recorded: NoticeRecorded | undefined): NoticeDecision =>
  recorded ? { kind: 'recorded', recorded } : refused('notice-closed');

const repairedBefore = (): HttpRefusal =>
  refusal('out-of-order', {
    field: 'expectedRepairAt',
    problem: notEarlierThan('occurredAt'),
  });

const wordPassed = (now: Instant): HttpRefusal =>
  refusal('out-of-order', { field: 'nextWordAt', problem: laterThanNow(now) });

const contentRefusal = (
  no: Exclude<ContentJudgement, { kind: 'complete' }>,
  { at }: NoticeOccasion,
): HttpRefusal => {
  switch (no.kind) {
    case 'incomplete':
      return refusal(
        'notice-incomplete',
        ...no.missing.map((field) => ({ field, problem: requiredBy('H1') })),
      );
    case 'in-the-future':
      return refusal('in-the-future', {
        field: no.part,
        problem: notLaterThanNow(at),
      });
    case 'out-of-order':
      return repairedBefore();
    case 'word-passed':
      return wordPassed(at);
  }
};
