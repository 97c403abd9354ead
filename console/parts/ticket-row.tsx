import {
  ATTENTION_WORDS,
  CATEGORY_WORDS,
  CHANNEL_WORDS,
  STATE_WORDS,
  TIER_WORDS,
} from '../../functions/contracts/value-labels.ts';
import type { components } from '../generated/api.ts';
import { inWords } from '../shell/language.ts';
import { Badge } from './badge.tsx';
import { Row } from './row.tsx';
import { levelWords } from './words.ts';

/** A complaint as lists show it. */
export type Ticket = components['schemas']['TicketSummary'];

/** A complaint in a list: its next limit, what it is, how it stands. */
export const TicketRow = ({ ticket }: { ticket: Ticket }) => (
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
);
