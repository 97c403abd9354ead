import { useEffect, useRef } from 'preact/hooks';
import styles from './title.module.css';

/** Names what was opened, and takes the focus when it appears: whoever opened it reads on there. */
export const Title = ({ children }: { children: string }) => {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <h2 ref={title} tabIndex={-1} class={styles.title}>
      <bdi>{children}</bdi>
    </h2>
  );
};
