import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { FailureNote } from './failure-note.tsx';

/** What a query has read so far. */
type Reading<Data> = {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
};

/** What was read, once it was; until then that it is read, or why it could not be and a way to try again. */
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
  if (read.error !== null)
    return <FailureNote error={read.error} again={() => void read.refetch()} />;
  if (read.data === undefined) return <p role="status">{waits ?? t`正在读取…`}</p>;
  return <>{children(read.data)}</>;
};
