import { t } from '@lingui/core/macro';
import { useDesk } from '../api/desk.tsx';
import { useNames } from '../api/names.ts';
import { Badge } from '../parts/badge.tsx';
import { instantWords } from '../parts/instant-words.ts';
import { TimeLeft } from '../parts/time-left.tsx';
import type { Alert } from './cause-words.ts';
import { workWords } from './muting-words.ts';
import { reportWords } from './report-words.ts';
import { calledIn } from './subject.ts';

/** Whom an alert has called so far, and when it goes on to the next (F3). */
export const Chain = ({ alert }: { alert: Alert }) => {
  const { state, chain, calls, nextStepAt, joined } = alert;
  const names = useNames();
  const called = calledIn(calls ?? []);
  return (
    <>
      <Waits alert={alert} />
      {chain === undefined && joined !== undefined && (
        <Badge kind="plain">{t`并入另一条告警一并呼叫`}</Badge>
      )}
      {called.length > 0 && (
        <span>
          {t`已呼叫：`}
          <bdi>
            {called
              .map(({ person, reports = [] }) => {
                const name = names.get(person) ?? person;
                const told = reports.map(reportWords).join(t`、`);
                return told === '' ? name : t`${name}（${told}）`;
              })
              .join(t`、`)}
          </bdi>
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

/** Until when it calls nobody, and for what; that planned work has muted it, also later (F2). */
const Waits = ({ alert: { state, chain, putOff, muted } }: { alert: Alert }) => {
  const { timeZone } = useDesk().settings.branch;
  return (
    <>
      {state === 'raised' && chain === undefined && putOff?.broughtUpAt === undefined && putOff && (
        <Badge kind="plain">{waitWords(putOff.as, instantWords(putOff.until, timeZone))}</Badge>
      )}
      {muted !== undefined && (
        <span>{t`因计划内工作（${workWords(muted)}）被屏蔽，原定至 ${instantWords(muted.until, timeZone)}`}</span>
      )}
    </>
  );
};

const waitWords = (as: NonNullable<Alert['putOff']>['as'], until: string): string => {
  switch (as) {
    case 'muting':
      return t`计划内工作屏蔽，${until} 结束后呼叫`;
    case 'storm':
      return t`与其他告警一并呼叫，${until} 发出`;
    case 'list':
      return t`不立即呼叫：列入下一班清单，${until} 发出`;
    case 'digest':
      return t`不立即呼叫：列入每日汇总，${until} 发出`;
  }
};
