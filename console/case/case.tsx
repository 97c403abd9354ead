import { useQuery } from '@tanstack/preact-query';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { WhatNow } from '../forms/what-now.tsx';
import { Awaited } from '../parts/awaited.tsx';
import styles from './case.module.css';
import { Columns } from './columns.tsx';
import { Customer } from './customer.tsx';
import { Facts } from './facts.tsx';
import { Head } from './head.tsx';
import { Limits } from './limits.tsx';
import { OpenOrders } from './open-orders.tsx';
import { ComplaintTimeline } from './timeline.tsx';

/** 投诉详情: which limit counts and why; the customer, what happened, what may be done now. */
export const CaseScreen = ({ params }: { params: Record<string, string> }) => {
  const { client } = useDesk();
  const id = params.id ?? '';
  const read = useQuery({
    queryKey: ['ticket', id],
    queryFn: ({ signal }) =>
      answered(client.GET('/complaints/{id}', { params: { path: { id } }, signal })),
  });
  return (
    <Awaited read={read}>
      {(complaint) => (
        <article class={styles.case}>
          <Head complaint={complaint} />
          <Limits id={id} />
          <Columns
            who={
              <>
                <Customer file={complaint.caseFile} />
                <Facts complaint={complaint} />
              </>
            }
            now={
              <>
                <WhatNow id={id} version={complaint.version} may={complaint.may} />
                <OpenOrders orders={complaint.work?.open ?? []} />
              </>
            }
            past={<ComplaintTimeline id={id} />}
          />
        </article>
      )}
    </Awaited>
  );
};
