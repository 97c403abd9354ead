import { t } from '@lingui/core/macro';
import { keepPreviousData, useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { useMe } from '../api/me.ts';
import { useNames } from '../api/names.ts';
import { CommandButton } from '../forms/command-button.tsx';
import { Awaited } from '../parts/awaited.tsx';
import { useNow } from '../parts/now.ts';
import { levelWords } from '../parts/words.ts';
import styles from './duty-calendar.module.css';
import { DutyDay } from './duty-day.tsx';
import type { LevelShifts } from './duty-words.ts';
import { RotaChanges } from './rota-changes.tsx';
import { type Day, weekFrom } from './week.ts';

const MINUTE_MS = 60_000;

/** The rota as a calendar of seven days, with what may be done about it (F3). */
export const DutyCalendar = () => {
  const { timeZone } = useDesk().settings.branch;
  const now = useNow(MINUTE_MS);
  const [weeks, setWeeks] = useState(0);
  const days = weekFrom(now, weeks, timeZone);
  return (
    <section class={styles.calendar} aria-label={t`值班表`}>
      <h2>{t`值班表`}</h2>
      <fieldset class={styles.weeks}>
        <legend class="visually-hidden">{t`显示的时间`}</legend>
        <button type="button" onClick={() => setWeeks(weeks - 1)}>{t`前 7 天`}</button>
        <button
          type="button"
          disabled={weeks === 0}
          onClick={() => setWeeks(0)}
        >{t`今天起`}</button>
        <button type="button" onClick={() => setWeeks(weeks + 1)}>{t`后 7 天`}</button>
      </fieldset>
      <Awaited read={useShifts(days)}>
        {({ levels }) =>
          levels.map((level) => <OneLevel key={level.level} level={level} days={days} />)
        }
      </Awaited>
    </section>
  );
};

const useShifts = (days: readonly Day[]) => {
  const { client } = useDesk();
  const [from = '', to = ''] = [days[0]?.from, days.at(-1)?.to];
  return useQuery({
    queryKey: ['duty', 'shifts', from, to],
    queryFn: ({ signal }) =>
      answered(client.GET('/on-call/shifts', { params: { query: { from, to } }, signal })),
    refetchInterval: MINUTE_MS,
    placeholderData: keepPreviousData,
  });
};

const OneLevel = ({ level, days }: { level: LevelShifts; days: readonly Day[] }) => {
  const me = useMe().data;
  const names = useNames();
  const where = levelWords(level.level);
  const offers = me?.offers ?? [];
  const start = { level: level.level };
  return (
    <section class={styles.level} aria-label={where}>
      <h3>{where}</h3>
      <div class={styles.acts}>
        {offers.includes('takeShift') && (
          <CommandButton
            operation="takeShift"
            start={start}
            about={t`${where}：当前班次`}
            note={t`从现在起到本班结束，由您代替第一呼叫人。已经开始的呼叫照旧进行。`}
          />
        )}
        {offers.includes('overrideRota') && (
          <CommandButton operation="overrideRota" start={start} about={where} />
        )}
      </div>
      <ol class={styles.days}>
        {days.map((day) => (
          <DutyDay key={day.date} day={day} level={level} me={me?.id} names={names} />
        ))}
      </ol>
      <RotaChanges level={level} names={names} />
    </section>
  );
};
