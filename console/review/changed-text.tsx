import { t } from '@lingui/core/macro';
import { changesBetween } from './changes.ts';
import styles from './report.module.css';

/** A text of now, with what went and what came since; where there was none before, as it is. */
export const ChangedText = ({ before, now }: { before: string | undefined; now: string }) => (
  <bdi class={styles.text}>
    {before === undefined
      ? now
      : changesBetween(before, now).map(({ kind, text }, place) => {
          const key = `${place}${kind}`;
          if (kind === 'kept') return <span key={key}>{text}</span>;
          return kind === 'gone' ? (
            <del key={key}>
              <span class="visually-hidden">{t`（删去）`}</span>
              {text}
            </del>
          ) : (
            <ins key={key}>
              <span class="visually-hidden">{t`（新增）`}</span>
              {text}
            </ins>
          );
        })}
  </bdi>
);
