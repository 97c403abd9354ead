import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { usePages } from '../api/pages.ts';
import { TicketList } from './ticket-list.tsx';
import type { Ticket } from './ticket-row.tsx';

/** Which complaints are listed; the open ones where no state is given. */
export type Filter = {
  readonly state?: Ticket['state'];
  readonly level?: Ticket['level'];
  /** An instant: those whose next limit is before it. */
  readonly dueBefore?: string;
  /** Instants: those received from the one on, open or settled; and before the other. */
  readonly receivedFrom?: string;
  readonly receivedBefore?: string;
  readonly ticketNumber?: string;
};

/** The complaints that a filter leaves, the next limit first; of a time, the newest first. */
export const FilteredTickets = ({
  filter,
  label,
  empty,
  besides,
}: {
  filter: Filter;
  /** What the list is of, for those who hear it. */
  label: string;
  /** Said where there is none. */
  empty: string;
  /** What else may be done with what is listed. */
  besides?: (read: ReturnType<typeof usePages<Ticket>>) => ComponentChildren;
}) => {
  const { client } = useDesk();
  const read = usePages<Ticket>(['complaints', filter], (cursor, signal) =>
    answered(
      client.GET('/complaints', {
        params: { query: { ...filter, limit: 100, ...(cursor !== undefined && { cursor }) } },
        signal,
      }),
    ),
  );
  // Of a time a page may hold none of what is looked for, and have another behind it.
  return (
    <TicketList
      read={read}
      label={label}
      empty={read.isWhole ? empty : t`正在读取…`}
      besides={besides?.(read)}
    />
  );
};
