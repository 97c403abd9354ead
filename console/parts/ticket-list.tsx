import type { ComponentChildren } from 'preact';
import type { usePages } from '../api/pages.ts';
import { FailureNote } from './failure-note.tsx';
import { List } from './list.tsx';
import { type Ticket, TicketRow } from './ticket-row.tsx';

/** Complaints as they are read, page after page; or why they could not be. */
export const TicketList = ({
  read: { items, error, again, more },
  label,
  empty,
  besides,
}: {
  read: ReturnType<typeof usePages<Ticket>>;
  /** What the list is of, for those who hear it. */
  label: string;
  /** Said where there is none. */
  empty: string;
  /** What else may be done with the list. */
  besides?: ComponentChildren;
}) =>
  error ? (
    <FailureNote error={error} again={again} />
  ) : (
    <>
      {besides}
      <List
        label={label}
        items={items}
        idOf={({ id }) => id}
        empty={empty}
        more={more}
        row={(ticket) => <TicketRow ticket={ticket} />}
      />
    </>
  );
