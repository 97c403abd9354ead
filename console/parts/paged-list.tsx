import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import type { usePages } from '../api/pages.ts';
import { FailureNote } from './failure-note.tsx';

/** A short list that grows by a page when its reader asks for more. */
export const PagedList = <Item,>({
  read: { items, error, again, more },
  row,
  empty,
  look,
}: {
  read: ReturnType<typeof usePages<Item>>;
  /** An item as `<li>`, with its key. */
  row: (item: Item) => ComponentChildren;
  /** Said where there is none; without it, nothing is shown then. */
  empty: string | undefined;
  /** The class that lays it out. */
  look: string | undefined;
}) => {
  if (error) return <FailureNote error={error} again={again} />;
  if (items?.length === 0) return empty === undefined ? null : <p>{empty}</p>;
  return (
    <>
      <ul class={look}>{items?.map(row)}</ul>
      {more && (
        <button type="button" onClick={more}>
          {t`更多`}
        </button>
      )}
    </>
  );
};
