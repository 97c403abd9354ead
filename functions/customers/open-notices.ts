import type { MatchingNotice } from '../contracts/operations/customers/look-up.ts';
import type { ToldNotice } from '../domain/notice/notice.ts';
import type { Instant } from '../domain/time.ts';
import type { ThingList } from '../ports/readers.ts';

/** At most so many are shown to somebody who has a customer on the line. */
const MOST = 10;

/** The open notices that may be what a customer calls about now, the newest first (H6, Q2). */
export const openNotices = async (
  notices: ThingList<'notice'>,
  now: Instant,
): Promise<MatchingNotice[]> => {
  const { items } = await notices.list('published', { limit: MOST });
  return items.filter(({ content }) => content.occurredAt <= now).map(shown);
};

/** With what was told of the repair last. */
const shown = ({ id, content, updates }: ToldNotice): MatchingNotice => {
  const { kind, title, area, functionsLost, occurredAt, agreedAnswer } = content;
  const { expectedRepairAt, nextWordAt } =
    updates.findLast((update) => (update.expectedRepairAt ?? update.nextWordAt) !== undefined) ??
    content;
  return {
    ...{ id, kind, title, area, functionsLost, occurredAt },
    ...(expectedRepairAt !== undefined && { expectedRepairAt }),
    ...(nextWordAt !== undefined && { nextWordAt }),
    ...(agreedAnswer !== undefined && { agreedAnswer }),
  };
};
