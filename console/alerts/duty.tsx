import { t } from '@lingui/core/macro';
import { keepPreviousData, useQuery } from '@tanstack/preact-query';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { useNames } from '../api/names.ts';
import type { components } from '../generated/api.ts';
import { between } from '../language/language.ts';
import { Awaited } from '../parts/awaited.tsx';
import { Badge } from '../parts/badge.tsx';
import { instantWords } from '../parts/instant-words.ts';
import { levelWords } from '../parts/words.ts';
import styles from './duty.module.css';

type Level = components['schemas']['Duty']['levels'][number];
type Called = Level['onCall'][number];

const MINUTE_MS = 60_000;

/** Who is on call now and who next, level by level, and when nobody is (A7, F3). */
export const Duty = () => (
  <section class={styles.duty} aria-label={t`值班`}>
    <h2>{t`值班`}</h2>
    <Awaited read={useDuty()}>
      {({ levels }) =>
        levels.length === 0 ? (
          <p>{t`本单位没有排班。`}</p>
        ) : (
          levels.map((level) => <OneLevel key={level.level} level={level} />)
        )
      }
    </Awaited>
  </section>
);

/** @param at an instant; now where left out */
const useDuty = (at?: string) => {
  const { client } = useDesk();
  return useQuery({
    queryKey: ['duty', at],
    queryFn: ({ signal }) =>
      answered(
        client.GET('/on-call', { params: { query: at === undefined ? {} : { at } }, signal }),
      ),
    refetchInterval: MINUTE_MS,
    placeholderData: keepPreviousData,
  });
};

const OneLevel = ({ level }: { level: Level }) => {
  const { timeZone } = useDesk().settings.branch;
  const { onCall, until, manager, responsible, gaps } = level;
  const [gap] = gaps;
  return (
    <section class={styles.level}>
      <h3>{levelWords(level.level)}</h3>
      <dl>
        <div>
          <dt>{t`现在`}</dt>
          <dd>
            {onCall.length === 0 ? (
              <Badge kind="warn">{t`无人值班`}</Badge>
            ) : (
              <strong>
                <People called={onCall} />
              </strong>
            )}
            {until !== undefined && (
              <span class={styles.until}>{t`至 ${instantWords(until, timeZone)}`}</span>
            )}
          </dd>
        </div>
        {until !== undefined && <Next level={level.level} at={until} />}
        <div>
          <dt>{t`主管`}</dt>
          <dd>
            <People called={[manager]} />
          </dd>
        </div>
        <div>
          <dt>{t`责任人`}</dt>
          <dd>
            <People called={[responsible]} />
          </dd>
        </div>
      </dl>
      {gap !== undefined && (
        <p>
          <Badge kind="warn">
            {t`${instantWords(gap.from, timeZone)} 至 ${instantWords(gap.to, timeZone)} 无人值班`}
          </Badge>
        </p>
      )}
    </section>
  );
};

/** Who is on call from the instant at which that changes. */
const Next = ({ level, at }: { level: Level['level']; at: string }) => {
  const next = useDuty(at).data?.levels.find((one) => one.level === level);
  if (next === undefined) return null;
  return (
    <div>
      <dt>{t`接班`}</dt>
      <dd>{next.onCall.length === 0 ? t`无人值班` : <People called={next.onCall} />}</dd>
    </div>
  );
};

/** People in the order in which they are called, each with who is called in their place. */
const People = ({ called }: { called: readonly Called[] }) => {
  const names = useNames();
  return <bdi>{called.map((one) => calledWords(one, names)).join(between())}</bdi>;
};

const calledWords = (
  { id, name = id, there, deputy }: Called,
  names: ReadonlyMap<string, string>,
): string => {
  if (there) return name;
  return deputy === undefined
    ? t`${name}（不在岗）`
    : t`${name}（不在岗，由 ${names.get(deputy) ?? deputy} 代理）`;
};
