import { t } from '@lingui/core/macro';
import { FilteredTickets } from '../parts/filtered-tickets.tsx';

/** Open complaints, the next limit first: whoever answers customers sees what to answer next. */
export const Complaints = () => (
  <FilteredTickets filter={{}} label={t`投诉`} empty={t`没有未结的投诉。`} />
);
