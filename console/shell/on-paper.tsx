import { t } from '@lingui/core/macro';
import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../api/desk.tsx';
import { dateLanguage, inWords } from '../language/language.ts';
import styles from './frame.module.css';

/** Whose paper it is, and of when: what is printed is true of that moment. */
export const OnPaper = () => {
  const { name, timeZone } = useDesk().settings.branch;
  const [at, setAt] = useState(() => new Date());
  useEffect(() => {
    const renew = () => setAt(new Date());
    addEventListener('beforeprint', renew);
    return () => removeEventListener('beforeprint', renew);
  }, []);
  const when = new Intl.DateTimeFormat(dateLanguage(), {
    timeZone,
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(at);
  return (
    <p class={styles.onPaper} aria-hidden="true">
      {t`${inWords(name)} · 打印于 ${when}`}
    </p>
  );
};
