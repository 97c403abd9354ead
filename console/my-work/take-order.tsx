import { t } from '@lingui/core/macro';
import { answered } from '../api/client.ts';
import { useGive } from '../api/give.ts';
import { failureOf } from '../api/problem.ts';
import { sentenceOf } from '../parts/failure-note.tsx';
import { say } from '../parts/toasts.tsx';

/** Takes a work order right in the list (D6). */
export const TakeOrder = ({
  order,
}: {
  order: { readonly id: string; readonly ticketNumber: string };
}) => {
  const take = useGive(
    (client, id: string, key) =>
      answered(
        client.POST('/orders/{id}/take', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    () => say(t`已接单：${order.ticketNumber}`),
  );
  return (
    <>
      {take.error !== null && <span role="alert">{sentenceOf(failureOf(take.error))}</span>}
      <button type="button" disabled={take.isPending} onClick={() => take.mutate(order.id)}>
        {t`接单`}
        <span class="visually-hidden"> {order.ticketNumber}</span>
      </button>
    </>
  );
};
