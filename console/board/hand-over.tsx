import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useDesk } from '../api/desk.tsx';
import { useMe } from '../api/me.ts';
import { peopleOf, unitsOf } from '../api/names.ts';
import { Awaited } from '../parts/awaited.tsx';
import { HandOverLists } from './hand-over-lists.tsx';
import { readLeft } from './left.ts';
import { shiftsOf, unitsLeft } from './shifts.ts';

/** 当前待交事项: what the next shift would take on, read when it is opened. Prints by itself. */
export const HandOver = () => {
  const { client } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const me = useMe().data;
  const queries = useQueryClient();
  const led = me ? shiftsOf(me).led : [];
  const read = useQuery({
    queryKey: ['what-is-left', led],
    queryFn: async () => {
      // Whoever leads no unit leaves all that the branch has.
      if (led.length === 0) return readLeft(client, undefined);
      const [units, people] = await Promise.all([
        queries.fetchQuery(unitsOf(client)),
        queries.fetchQuery(peopleOf(client)),
      ]);
      return readLeft(client, unitsLeft({ led }, units, people));
    },
    enabled: isOpen && me !== undefined,
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
