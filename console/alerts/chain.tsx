import { t } from '@lingui/core/macro';
import { useDesk } from '../api/desk.tsx';
import { useNames } from '../api/names.ts';
import { Badge } from '../parts/badge.tsx';
import { instantWords } from '../parts/instant-words.ts';
import { TimeLeft } from '../parts/time-left.tsx';
import type { Alert } from './cause-words.ts';
import { calledIn } from './subject.ts';

/** Whom an alert has called so far, and when it goes on to the next (F3). */
export const Chain = ({
  alert: { state, chain, calls, nextStepAt, putOff, joined },
}: {
  alert: Alert;
}) => {
  const names = useNames();
  const { timeZone } = useDesk().settings.branch;
  const called = calledIn(calls ?? []);
  return (
    <>
      {state === 'raised' && chain === undefined && putOff !== undefined && (
        <Badge kind="plain">
          {putOff.as === 'storm'
            ? t`与其他告警一并呼叫，${instantWords(putOff.until, timeZone)} 发出`
            : putOff.as === 'list'
              ? t`不立即呼叫：列入下一班清单，${instantWords(putOff.until, timeZone)} 发出`
              : t`不立即呼叫：列入每日汇总，${instantWords(putOff.until, timeZone)} 发出`}
        </Badge>
      )}
      {chain === undefined && joined !== undefined && (
        <Badge kind="plain">{t`并入另一条告警一并呼叫`}</Badge>
      )}
      {called.length > 0 && (
        <span>
          {t`已呼叫：`}
          <bdi>{called.map((id) => names.get(id) ?? id).join(t`、`)}</bdi>
        </span>
      )}
      {chain?.state === 'handed-over' && chain.to !== undefined && (
        <Badge kind={state === 'raised' ? 'warn' : 'plain'}>
          {t`已转交 ${names.get(chain.to) ?? chain.to}`}
        </Badge>
      )}
      {chain?.state === 'nobody-reached' && <Badge kind="warn">{t`没有人可以呼叫`}</Badge>}
      {chain?.state === 'handed-up' && <Badge kind="warn">{t`已转呼上级`}</Badge>}
      {chain?.state === 'taken-above' && <Badge kind="good">{t`上级已接手`}</Badge>}
      {state === 'raised' && nextStepAt !== undefined && (
        <span>
          {t`呼叫下一位：`}
          <TimeLeft dueAt={nextStepAt} />
        </span>
      )}
    </>
  );
};
