import { plural, t } from '@lingui/core/macro';
import { useMe } from '../api/me.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { useKeys } from '../parts/keys.ts';
import { List } from '../parts/list.tsx';
import screen from '../parts/screen.module.css';
import { AlertRow } from './alert-row.tsx';
import styles from './alerts.module.css';
import { Duty } from './duty.tsx';
import { DutyCalendar } from './duty-calendar.tsx';
import { Mutings } from './mutings.tsx';
import { TestWays } from './test-ways.tsx';
import { useAlerts } from './use-alerts.ts';

/** 告警与值班: what nobody has acknowledged first; beside it who is on call now and next. */
export const Alerts = () => {
  const offers = useMe().data?.offers ?? [];
  useKeys({ y: acknowledgeHere });
  return (
    <div class={screen.filled}>
      <h1>{t`告警与值班`}</h1>
      <div class={styles.columns}>
        {offers.includes('listAlerts') && <AlertList />}
        <div class={styles.beside}>
          {offers.includes('readDuty') && <Duty />}
          {offers.includes('testMyPage') && <TestWays />}
          {offers.includes('listMutings') && <Mutings />}
          {offers.includes('readShifts') && <DutyCalendar />}
        </div>
      </div>
    </div>
  );
};

const AlertList = () => {
  const { items, count, error, again, more } = useAlerts();
  return (
    <div class={screen.filled}>
      {error ? (
        <FailureNote error={error} again={again} />
      ) : (
        <>
          <p class={styles.count} role="status">
            {count === 0 && t`没有未确认的告警。`}
            {count !== undefined &&
              count > 0 &&
              plural(count, { one: '# 条告警未确认', other: '# 条告警未确认' })}
          </p>
          <div class={styles.list}>
            <List
              label={t`告警`}
              items={items}
              idOf={({ id }) => id}
              empty={t`没有告警。`}
              more={more}
              row={(alert) => <AlertRow alert={alert} />}
            />
          </div>
        </>
      )}
    </div>
  );
};

/** `Y` acknowledges the alert whose row has the focus. */
const acknowledgeHere = () =>
  document.activeElement
    ?.closest('li[data-index]')
    ?.querySelector<HTMLElement>('[data-acknowledge]')
    ?.click();
