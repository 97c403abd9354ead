import { t } from '@lingui/core/macro';
import { answered } from '../api/client.ts';
import { useGive } from '../api/give.ts';
import { failureOf } from '../api/problem.ts';
import { sentenceOf } from '../parts/failure-note.tsx';
import { say } from '../parts/toasts.tsx';

/** The customer asks how far it is (E9): counted, and told to who works it. */
export const Chase = ({
  ticket,
}: {
  ticket: { readonly id: string; readonly ticketNumber: string };
}) => {
  const { ticketNumber } = ticket;
  const chase = useGive(
    (client, id: string, key) =>
      answered(
        client.POST('/complaints/{id}/chase', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    () => say(t`已催单：${ticketNumber}`),
  );
  return (
    <>
      {chase.error !== null && <span role="alert">{sentenceOf(failureOf(chase.error))}</span>}
      <button type="button" disabled={chase.isPending} onClick={() => chase.mutate(ticket.id)}>
        {t`催单`}
        <span class="visually-hidden"> {ticketNumber}</span>
      </button>
    </>
  );
};
