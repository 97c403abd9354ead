import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import styles from './beside.module.css';

/** A list, and beside it what was opened of it; where there is no room for both, the one that is open. */
export const Beside = ({
  list,
  back,
  children,
}: {
  list: ComponentChildren;
  /** The address of the list alone. */
  back: string;
  /** What is open; absent while nothing is. */
  children?: ComponentChildren;
}) => (
  <div class={styles.beside} data-open={children !== undefined}>
    <div class={styles.list}>{list}</div>
    {children !== undefined && (
      <div class={styles.open}>
        <Link href={back} class={styles.back}>{t`返回列表`}</Link>
        {children}
      </div>
    )}
  </div>
);
