import { t } from '@lingui/core/macro';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { usePages } from '../api/pages.ts';
import { CUSTOMER } from '../api/renew.ts';
import { TicketList } from '../parts/ticket-list.tsx';
import type { Ticket } from '../parts/ticket-row.tsx';
import { ExportTickets } from './export-tickets.tsx';
import type { Wanted } from './wanted.ts';

/** A customer's complaints, the newest first, open or not; the look-up is logged (M2). */
export const CustomerTickets = ({
  wanted: { kind: _, ...customer },
}: {
  wanted: Extract<Wanted, { readonly kind: 'number' | 'email' }>;
}) => {
  const { client } = useDesk();
  const read = usePages<Ticket>([CUSTOMER, 'tickets', customer], (cursor, signal) =>
    answered(
      client.GET('/customers', {
        params: { query: { ...customer, limit: 100, ...(cursor !== undefined && { cursor }) } },
        signal,
      }),
    ),
  );
  return (
    <TicketList
      read={read}
      label={t`客户的投诉`}
      empty={t`这位客户没有投诉记录。`}
      besides={<ExportTickets read={read} />}
    />
  );
};
