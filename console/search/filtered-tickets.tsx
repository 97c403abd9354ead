import { t } from '@lingui/core/macro';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { usePages } from '../api/pages.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { List } from '../parts/list.tsx';
import { type Ticket, TicketRow } from '../parts/ticket-row.tsx';

/** Which complaints are listed; the open ones where no state is given. */
export type Filter = {
  readonly state?: Ticket['state'];
  readonly level?: Ticket['level'];
  /** An instant: those whose next limit is before it. */
  readonly dueBefore?: string;
  readonly ticketNumber?: string;
};

/** The complaints that a filter leaves, the next limit first. */
export const FilteredTickets = ({ filter }: { filter: Filter }) => {
  const { client } = useDesk();
  const { items, error, again, more } = usePages<Ticket>(['complaints', filter], (cursor, signal) =>
    answered(
      client.GET('/complaints', {
        params: { query: { ...filter, limit: 100, ...(cursor !== undefined && { cursor }) } },
        signal,
      }),
    ),
  );
  if (error) return <FailureNote error={error} again={again} />;
  return (
    <List
      label={t`查询结果`}
      items={items}
      idOf={({ id }) => id}
      empty={t`没有符合条件的投诉。`}
      more={more}
      row={(ticket) => <TicketRow ticket={ticket} />}
    />
  );
};
