import { useLayoutEffect, useRef } from 'preact/hooks';
import styles from './title.module.css';

/**
 * Names what was opened, and takes the focus as it appears: whoever opened it reads on there, and whoever has
 * gone on meanwhile is not called back.
 */
export const Title = ({ children }: { children: string }) => {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <h2 ref={title} tabIndex={-1} class={styles.title}>
      <bdi>{children}</bdi>
    </h2>
  );
};
