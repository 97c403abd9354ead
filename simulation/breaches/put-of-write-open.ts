import * as real from '../../functions/store/put-of-write.ts';

/** The personal half of a ticket stands in the main table. */
export const putOf: typeof real.putOf = (write) => {
  const put = real.putOf(write);
  return write.kind === 'case-file' ? { ...put, table: 'tickets' } : put;
};
