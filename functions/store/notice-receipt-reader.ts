import { StoredReceipt } from '../contracts/items/notice.ts';
import type { Receipt } from '../domain/notice/notice.ts';
import { partitionOf, RECEIPT_PREFIX } from './keys.ts';
import { readPrefix } from './read-prefix.ts';
import type { Stored } from './tables.ts';

/**
 * Reads which branch has taken in which version of a notice. Of each branch's receipts the one for
 * the highest version counts, in whatever order they came. @see rule H4
 */
export const makeReceiptReader = (stored: Stored) => ({
  receipts: async (noticeId: string): Promise<readonly Receipt[]> => {
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
