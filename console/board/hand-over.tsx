import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useDesk } from '../api/desk.tsx';
import { Awaited } from '../parts/awaited.tsx';
import { HandOverLists } from './hand-over-lists.tsx';
import { readLeft } from './left.ts';

/** 当前待交事项: what the next shift would take on, read when it is opened. Prints by itself. */
export const HandOver = () => {
  const { client } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const read = useQuery({
    queryKey: ['what-is-left'],
    queryFn: () => readLeft(client),
    enabled: isOpen,
  });
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t`当前待交事项`}</summary>
      {isOpen && (
        <Awaited read={read}>
          {(left) => (
            <>
              <HandOverLists left={left} at={read.dataUpdatedAt} />
              <button type="button" onClick={() => print()}>{t`打印`}</button>
            </>
          )}
        </Awaited>
      )}
    </details>
  );
};
