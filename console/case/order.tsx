import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/preact-query';
import { CATEGORY_WORDS, TIER_WORDS } from '../../functions/contracts/value-labels.ts';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { useMe } from '../api/me.ts';
import { useOrder } from '../api/order.ts';
import { inWords } from '../language/language.ts';
import { Awaited } from '../parts/awaited.tsx';
import { Badge } from '../parts/badge.tsx';
import styles from './case.module.css';
import { Columns } from './columns.tsx';
import { Customer } from './customer.tsx';
import { OpenOrders } from './open-orders.tsx';
import { OrderTimeline } from './timeline.tsx';

/** 工单详情: a work order whose complaint another branch owns; its words come from there, now, and stay there. */
export const OrderScreen = ({ params }: { params: Record<string, string> }) => {
  const id = params.id ?? '';
  return (
    <Awaited read={useOrder(id)}>
      {(order) => (
        <article class={styles.case}>
          <h1>{t`工单 ${{ ticketNumber: order.ticketNumber }}`}</h1>
          <p>
            <Badge>{inWords(CATEGORY_WORDS[order.category])}</Badge>{' '}
            <Badge>{inWords(TIER_WORDS[order.tier])}</Badge> {t`由 ${order.issuer} 派发`}
          </p>
          <Columns
            who={<OrderCustomer id={id} />}
            now={<OpenOrders orders={[order]} />}
            past={<OrderTimeline id={id} />}
          />
        </article>
      )}
    </Awaited>
  );
};

const OrderCustomer = ({ id }: { id: string }) => {
  const { client } = useDesk();
  const mayRead = useMe().data?.offers.includes('readOrderCase') === true;
  const read = useQuery({
    queryKey: ['order', id, 'case'],
    queryFn: ({ signal }) =>
      answered(client.GET('/orders/{id}/case', { params: { path: { id } }, signal })),
    enabled: mayRead,
  });
  if (!mayRead) return <p>{t`您的岗位不能查看客户信息。`}</p>;
  return <Awaited read={read}>{(file) => <Customer file={file} />}</Awaited>;
};
