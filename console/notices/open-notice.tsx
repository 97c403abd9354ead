import { t } from '@lingui/core/macro';
import { useDesk } from '../api/desk.tsx';
import { WhatNow } from '../forms/what-now.tsx';
import { Badge } from '../parts/badge.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { instantWords } from '../parts/instant-words.ts';
import { TimeLeft } from '../parts/time-left.tsx';
import { Title } from '../parts/title.tsx';
import styles from './open-notice.module.css';
import { nextWordOf } from './order.ts';
import { useNotice } from './read-notice.ts';
import { Receipts } from './receipts.tsx';
import { Wording } from './wording.tsx';

/** One notice: when there is word again, what it says, what has been told since, and who has it. */
export const OpenNotice = ({ id }: { id: string }) => {
  const { timeZone } = useDesk().settings.branch;
  const { data: notice, error, refetch } = useNotice(id);
  if (notice === undefined && error !== null)
    return <FailureNote error={error} again={() => void refetch()} />;
  if (notice === undefined) return <p role="status">{t`正在读取…`}</p>;
  const due = nextWordOf(notice);
  const { closing, content, updates } = notice;
  return (
    <article class={styles.notice}>
      <Title>{content.title}</Title>
      <p class={styles.facts}>
        {closing === undefined ? (
          <>
            <Badge kind="warn">{t`未关闭`}</Badge>
            {due !== undefined && (
              <span>
                {t`下次通报：`}
                <TimeLeft dueAt={due} />
              </span>
            )}
          </>
        ) : (
          <Badge kind="good">{t`已关闭`}</Badge>
        )}
        <span>{t`${notice.branch} 发布于 ${instantWords(notice.publishedAt, timeZone)}`}</span>
        <span>{t`第 ${notice.version} 版`}</span>
      </p>
      <WhatNow id={id} version={notice.version} may={notice.may} />
      <Wording content={content} />
      {(updates.length > 0 || closing !== undefined) && (
        <section>
          <h3>{t`后续通报`}</h3>
          <ol class={styles.updates}>
            {closing !== undefined && (
              <li>
                <time dateTime={closing.at}>{instantWords(closing.at, timeZone)}</time>
                <p>
                  {t({ context: 'of an outage', message: '原因：' })}
                  <bdi>{closing.cause}</bdi>
                </p>
                <p>
                  {t({ context: 'of an outage', message: '处理：' })}
                  <bdi>{closing.remedy}</bdi>
                </p>
              </li>
            )}
            {updates.toReversed().map(({ at, text, expectedRepairAt, nextWordAt }) => (
              <li key={at}>
                <time dateTime={at}>{instantWords(at, timeZone)}</time>
                <p>
                  <bdi>{text}</bdi>
                </p>
                {expectedRepairAt !== undefined && (
                  <p>{t`预计修复：${instantWords(expectedRepairAt, timeZone)}`}</p>
                )}
                {nextWordAt !== undefined && (
                  <p>{t`下次通报：${instantWords(nextWordAt, timeZone)}`}</p>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
      <section>
        <h3>{t`收悉情况`}</h3>
        <Receipts notice={notice} />
      </section>
    </article>
  );
};
