import { t } from '@lingui/core/macro';
import { answered } from '../api/client.ts';
import { useGive } from '../api/give.ts';
import { useMe } from '../api/me.ts';
import { failureOf } from '../api/problem.ts';
import { CommandButton } from '../forms/command-button.tsx';
import type { components } from '../generated/api.ts';
import { Badge } from '../parts/badge.tsx';
import { sentenceOf } from '../parts/failure-note.tsx';
import styles from './duty-calendar.module.css';

type Tested = components['schemas']['TestPage']['ways'][number];

/** Sends oneself a test by each of one's own ways, and says what became of each (F3). */
export const TestWays = () => {
  const test = useGive((client, _: undefined) => answered(client.POST('/on-call/test-page', {})));
  const me = useMe().data;
  return (
    <div class={styles.acts}>
      <button type="button" disabled={test.isPending} onClick={() => test.mutate(undefined)}>
        {test.isPending ? t`正在发送…` : t`测试呼叫自己`}
      </button>
      {me?.offers.includes('wishQuiet') && (
        <CommandButton
          operation="wishQuiet"
          draft="own"
          about={t`本人的联系方式`}
          note={t`该时段内，其他方式都不通时仍会使用所选方式。不填则取消免打扰。`}
          {...(me.quiet && { start: { quiet: { ...me.quiet } } })}
        />
      )}
      <div role="status">
        {test.error !== null && sentenceOf(failureOf(test.error))}
        {test.data?.ways.length === 0 && t`组织架构中没有您的联系方式。`}
        {test.data !== undefined && test.data.ways.length > 0 && (
          <ul class={styles.changes}>
            {test.data.ways.map(({ way, outcome }) => (
              <li key={way}>
                {wayWords(way)}{' '}
                <Badge kind={outcome === 'taken' ? 'good' : 'warn'}>{outcomeWords(outcome)}</Badge>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
};

const wayWords = (way: Tested['way']): string => {
  switch (way) {
    case 'email':
      return t({ context: 'way to page somebody', message: '邮件' });
    case 'webhook':
      return t`Webhook`;
    case 'voice':
      return t({ context: 'way to page somebody', message: '电话' });
    case 'text':
      return t({ context: 'way to page somebody', message: '短信' });
    case 'robot':
      return t`群机器人`;
  }
};

const outcomeWords = (outcome: Tested['outcome']): string => {
  switch (outcome) {
    case 'taken':
      return t`已发出，请查收`;
    case 'refused':
      return t`被拒绝，再试无用`;
    case 'failed':
      return t`未送出`;
    case 'shared':
      return t`群内他人可见，未发送`;
    case 'not-here':
      return t`本单位未开通`;
  }
};
