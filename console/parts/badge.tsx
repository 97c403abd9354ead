import type { ComponentChildren } from 'preact';
import styles from './badge.module.css';

/** A word that is to be seen at once; `warn` for what asks for care. */
export const Badge = ({
  kind = 'plain',
  children,
}: {
  kind?: 'plain' | 'warn' | 'good';
  children: ComponentChildren;
}) => <span class={`${styles.badge} ${styles[kind]}`}>{children}</span>;
