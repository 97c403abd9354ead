import { t } from '@lingui/core/macro';
import { useDesk } from '../api/desk.tsx';
import { useNames } from '../api/names.ts';
import { Badge } from '../parts/badge.tsx';
import { instantWords } from '../parts/instant-words.ts';
import { ChangedText } from './changed-text.tsx';
import styles from './report.module.css';
import { stepWords } from './step-words.ts';
import { type ReportInTrail, STEPS } from './trail.ts';

/** The six steps of the report (E2), each with what changed since it came back. */
export const Steps = ({
  found: { latest, confirmed, returned, before },
}: {
  found: ReportInTrail;
}) => {
  if (latest === undefined) return <p>{t`还没有提交处理报告。`}</p>;
  const { words } = latest;
  return (
    <>
      <p class={styles.facts}>
        <Said what={t`报告`} by={latest} />
        {confirmed !== undefined && <Said what={t`负责人确认`} by={confirmed} />}
      </p>
      {returned !== undefined && (
        <div class={styles.returned}>
          <p>
            <Said what={t`上次退回`} by={returned} />
          </p>
          {returned.words?.reason !== undefined && (
            <p class={styles.text}>
              <bdi>{returned.words.reason}</bdi>
            </p>
          )}
        </div>
      )}
      {words === undefined ? (
        <p>{t`报告正文还没有从承办单位取回，稍后再看。`}</p>
      ) : (
        <dl class={styles.steps}>
          {STEPS.filter((step) => words[step] !== undefined).map((step) => (
            <div key={step}>
              <dt>
                {stepWords(step)}{' '}
                {before?.words !== undefined &&
                  (before.words[step] === words[step] ? (
                    <Badge>{t`未改动`}</Badge>
                  ) : (
                    <Badge kind="warn">{t`有改动`}</Badge>
                  ))}
              </dt>
              <dd>
                <ChangedText before={before?.words?.[step]} now={words[step] ?? ''} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
};

/** Who did something, and when. */
const Said = ({
  what,
  by: { by, at },
}: {
  what: string;
  by: NonNullable<ReportInTrail['latest']>;
}) => {
  const { timeZone } = useDesk().settings.branch;
  const names = useNames();
  const who = by.kind === 'person' ? (names.get(by.subject) ?? by.subject) : t`系统`;
  return (
    <span>
      {what} · <bdi>{who}</bdi> · <time dateTime={at}>{instantWords(at, timeZone)}</time>
    </span>
  );
};
