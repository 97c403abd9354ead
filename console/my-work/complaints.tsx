import { t } from '@lingui/core/macro';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { usePages } from '../api/pages.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { List } from '../parts/list.tsx';
import { type Ticket, TicketRow } from '../parts/ticket-row.tsx';

/** Open complaints, the next limit first: whoever answers customers sees what to answer next. */
export const Complaints = () => {
  const { client } = useDesk();
  const { items, error, again, more } = usePages<Ticket>(['complaints', 'open'], (cursor, signal) =>
    answered(
      client.GET('/complaints', {
        params: { query: { limit: 100, ...(cursor !== undefined && { cursor }) } },
        signal,
      }),
    ),
  );
  if (error) return <FailureNote error={error} again={again} />;
  return (
    <List
      label={t`投诉`}
      items={items}
      idOf={({ id }) => id}
      empty={t`没有未结的投诉。`}
      more={more}
      row={(ticket) => <TicketRow ticket={ticket} />}
    />
  );
};
