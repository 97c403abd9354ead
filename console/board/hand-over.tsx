import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/preact-query';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import type { Order } from '../api/order.ts';
import { instantWords } from '../parts/instant-words.ts';
import type { Ticket } from '../parts/ticket-row.tsx';
import styles from './board.module.css';

/** 交班记录: what the next shift takes on: complaints that are due, alerts that nobody acknowledged, customers to be told. Prints by itself. */
export const HandOver = ({ due, orders }: { due: readonly Ticket[]; orders: readonly Order[] }) => {
  const { client, settings } = useDesk();
  const alerts = useQuery({
    queryKey: ['alerts', 'raised', 'hand-over'],
    queryFn: () =>
      answered(client.GET('/alerts', { params: { query: { state: 'raised', limit: 100 } } })),
  });
  const messages = useQuery({
    queryKey: ['messages', 'hand-over'],
    queryFn: () => answered(client.GET('/messages', { params: { query: { limit: 100 } } })),
  });
  const { timeZone } = settings.branch;
  const raised = alerts.data?.items ?? [];
  const toTell = messages.data?.items ?? [];
  return (
    <details class={styles.handOver}>
      <summary>{t`交班记录`}</summary>
      <p>
        {t`在办工单 ${orders.length} 件，未签收告警 ${raised.length} 条，待联系客户 ${toTell.length} 位。`}
      </p>
      <h3>{t`未结并即将到期`}</h3>
      <ul>
        {due.map(({ id, ticketNumber, nextDueAt }) => (
          <li key={id}>
            <a href={`#/cases/${id}`}>{ticketNumber}</a>{' '}
            {nextDueAt !== undefined && instantWords(nextDueAt, timeZone)}
          </li>
        ))}
      </ul>
      <h3>{t`未签收告警`}</h3>
      <ul>
        {raised.map(({ id, cause, raisedAt }) => (
          <li key={id}>
            {'ticketNumber' in cause ? cause.ticketNumber : cause.noticeId}{' '}
            {instantWords(raisedAt, timeZone)}
          </li>
        ))}
      </ul>
      <h3>{t`已承诺、待告知客户`}</h3>
      <ul>
        {toTell.map(({ id, ticketId, ticketNumber }) => (
          <li key={id}>
            <a href={`#/cases/${ticketId}`}>{ticketNumber}</a>
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => print()}>{t`打印`}</button>
    </details>
  );
};
