import { t } from '@lingui/core/macro';
import {
  ATTENTION_WORDS,
  CATEGORY_WORDS,
  CHANNEL_WORDS,
  STATE_WORDS,
  TIER_WORDS,
} from '../../functions/contracts/value-labels.ts';
import { useDesk } from '../api/desk.tsx';
import type { components } from '../generated/api.ts';
import { inWords } from '../language/language.ts';
import { Badge } from './badge.tsx';
import { instantWords } from './instant-words.ts';
import { Row } from './row.tsx';
import { chasedWords, levelWords } from './words.ts';

/** A complaint as lists show it. */
export type Ticket = components['schemas']['TicketSummary'];

/** A complaint in a list: its next limit, what it is, how it stands. */
export const TicketRow = ({ ticket }: { ticket: Ticket }) => {
  const { timeZone } = useDesk().settings.branch;
  return (
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
          {ticket.promisedUntil !== undefined && (
            <span>{t`承诺 ${instantWords(ticket.promisedUntil, timeZone)} 前答复`}</span>
          )}
          {ticket.chased !== undefined && <span>{chasedWords(ticket.chased)}</span>}
          {ticket.attention.map((attention) => (
            <Badge key={attention} kind="warn">
              {inWords(ATTENTION_WORDS[attention])}
            </Badge>
          ))}
        </>
      }
    />
  );
};
