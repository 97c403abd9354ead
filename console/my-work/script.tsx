import { useQuery } from '@tanstack/preact-query';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { ASKED_BY_HAND, CUSTOMER } from '../api/renew.ts';
import { Awaited } from '../parts/awaited.tsx';
import styles from './contact.module.css';

/** What to say in a call, and to whom: the look-up is logged (M2), so it is made once. */
export const Script = ({ id }: { id: string }) => {
  const { client } = useDesk();
  const read = useQuery({
    queryKey: [CUSTOMER, 'script', id],
    queryFn: ({ signal }) =>
      answered(client.GET('/messages/{id}/script', { params: { path: { id } }, signal })),
    ...ASKED_BY_HAND,
  });
  return (
    <Awaited read={read}>
      {({ to, text }) => (
        <>
          <strong>
            <bdi>{[to.name, to.phone].filter(Boolean).join(' ')}</bdi>
          </strong>
          <blockquote class={styles.script}>
            <bdi>{text}</bdi>
          </blockquote>
        </>
      )}
    </Awaited>
  );
};
