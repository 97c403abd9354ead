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
  readonly ticketNumber?: string;
};

/** The complaints that a filter leaves, the next limit first. */
export const FilteredTickets = ({
  filter,
  label,
  empty,
}: {
  filter: Filter;
  /** What the list is of, for those who hear it. */
  label: string;
  /** Said where there is none. */
  empty: string;
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
  return <TicketList read={read} label={label} empty={empty} />;
};
