import { t } from '@lingui/core/macro';
import { useDesk } from '../api/desk.tsx';
import { useMe } from '../api/me.ts';
import { CommandButton } from '../forms/command-button.tsx';
import { between } from '../language/language.ts';
import { Badge } from '../parts/badge.tsx';
import { useNow } from '../parts/now.ts';
import styles from './duty-calendar.module.css';
import { dayWords, type LevelShifts } from './duty-words.ts';
import { type Day, onDay, timeWords } from './week.ts';

const MINUTE_MS = 60_000;

/** A day of a level's rota: who is on call from when to when, one's own time to be given away (F3). */
export const DutyDay = ({
  day,
  level: { level, shifts },
  me,
  names,
}: {
  day: Day;
  level: LevelShifts;
  me: string | undefined;
  names: ReadonlyMap<string, string>;
}) => {
  const { timeZone } = useDesk().settings.branch;
  const offers = useMe().data?.offers ?? [];
  const now = useNow(MINUTE_MS);
  return (
    <li class={styles.day}>
      <h4>{dayWords(day)}</h4>
      <ul>
        {onDay(shifts, day).map(({ whole, from, to, endsDay }) => {
          const time = `${timeWords(from, timeZone)}–${endsDay ? '24:00' : timeWords(to, timeZone)}`;
          const isOwn = me !== undefined && whole.onCall.includes(me);
          return (
            <li key={from} class={styles.shift} data-now={from <= now && now < to}>
              <time>{time}</time>
              {whole.onCall.length === 0 ? (
                <Badge kind="warn">{t`无人值班`}</Badge>
              ) : (
                <bdi class={isOwn ? styles.own : undefined}>
                  {whole.onCall.map((id) => names.get(id) ?? id).join(between())}
                </bdi>
              )}
              {isOwn && from > now && offers.includes('askSwap') && (
                <CommandButton
                  operation="askSwap"
                  start={{
                    level,
                    from: new Date(from).toISOString(),
                    to: new Date(to).toISOString(),
                  }}
                  about={`${dayWords(day)} ${time}`}
                  note={t`对方同意后才换班。`}
                />
              )}
            </li>
          );
        })}
      </ul>
    </li>
  );
};
