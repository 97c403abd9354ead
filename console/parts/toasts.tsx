import { useEffect, useState } from 'preact/hooks';
import styles from './toasts.module.css';

type Toast = { readonly id: number; readonly text: string };

const listeners = new Set<(toast: Toast) => void>();
let count = 0;

/** Says something that needs no answer, for some seconds; screen readers say it too. */
export const say = (text: string): void => {
  count += 1;
  for (const listener of listeners) listener({ id: count, text });
};

const SHOWN_FOR_MS = 6000;

/** Where such things are shown. */
export const Toasts = () => {
  const [shown, setShown] = useState<readonly Toast[]>([]);
  useEffect(() => {
    const hear = (toast: Toast) => {
      setShown((others) => [...others, toast]);
      setTimeout(() => setShown((all) => all.filter(({ id }) => id !== toast.id)), SHOWN_FOR_MS);
    };
    listeners.add(hear);
    return () => void listeners.delete(hear);
  }, []);
  return (
    <div class={styles.toasts} role="status" aria-live="polite">
      {shown.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
};
