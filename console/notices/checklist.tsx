import { t } from '@lingui/core/macro';
import { partWords } from './part-words.ts';
import type { partsOf } from './publication.ts';
import styles from './publish-form.module.css';

/** What must be in a notice before it may go out (H1), filling as one writes; the agreed wording is advised (Q2). */
export const Checklist = ({
  title,
  parts,
  agreedAnswer,
}: {
  title: string;
  parts: ReturnType<typeof partsOf>;
  agreedAnswer: string;
}) => (
  <section aria-label={t`发布前必须写明`}>
    <h2>{t`发布前必须写明`}</h2>
    <ul class={styles.checklist}>
      <Line isThere={title.trim() !== ''}>{t`标题`}</Line>
      {parts.map(({ part, isThere }) => (
        <Line key={part} isThere={isThere}>
          {partWords(part)}
        </Line>
      ))}
      <Line isThere={agreedAnswer.trim() !== ''} isAdvised>
        {t`统一口径`}
      </Line>
    </ul>
  </section>
);

/** One part: a shape and a word each, for those who see no colours. */
const Line = ({
  isThere,
  isAdvised = false,
  children,
}: {
  isThere: boolean;
  isAdvised?: boolean;
  children: string;
}) => (
  <li data-there={isThere}>
    <span aria-hidden="true">{isThere ? '✓' : '○'}</span> {children}{' '}
    <span class={styles.word}>{isThere ? t`已写` : isAdvised ? t`建议写` : t`未写`}</span>
  </li>
);
