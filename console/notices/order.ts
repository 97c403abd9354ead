import { wordExpectedAt } from '../../functions/domain/notice/notice.ts';
import type { components } from '../generated/api.ts';

/** A notice as lists show it. */
export type Notice = components['schemas']['Notice'];

/** When there is to be word of it next; absent for what is closed, or promises none (H5). */
export const nextWordOf = (notice: Pick<Notice, 'state' | 'content' | 'updates'>) =>
  notice.state === 'published' ? wordExpectedAt(notice) : undefined;

/** What has been without its word for longest first, then what is due next, then what promises none. */
export const bySilence = <Of extends Pick<Notice, 'state' | 'content' | 'updates'>>(
  notices: readonly Of[],
): readonly Of[] =>
  notices.toSorted((one, other) => {
    const [due, otherDue] = [nextWordOf(one) ?? '~', nextWordOf(other) ?? '~'];
    return due < otherDue ? -1 : due > otherDue ? 1 : 0;
  });
