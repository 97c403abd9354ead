import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import styles from './row.module.css';
import { TimeLeft } from './time-left.tsx';

/** A row of a list: the limit that counts first, what it is, and what may be done right here. */
export const Row = ({
  dueAt,
  href,
  title,
  facts,
  actions,
  isOpen = false,
}: {
  dueAt?: string | undefined;
  href: string;
  title: string;
  facts: ComponentChildren;
  actions?: ComponentChildren;
  /** Whether what it leads to is open beside the list. */
  isOpen?: boolean;
}) => (
  <div class={styles.row}>
    <div class={styles.time}>{dueAt !== undefined && <TimeLeft dueAt={dueAt} />}</div>
    <div class={styles.what}>
      <Link href={href} aria-current={isOpen ? 'true' : undefined}>
        {title}
      </Link>
      <div class={styles.facts}>{facts}</div>
    </div>
    <div class={styles.actions}>{actions}</div>
  </div>
);
