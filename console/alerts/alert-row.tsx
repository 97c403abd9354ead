import { t } from '@lingui/core/macro';
import { useDesk } from '../api/desk.tsx';
import { useMe } from '../api/me.ts';
import { useNames } from '../api/names.ts';
import { Badge } from '../parts/badge.tsx';
import { instantWords } from '../parts/instant-words.ts';
import { useNow } from '../parts/now.ts';
import { Row } from '../parts/row.tsx';
import { spanWords } from '../parts/span-words.ts';
import { levelWords } from '../parts/words.ts';
import { Acknowledge } from './acknowledge.tsx';
import styles from './alerts.module.css';
import { type Alert, causeWords, roleWords } from './cause-words.ts';
import { Chain } from './chain.tsx';
import { HandOver } from './hand-over.tsx';
import { HandedOverShift } from './handed-over-shift.tsx';
import { subjectOf } from './subject.ts';
import { Together } from './together.tsx';

/** One alert: why, since when, about what; one tap acknowledges it (F3). */
export const AlertRow = ({ alert }: { alert: Alert }) => {
  const now = useNow(1000);
  const { timeZone } = useDesk().settings.branch;
  const offers = useMe().data?.offers ?? [];
  const names = useNames();
  const { cause, state, raisedAt, acknowledgedAt, acknowledgedBy, settled } = alert;
  const subject = subjectOf(cause, offers);
  const isRaised = state === 'raised';
  const by =
    acknowledgedBy?.kind === 'person'
      ? (names.get(acknowledgedBy.subject) ?? acknowledgedBy.subject)
      : undefined;
  return (
    <Row
      first={
        isRaised ? (
          <span class={styles.waits}>
            <span aria-hidden="true">■</span> {t`已等 ${spanWords(now - Date.parse(raisedAt))}`}
          </span>
        ) : (
          <Badge kind="good">{settled === true ? t`未呼叫` : t`已确认`}</Badge>
        )
      }
      isUrgent={isRaised}
      acts="below"
      href={subject?.href}
      title={[subject?.name, causeWords(cause)].filter(Boolean).join(' ')}
      facts={
        <>
          <span>{levelWords(alert.level)}</span>
          <span>{roleWords(alert.role)}</span>
          <time dateTime={raisedAt}>{instantWords(raisedAt, timeZone)}</time>
          <HandedOverShift alert={alert} />
          <Chain alert={alert} />
          <Together alert={alert} />
          {acknowledgedAt !== undefined && (
            <span>
              {by !== undefined && <bdi>{by} </bdi>}
              {settled === true
                ? t`所涉事项已办结，于 ${instantWords(acknowledgedAt, timeZone)} 取消呼叫`
                : t`确认于 ${instantWords(acknowledgedAt, timeZone)}`}
            </span>
          )}
        </>
      }
      actions={
        <>
          {isRaised && alert.may.includes('acknowledgeAlert') && <Acknowledge alert={alert} />}
          {alert.may.includes('handOverAlert') && <HandOver alert={alert} />}
        </>
      }
    />
  );
};
