import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import styles from './case.module.css';

/** A case side by side: whose it is, what may be done now, and what has happened. */
export const Columns = ({
  who,
  now,
  past,
}: Readonly<Record<'who' | 'now' | 'past', ComponentChildren>>) => (
  <div class={styles.columns}>
    <section class={styles.who} aria-label={t`客户与诉求`}>
      {who}
    </section>
    <section class={styles.now} aria-label={t`现在可以做的`}>
      {now}
    </section>
    <section class={styles.past} aria-label={t`办理经过`}>
      {past}
    </section>
  </div>
);
