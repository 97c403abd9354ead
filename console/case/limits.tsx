import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/preact-query';
import { KIND_WORDS } from '../../functions/domain/clock/explain/kind-words.ts';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import type { components } from '../generated/api.ts';
import { inWords } from '../language/language.ts';
import { Awaited } from '../parts/awaited.tsx';
import { instantWords } from '../parts/instant-words.ts';
import { TimeLeft } from '../parts/time-left.tsx';
import { DayStrip } from './day-strip.tsx';
import styles from './limits.module.css';

type Clock = components['schemas']['Clocks']['clocks'][number];

/** Which limit counts and why, with a sentence to read out; behind it every other one, day by day. */
export const Limits = ({ id }: { id: string }) => {
  const { client } = useDesk();
  const read = useQuery({
    queryKey: ['ticket', id, 'clocks'],
    queryFn: ({ signal }) =>
      answered(client.GET('/complaints/{id}/clocks', { params: { path: { id } }, signal })),
  });
  return (
    <Awaited read={read} waits={t`正在计算时限…`}>
      {(told) => <Told {...told} />}
    </Awaited>
  );
};

const Told = ({ counting, clocks }: components['schemas']['Clocks']) => {
  const own = clocks.find(({ kind, dueAt }) => kind === counting?.kind && dueAt === counting.dueAt);
  return (
    <section class={styles.limits} aria-label={t`时限`}>
      {counting === undefined ? (
        <p>{t`已答复客户，不再计算答复时限。`}</p>
      ) : (
        <div class={styles.counting}>
          <strong>{inWords(KIND_WORDS[counting.kind])}</strong> <TimeLeft dueAt={counting.dueAt} />
          <p>{inWords(counting.text)}</p>
          {own !== undefined && <DayStrip clock={own} />}
        </div>
      )}
      <details>
        <summary>{t`全部时限（${clocks.length}）`}</summary>
        <ul class={styles.all}>
          {clocks.map((clock) => (
            <li key={`${clock.kind} ${clock.startAt} ${clock.referral}`}>
              <OneLimit clock={clock} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
};

const OneLimit = ({ clock }: { clock: Clock }) => {
  const { timeZone } = useDesk().settings.branch;
  return (
    <>
      <strong>{inWords(KIND_WORDS[clock.kind])}</strong>{' '}
      {clock.endedAt !== undefined ? (
        <span>{t`已于 ${instantWords(clock.endedAt, timeZone)} 结束`}</span>
      ) : clock.missed ? (
        <span class={styles.missed}>■ {t`已超时`}</span>
      ) : (
        <TimeLeft dueAt={clock.dueAt} />
      )}
      <p>{inWords(clock.text)}</p>
      <p class={styles.source}>
        {t`规则 ${clock.rule}`} · {inWords(clock.source)}
      </p>
      <DayStrip clock={clock} />
    </>
  );
};
