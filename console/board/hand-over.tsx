import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useDesk } from '../api/desk.tsx';
import { useMe } from '../api/me.ts';
import { usePeople, useUnits } from '../api/names.ts';
import { Awaited } from '../parts/awaited.tsx';
import { HandOverLists } from './hand-over-lists.tsx';
import { readLeft } from './left.ts';
import { shiftsOf, unitsLeft } from './shifts.ts';

/** 当前待交事项: what the next shift would take on, read when it is opened. Prints by itself. */
export const HandOver = () => {
  const { client } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const me = useMe().data;
  const units = useUnits();
  const people = usePeople();
  const of = me && units && unitsLeft(shiftsOf(me), units, people);
  const read = useQuery({
    queryKey: ['what-is-left', of],
    queryFn: () => readLeft(client, of),
    // Who asks is one of them: they were read where there is anybody.
    enabled: isOpen && me !== undefined && units !== undefined && people.length > 0,
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
