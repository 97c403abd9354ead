import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { FailureNote } from './failure-note.tsx';

/** What a query has read so far. */
type Reading<Data> = {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
};

/** What was read, once it was, also when it cannot be read anew; until then that it is read, or why it could not be and a way to try again. */
export const Awaited = <Data,>({
  read,
  waits,
  children,
}: {
  read: Reading<Data>;
  /** Said while it is read, where that says more than that something is. */
  waits?: string;
  children: (data: Data) => ComponentChildren;
}) => {
  // What was read before is shown on: somebody may be writing in it.
  if (read.data !== undefined) return <>{children(read.data)}</>;
  if (read.error !== null)
    return <FailureNote error={read.error} again={() => void read.refetch()} />;
  return <p role="status">{waits ?? t`正在读取…`}</p>;
};
