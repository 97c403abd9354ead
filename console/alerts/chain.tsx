import { t } from '@lingui/core/macro';
import { useNames } from '../api/names.ts';
import { Badge } from '../parts/badge.tsx';
import { TimeLeft } from '../parts/time-left.tsx';
import type { Alert } from './cause-words.ts';
import { calledIn } from './subject.ts';

/** Whom an alert has called so far, and when it goes on to the next (F3). */
export const Chain = ({ alert: { state, chain, calls, nextStepAt } }: { alert: Alert }) => {
  const names = useNames();
  const called = calledIn(calls ?? []);
  return (
    <>
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
