import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/preact-query';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { useUnitNames } from '../api/names.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { TimeLeft } from '../parts/time-left.tsx';
import { WhatNow } from '../parts/what-now.tsx';
import { orderStateWords } from '../parts/words.ts';
import styles from './open-orders.module.css';

/** The work orders that are out, each with what the person may do with it. */
export const OpenOrders = ({ orders }: { orders: readonly { readonly id: string }[] }) =>
  orders.map(({ id }) => <OpenOrder key={id} id={id} />);

const OpenOrder = ({ id }: { id: string }) => {
  const { client } = useDesk();
  const units = useUnitNames();
  const read = useQuery({
    queryKey: ['order', id],
    queryFn: ({ signal }) =>
      answered(client.GET('/orders/{id}', { params: { path: { id } }, signal })),
  });
  if (read.error !== null)
    return <FailureNote error={read.error} again={() => void read.refetch()} />;
  const order = read.data;
  if (order === undefined) return <p role="status">{t`正在读取…`}</p>;
  return (
    <section class={styles.order} aria-label={t`工单`}>
      <h3>{t`工单：${units.get(order.unit) ?? order.unit}`}</h3>
      <p class={styles.line}>
        <span>{orderStateWords(order.state)}</span>
        <TimeLeft
          dueAt={order.state === 'issued' ? (order.takeBy ?? order.replyBy) : order.replyBy}
        />
      </p>
      <WhatNow id={id} version={order.version} may={order.may} />
    </section>
  );
};
