import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/preact-query';
import { Link } from 'wouter-preact';
import {
  ATTENTION_WORDS,
  CATEGORY_WORDS,
  STATE_WORDS,
} from '../../functions/contracts/value-labels.ts';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { ASKED_BY_HAND, CUSTOMER } from '../api/renew.ts';
import type { components } from '../generated/api.ts';
import { inWords } from '../language/language.ts';
import { Badge } from '../parts/badge.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { instantWords } from '../parts/instant-words.ts';
import { TimeLeft } from '../parts/time-left.tsx';
import { Chase } from './chase.tsx';
import styles from './intake.module.css';

type Ticket = components['schemas']['TicketSummary'];
type Notice = components['schemas']['MatchingNotice'];

/** Who calls, what is open of theirs, and what to say: each look-up is logged (M2), so it is made once a number. */
export const Caller = ({ number }: { number: string }) => {
  const { client, settings } = useDesk();
  const { data, error, refetch } = useQuery({
    queryKey: [CUSTOMER, 'caller', number],
    queryFn: ({ signal }) =>
      answered(client.GET('/customers', { params: { query: { number, limit: 10 } }, signal })),
    enabled: number !== '',
    ...ASKED_BY_HAND,
  });
  if (number === '')
    return (
      <p
        class={styles.quiet}
      >{t`输入号码并按 Enter，即可看到来电客户的工单和未结通报。查询会留下记录。`}</p>
    );
  if (data === undefined && error)
    return <FailureNote error={error} again={() => void refetch()} />;
  if (data === undefined) return <p role="status">{t`正在查询…`}</p>;
  const { customer, items, lastAnswer, notices } = data;
  return (
    <>
      <p role="status">
        <bdi>{[customer.name, customer.number].filter(Boolean).join(' ')}</bdi>{' '}
        {items.length === 0 ? t`没有工单。` : null}
      </p>
      {notices.map((notice) => (
        <OpenNotice key={notice.id} notice={notice} zone={settings.branch.timeZone} />
      ))}
      {items.length > 0 && (
        <section>
          <h2>{t`客户的工单`}</h2>
          <ul class={styles.tickets}>
            {items.map((ticket) => (
              <CallersTicket key={ticket.id} ticket={ticket} />
            ))}
          </ul>
        </section>
      )}
      {lastAnswer !== undefined && (
        <section>
          <h2>{t`上次答复`}</h2>
          <p class={styles.quiet}>
            {lastAnswer.ticketNumber} {instantWords(lastAnswer.at, settings.branch.timeZone)}
          </p>
          <blockquote>
            <bdi>{lastAnswer.told}</bdi>
          </blockquote>
        </section>
      )}
    </>
  );
};

const OpenNotice = ({ notice, zone }: { notice: Notice; zone: string }) => (
  <section class={styles.notice}>
    <h2>
      {t`未结通报`} <bdi>{notice.title}</bdi>
    </h2>
    <p>
      <bdi>{notice.area}</bdi>{' '}
      <bdi>{notice.functionsLost.join(inWords({ zh: '、', en: ', ' }))}</bdi>
    </p>
    {notice.agreedAnswer !== undefined && (
      <>
        <h3>{t`统一口径`}</h3>
        <blockquote>
          <bdi>{notice.agreedAnswer}</bdi>
        </blockquote>
      </>
    )}
    {notice.expectedRepairAt !== undefined && (
      <p>{t`预计恢复：${instantWords(notice.expectedRepairAt, zone)}`}</p>
    )}
  </section>
);

const CallersTicket = ({ ticket }: { ticket: Ticket }) => {
  const isOpen = ticket.state !== 'closed' && ticket.nextDueAt !== undefined;
  return (
    <li>
      <div>
        <Link href={`/cases/${ticket.id}`}>{ticket.ticketNumber}</Link>{' '}
        {inWords(CATEGORY_WORDS[ticket.category])} {inWords(STATE_WORDS[ticket.state])}{' '}
        {ticket.attention.map((attention) => (
          <Badge key={attention} kind="warn">
            {inWords(ATTENTION_WORDS[attention])}
          </Badge>
        ))}
      </div>
      <div class={styles.ticketEnd}>
        {ticket.nextDueAt !== undefined && <TimeLeft dueAt={ticket.nextDueAt} />}
        {isOpen && <Chase ticket={ticket} />}
      </div>
    </li>
  );
};
