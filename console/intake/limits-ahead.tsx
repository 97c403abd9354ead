import { t } from '@lingui/core/macro';
import { keepPreviousData, useQuery } from '@tanstack/preact-query';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { inWords } from '../language/language.ts';
import { TimeLeft } from '../parts/time-left.tsx';
import { asksPlace, asksUrgency, type Call, receivedAt } from './call.ts';
import styles from './intake.module.css';

/** By when it would be due as it is typed so far: said to the customer while they are still there. */
export const LimitsAhead = ({ call }: { call: Call }) => {
  const { client } = useDesk();
  const { category, recordKind, tier, urgency, place } = call;
  const asked = {
    recordKind,
    tier,
    receivedAt: receivedAt(call),
    ...(asksUrgency(call) && urgency !== '' && { urgency }),
    ...(asksPlace(call) && place !== '' && { place }),
  };
  const { data } = useQuery({
    queryKey: ['limits-ahead', category, asked],
    queryFn: ({ signal }) =>
      category === ''
        ? undefined
        : answered(
            client.GET('/intake/limits', { params: { query: { category, ...asked } }, signal }),
          ),
    enabled: category !== '',
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  if (category === '' || !data) return null;
  return (
    <section class={styles.ahead} aria-live="polite">
      <h2>{t`若按此登记`}</h2>
      {data.counting === undefined ? (
        <p>{t`没有答复时限。`}</p>
      ) : (
        <p>
          <TimeLeft dueAt={data.counting.dueAt} /> {inWords(data.counting.text)}
        </p>
      )}
    </section>
  );
};
