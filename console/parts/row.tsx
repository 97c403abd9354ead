import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import styles from './row.module.css';
import { TimeLeft } from './time-left.tsx';

/** A row of a list: the limit that counts first, what it is, and what may be done right here. */
export const Row = ({
  dueAt,
  first = dueAt !== undefined && <TimeLeft dueAt={dueAt} />,
  href,
  title,
  facts,
  actions,
  isOpen = false,
  isUrgent = false,
  acts = 'beside',
}: {
  dueAt?: string | undefined;
  /** What stands first, where that is not the time left. */
  first?: ComponentChildren;
  /** Absent where the reader may not open it. */
  href: string | undefined;
  title: string;
  facts: ComponentChildren;
  actions?: ComponentChildren;
  /** Whether what it leads to is open beside the list. */
  isOpen?: boolean;
  isUrgent?: boolean;
  /** Where there is little room: beside the time, or below all else and of a thumb's size. */
  acts?: 'beside' | 'below';
}) => (
  <div class={styles.row} data-urgent={isUrgent} data-acts={acts}>
    <div>{first}</div>
    <div class={styles.what}>
      {href === undefined ? (
        <strong>{title}</strong>
      ) : (
        <Link href={href} aria-current={isOpen ? 'true' : undefined}>
          {title}
        </Link>
      )}
      <div class={styles.facts}>{facts}</div>
    </div>
    <div class={styles.actions}>{actions}</div>
  </div>
);
