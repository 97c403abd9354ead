import { t } from '@lingui/core/macro';
import { useUnitName } from '../api/names.ts';
import { countingLimit, useOrder } from '../api/order.ts';
import { WhatNow } from '../forms/what-now.tsx';
import { Awaited } from '../parts/awaited.tsx';
import { TimeLeft } from '../parts/time-left.tsx';
import { orderStateWords } from '../parts/words.ts';
import styles from './open-orders.module.css';

/** The work orders that are out, each with what the person may do with it. */
export const OpenOrders = ({ orders }: { orders: readonly { readonly id: string }[] }) =>
  orders.map(({ id }) => <OpenOrder key={id} id={id} />);

const OpenOrder = ({ id }: { id: string }) => {
  const unitName = useUnitName();
  return (
    <Awaited read={useOrder(id)}>
      {(order) => (
        <section class={styles.order} aria-label={t`工单：${unitName(order.unit)}`}>
          <h2>{t`工单：${unitName(order.unit)}`}</h2>
          <p class={styles.line}>
            <span>{orderStateWords(order.state)}</span>
            <TimeLeft dueAt={countingLimit(order)} />
          </p>
          <WhatNow id={id} version={order.version} may={order.may} />
        </section>
      )}
    </Awaited>
  );
};
