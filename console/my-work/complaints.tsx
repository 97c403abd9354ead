import { t } from '@lingui/core/macro';
import {
  ATTENTION_WORDS,
  CATEGORY_WORDS,
  CHANNEL_WORDS,
  STATE_WORDS,
  TIER_WORDS,
} from '../../functions/contracts/value-labels.ts';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { usePages } from '../api/pages.ts';
import type { components } from '../generated/api.ts';
import { Badge } from '../parts/badge.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { List } from '../parts/list.tsx';
import { Row } from '../parts/row.tsx';
import { levelWords } from '../parts/words.ts';
import { inWords } from '../shell/language.ts';

type Ticket = components['schemas']['TicketSummary'];

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
      row={(ticket) => (
        <Row
          dueAt={ticket.nextDueAt}
          href={`/cases/${ticket.id}`}
          title={`${ticket.ticketNumber} ${inWords(CATEGORY_WORDS[ticket.category])}`}
          facts={
            <>
              <span>{inWords(STATE_WORDS[ticket.state])}</span>
              <span>{levelWords(ticket.level)}</span>
              <span>{inWords(CHANNEL_WORDS[ticket.channel])}</span>
              <span>{inWords(TIER_WORDS[ticket.tier])}</span>
              {ticket.attention.map((attention) => (
                <Badge key={attention} kind="warn">
                  {inWords(ATTENTION_WORDS[attention])}
                </Badge>
              ))}
            </>
          }
        />
      )}
    />
  );
};
