import { NOTICE_STATES, StoredNotice, StoredReceipt } from '../contracts/items/notice.ts';
import type { NoticeReader } from '../ports/readers.ts';
import { noticeListKey } from './indexes.ts';
import { aggregateKey, partitionOf, RECEIPT_PREFIX } from './keys.ts';
import { newestFirst } from './newest-first.ts';
import { readPage } from './page.ts';
import { readItem } from './read-item.ts';
import { readPrefix } from './read-prefix.ts';
import type { Stored } from './stored.ts';

/**
 * Reads notices by id, consistently, and lists them, the newest first. Of each branch's receipts the
 * one for the highest version counts, in whatever order they came. @see rule H4
 */
export const makeNoticeReader = (stored: Stored): NoticeReader => ({
  load: (id) => readItem(stored, 'tickets', aggregateKey('notice', id), StoredNotice),
  list: (state, page) => {
    const states = state === undefined ? NOTICE_STATES : [state];
    const list = newestFirst(['notices', state], states, noticeListKey, (item) =>
      StoredNotice.parse(item),
    );
    return readPage(stored, list, page);
  },
  receipts: async (noticeId) => {
    const items = await readPrefix(
      stored,
      'tickets',
      partitionOf('notice', noticeId),
      RECEIPT_PREFIX,
    );
    const receipts = items.map((item) => StoredReceipt.parse(item));
    // In rising versions: the last one of a branch takes its place.
    return [...new Map(receipts.map((receipt) => [receipt.branch, receipt])).values()];
  },
});
