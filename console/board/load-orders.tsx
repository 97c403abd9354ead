import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { CATEGORY_WORDS } from '../../functions/contracts/value-labels.ts';
import { countingLimit, type Order } from '../api/order.ts';
import { inWords } from '../language/language.ts';
import { Dialog } from '../parts/dialog.tsx';
import { TimeLeft } from '../parts/time-left.tsx';
import { orderStateWords } from '../parts/words.ts';
import styles from './board.module.css';
import { Reassign } from './reassign.tsx';

/** The open work orders of a unit or a person, the next limit first; each may be given to another unit. */
export const LoadOrders = ({
  title,
  orders,
  close,
}: {
  title: string;
  orders: readonly Order[];
  close: () => void;
}) => (
  <Dialog open close={close} title={title}>
    <ul class={styles.orders}>
      {orders
        .toSorted((one, other) => (countingLimit(one) < countingLimit(other) ? -1 : 1))
        .map((order) => (
          <OneOrder key={order.id} order={order} />
        ))}
    </ul>
  </Dialog>
);

const OneOrder = ({ order }: { order: Order }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <div class={styles.order}>
        <TimeLeft dueAt={countingLimit(order)} />
        <a href={`#/cases/${order.ticketId}`}>{order.ticketNumber}</a>
        <span>{inWords(CATEGORY_WORDS[order.category])}</span>
        <span>{orderStateWords(order.state)}</span>
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t`改派`}
          <span class="visually-hidden"> {order.ticketNumber}</span>
        </button>
      </div>
      {isOpen && <Reassign order={order} />}
    </li>
  );
};
