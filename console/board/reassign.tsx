import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/preact-query';
import { useRef, useState } from 'preact/hooks';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { useGive } from '../api/give.ts';
import type { Order } from '../api/order.ts';
import { ASKED_BY_HAND } from '../api/renew.ts';
import form from '../forms/command-form.module.css';
import { Labelled } from '../forms/labelled.tsx';
import { PickEntry } from '../forms/pick-entry.tsx';
import { Awaited } from '../parts/awaited.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { say } from '../parts/toasts.tsx';

/**
 * A work order goes to another unit: it is called back, and the complaint given out anew (E1). Whoever took
 * the complaint in does not do so (A3): nothing is called back that they could not give out.
 */
export const Reassign = ({ order }: { order: Order }) => (
  <Awaited read={useMayReassign(order)}>
    {(may) =>
      may ? (
        <ToAnother order={order} />
      ) : (
        <p>{t`这张工单须由派单员或班长改派；本人受理的投诉由他人改派。`}</p>
      )
    }
  </Awaited>
);

const useMayReassign = ({ id, ticketId }: Order) => {
  const { client } = useDesk();
  return useQuery({
    queryKey: ['may-reassign', id],
    queryFn: async ({ signal }) => {
      const { may } = await answered(
        client.GET('/orders/{id}', { params: { path: { id } }, signal }),
      );
      if (!may.includes('cancelOrder')) return false;
      const path = { id: ticketId };
      const complaint = await answered(
        client.GET('/complaints/{id}', { params: { path }, signal }),
      );
      return complaint.may.includes('dispatchComplaint');
    },
    ...ASKED_BY_HAND,
  });
};

const ToAnother = ({ order: { id, ticketId, ticketNumber, unit: before } }: { order: Order }) => {
  const [unit, setUnit] = useState('');
  const [reason, setReason] = useState('');
  // Called back once: when the unit is refused, only the unit is asked for anew.
  const isBack = useRef(false);
  const reassign = useGive(
    async (client, to: string, key) => {
      if (!isBack.current)
        await answered(
          client.POST('/orders/{id}/cancel', {
            params: { path: { id }, header: { 'Idempotency-Key': `${key}-back` } },
            body: { reason },
          }),
        );
      isBack.current = true;
      return answered(
        client.POST('/complaints/{id}/dispatch', {
          params: { path: { id: ticketId }, header: { 'Idempotency-Key': key } },
          body: { unit: to, task: reason },
        }),
      );
    },
    () => say(t`已改派：${ticketNumber}`),
  );
  return (
    <form
      class={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (unit !== before) reassign.mutate(unit);
      }}
    >
      <Labelled label={t`改派单位`} required problem={undefined}>
        {(ids) => <PickEntry ids={ids} source="units" required value={unit} change={setUnit} />}
      </Labelled>
      <Labelled label={t`改派原因`} required problem={undefined}>
        {(ids) => (
          <textarea
            {...ids}
            required
            maxLength={2000}
            value={reason}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
      </Labelled>
      {reassign.error !== null && <FailureNote error={reassign.error} />}
      <p>
        <button type="submit" disabled={reassign.isPending}>{t`改派`}</button>
      </p>
    </form>
  );
};
