import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { Awaited } from './awaited.tsx';
import { LeftThen } from './left-then.tsx';
import styles from './what-was-left.module.css';

/** What a shift has left to the next one, and what was written besides, once it is opened (E9). */
export const WhatWasLeft = ({
  id,
  by,
}: {
  id: string;
  /** Who handed over and when, for whoever does not see where it stands. */
  by: string;
}) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class={styles.left} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t`查看遗留事项`}
        <span class="visually-hidden"> {by}</span>
      </summary>
      {isOpen && <Whole id={id} />}
    </details>
  );
};

const Whole = ({ id }: { id: string }) => {
  const { client } = useDesk();
  const read = useQuery({
    queryKey: ['hand-over', id],
    queryFn: ({ signal }) =>
      answered(client.GET('/hand-overs/{id}', { params: { path: { id } }, signal })),
  });
  return (
    <Awaited read={read}>
      {({ left, note }) => (
        <>
          {note !== undefined && <p class={styles.note}>{note}</p>}
          <LeftThen left={left} />
        </>
      )}
    </Awaited>
  );
};
