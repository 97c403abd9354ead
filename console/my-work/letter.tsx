import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/preact-query';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Ask, apiUrl, refusedBy } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { ASKED_BY_HAND, CUSTOMER } from '../api/renew.ts';
import { Awaited } from '../parts/awaited.tsx';
import styles from './contact.module.css';

/** @throws RequestFailed with the API's own sentence where it said no */
const readLetter = async (ask: Ask, id: string): Promise<Blob> => {
  const answer = await ask(
    new Request(`${apiUrl()}/messages/${encodeURIComponent(id)}/print`, {
      headers: { accept: 'text/html' },
    }),
  );
  if (!answer.ok) throw refusedBy(answer, await answer.json().catch(() => undefined));
  return answer.blob();
};

/** A letter as it prints on A4, in a frame in which nothing runs: the look-up is logged (M2), so it is made once. */
export const Letter = ({ id }: { id: string }) => {
  const { ask } = useDesk();
  const read = useQuery({
    queryKey: [CUSTOMER, 'letter', id],
    queryFn: () => readLetter(ask, id),
    ...ASKED_BY_HAND,
  });
  return <Awaited read={read}>{(letter) => <Framed letter={letter} />}</Awaited>;
};

const Framed = ({ letter }: { letter: Blob }) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(letter);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [letter]);
  return (
    <>
      <iframe
        ref={frame}
        title={t({ context: 'name of what is shown', message: '信函' })}
        src={address}
        // It may print, and be told to; it runs nothing.
        sandbox="allow-same-origin allow-modals"
        class={styles.letter}
      />
      <p>
        <button
          type="button"
          data-kind="primary"
          onClick={() => frame.current?.contentWindow?.print()}
        >
          {t`打印`}
        </button>
      </p>
    </>
  );
};
