import { t } from '@lingui/core/macro';
import { answered } from '../api/client.ts';
import { useGive } from '../api/give.ts';
import { failureOf } from '../api/problem.ts';
import { sentenceOf } from '../parts/failure-note.tsx';
import { say } from '../parts/toasts.tsx';
import { type Alert, causeWords } from './cause-words.ts';

/** Acknowledges an alert with one tap; twice is once (F3). */
export const Acknowledge = ({ alert }: { alert: Alert }) => {
  const what = causeWords(alert.cause);
  const acknowledge = useGive(
    (client, id: string, key) =>
      answered(
        client.POST('/alerts/{id}/acknowledge', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    () => say(t`已确认：${what}`),
  );
  return (
    <>
      {acknowledge.error !== null && (
        <span role="alert">{sentenceOf(failureOf(acknowledge.error))}</span>
      )}
      <button
        type="button"
        data-kind="primary"
        data-acknowledge
        disabled={acknowledge.isPending}
        onClick={() => acknowledge.mutate(alert.id)}
      >
        {t`确认`}
        <span class="visually-hidden">
          {' '}
          {'ticketNumber' in alert.cause && alert.cause.ticketNumber} {what}
        </span>
      </button>
    </>
  );
};
