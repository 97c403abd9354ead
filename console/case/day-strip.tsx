import { t } from '@lingui/core/macro';
import type { components } from '../generated/api.ts';
import { inWords } from '../language/language.ts';
import { spanWords } from '../parts/span-words.ts';
import styles from './day-strip.module.css';

type Clock = components['schemas']['Clocks']['clocks'][number];
type Day = Clock['days'][number];

/** Every day of a limit, counted or skipped and why, in a row (D1-D4, D8). */
export const DayStrip = ({ clock }: { clock: Pick<Clock, 'days'> }) => (
  <ol class={styles.strip} aria-label={t`逐日计算`}>
    {clock.days.map((day) => (
      <li key={day.date} class={day.counted > 0 ? styles.counted : styles.skipped}>
        <span class={styles.date}>{day.date.slice(5)}</span>
        <span>{dayWords(day)}</span>
      </li>
    ))}
  </ol>
);

const dayWords = (day: Day): string => {
  if (day.paused > 0) return t`暂停`;
  const name = day.name === undefined ? undefined : inWords(day.name);
  switch (day.reason) {
    case 'hours':
    case 'same-day':
      return spanWords(day.counted * 1000);
    case 'first-day':
      return t`首日不计`;
    case 'calendar-day':
      return t`计入`;
    case 'working-day':
      return t`工作日`;
    case 'make-up-workday':
      return name === undefined ? t`调休上班` : t`${name}调休上班`;
    case 'weekend':
      return t`周末`;
    case 'holiday':
      return name ?? t`节假日`;
    case 'moved-to':
      return t`顺延至此`;
  }
};
