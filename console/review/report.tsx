import { plural, t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/preact-query';
import { Link } from 'wouter-preact';
import { CATEGORY_WORDS, TIER_WORDS } from '../../functions/contracts/value-labels.ts';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { inWords } from '../language/language.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { useNow } from '../parts/now.ts';
import { spanWords } from '../parts/span-words.ts';
import { TimeLeft } from '../parts/time-left.tsx';
import { Title } from '../parts/title.tsx';
import { orderStateWords } from '../parts/words.ts';
import { useTrail } from './read-trail.ts';
import styles from './report.module.css';
import { Steps } from './steps.tsx';
import { reportIn } from './trail.ts';
import { Verdict } from './verdict.tsx';

/** One report: what it says, what changed since it came back, and what may be said to it. */
export const Report = ({
  id,
  reader,
  done,
}: {
  id: string;
  reader: 'review' | 'confirm';
  done: () => void;
}) => {
  const { client } = useDesk();
  const order = useQuery({
    queryKey: ['order', id],
    queryFn: ({ signal }) =>
      answered(client.GET('/orders/{id}', { params: { path: { id } }, signal })),
  });
  const trail = useTrail(id);
  const now = useNow(30_000);
  if (order.data === undefined || trail.data === undefined) {
    const error = order.error ?? trail.error;
    if (error === null) return <p role="status">{t`正在读取…`}</p>;
    return (
      <FailureNote
        error={error}
        again={() => {
          void order.refetch();
          void trail.refetch();
        }}
      />
    );
  }
  const { ticketNumber, ticketId, category, tier, unit, state, replyBy, returns } = order.data;
  const found = reportIn(trail.data, reader);
  const since = (found.confirmed ?? found.latest)?.at;
  return (
    <article class={styles.report}>
      <Title>{`${ticketNumber} ${inWords(CATEGORY_WORDS[category])}`}</Title>
      <p class={styles.facts}>
        <strong>{orderStateWords(state)}</strong>
        {since !== undefined && <span>{t`已等 ${spanWords(now - Date.parse(since))}`}</span>}
        <span>
          {t`回复时限：`}
          <TimeLeft dueAt={replyBy} />
        </span>
        <span>{unit}</span>
        <span>{inWords(TIER_WORDS[tier])}</span>
        {returns > 0 && (
          <span>{plural(returns, { one: '退回过 # 次', other: '退回过 # 次' })}</span>
        )}
        <Link href={`/cases/${ticketId}`}>{t`打开投诉`}</Link>
      </p>
      <Verdict order={order.data} done={done} />
      <Steps found={found} />
    </article>
  );
};
