import { t } from '@lingui/core/macro';
import { NOTICE_KIND_WORDS } from '../../functions/contracts/value-labels.ts';
import { useDesk } from '../api/desk.tsx';
import { inWords } from '../language/language.ts';
import { Details } from '../parts/details.tsx';
import { instantWords } from '../parts/instant-words.ts';
import styles from './open-notice.module.css';
import type { Publication } from './publication.ts';

/** What a notice says, as every desk reads it; the wording for customers stands out (Q2). */
export const Wording = ({ content }: { content: Publication }) => {
  const { timeZone } = useDesk().settings.branch;
  const at = (instant: string | undefined) =>
    instant === undefined || instant === '' ? undefined : instantWords(instant, timeZone);
  const { occurredAt, expectedRepairAt, nextWordAt, area, functionsLost, measures } = content;
  return (
    <>
      <Details
        rows={[
          [t`种类`, inWords(NOTICE_KIND_WORDS[content.kind])],
          [t`发生时间`, at(occurredAt)],
          [t`预计修复`, at(expectedRepairAt)],
          [t`下次通报`, at(nextWordAt)],
          [t`影响范围`, area],
          [t`受影响`, functionsLost.join(t`、`)],
          [t`应急措施`, measures],
        ]}
      />
      {content.agreedAnswer !== undefined && (
        <blockquote class={styles.agreed}>
          <strong>{t`统一口径`}</strong>
          <bdi>{content.agreedAnswer}</bdi>
        </blockquote>
      )}
    </>
  );
};
