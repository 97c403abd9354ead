import { t } from '@lingui/core/macro';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { usePages } from '../api/pages.ts';
import { CUSTOMER } from '../api/renew.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { List } from '../parts/list.tsx';
import { type Ticket, TicketRow } from '../parts/ticket-row.tsx';
import type { Wanted } from './wanted.ts';

/** A customer's complaints, the newest first, open or not; the look-up is logged (M2). */
export const CustomerTickets = ({
  wanted: { kind: _, ...customer },
}: {
  wanted: Extract<Wanted, { readonly kind: 'number' | 'email' }>;
}) => {
  const { client } = useDesk();
  const { items, error, again, more } = usePages<Ticket>(
    [CUSTOMER, 'tickets', customer],
    (cursor, signal) =>
      answered(
        client.GET('/customers', {
          params: { query: { ...customer, limit: 100, ...(cursor !== undefined && { cursor }) } },
          signal,
        }),
      ),
  );
  if (error) return <FailureNote error={error} again={again} />;
  return (
    <List
      label={t`客户的投诉`}
      items={items}
      idOf={({ id }) => id}
      empty={t`这位客户没有投诉记录。`}
      more={more}
      row={(ticket) => <TicketRow ticket={ticket} />}
    />
  );
};
