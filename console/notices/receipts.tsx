import { plural, t } from '@lingui/core/macro';
import { useDesk } from '../api/desk.tsx';
import type { components } from '../generated/api.ts';
import { Badge } from '../parts/badge.tsx';
import { instantWords } from '../parts/instant-words.ts';
import styles from './open-notice.module.css';
import { useNotice } from './read-notice.ts';

/** How many have not confirmed that they have it (H4). */
export const ReceiptsBadge = ({ id }: { id: string }) => {
  const count = useNotice(id).data?.awaiting.length;
  if (count === undefined) return null;
  return count === 0 ? (
    <Badge kind="good">{t`全部收到`}</Badge>
  ) : (
    <Badge kind="warn">{plural(count, { one: '# 个单位未收到', other: '# 个单位未收到' })}</Badge>
  );
};

/** Who has it and in which version, and who has not: those first (H4). */
export const Receipts = ({ notice }: { notice: components['schemas']['ReadNoticeAnswer'] }) => {
  const { timeZone, id: here } = useDesk().settings.branch;
  const { receipts, awaiting, version, branch } = notice;
  if (branch !== here) return <p>{t`这是其他单位发布的通报，收悉情况由发布单位掌握。`}</p>;
  return (
    <ul class={styles.receipts}>
      {awaiting.map((one) => (
        <li key={one}>
          <strong>{one}</strong> <Badge kind="warn">{t`未收到最新版本`}</Badge>
        </li>
      ))}
      {receipts
        .filter(({ branch: one }) => !awaiting.includes(one))
        .map(({ branch: one, at, version: has }) => (
          <li key={one}>
            <strong>{one}</strong> <Badge kind="good">{t`已收到`}</Badge>{' '}
            {has < version && t`第 ${has} 版`}{' '}
            <time dateTime={at}>{instantWords(at, timeZone)}</time>
          </li>
        ))}
    </ul>
  );
};
