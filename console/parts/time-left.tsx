import { t } from '@lingui/core/macro';
import { useDesk } from '../api/desk.tsx';
import { instantWords } from './instant-words.ts';
import { type Nearness, nearnessOf } from './nearness.ts';
import { useNow } from './now.ts';
import { spanWords } from './span-words.ts';
import styles from './time-left.module.css';

/** Each nearness has a shape of its own, for those who see no colours. */
const SHAPES: Record<Nearness, string> = { late: '■', soon: '▲', later: '○' };

/** How long until a limit, or since it passed: in words and shape, never in colour alone. */
export const TimeLeft = ({ dueAt }: { dueAt: string }) => {
  const { settings } = useDesk();
  const now = useNow(1000);
  const nearness = nearnessOf(dueAt, now);
  const span = spanWords(Date.parse(dueAt) - now);
  return (
    <time
      class={styles[nearness]}
      dateTime={dueAt}
      title={instantWords(dueAt, settings.branch.timeZone)}
    >
      <span aria-hidden="true">{SHAPES[nearness]}</span>{' '}
      {nearness === 'late' ? t`超时 ${span}` : t`剩 ${span}`}
    </time>
  );
};
