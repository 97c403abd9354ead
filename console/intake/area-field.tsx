import { t } from '@lingui/core/macro';
import { keepPreviousData, useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import type { Call } from './call.ts';
import { LineField } from './field.tsx';

/** Where it happened, found by its name: an administrative division has a code, which nobody knows by heart. */
export const AreaField = ({
  area,
  set,
}: {
  area: Call['area'];
  set: (area: Call['area']) => void;
}) => {
  const { client } = useDesk();
  const [typed, type] = useState(area?.name ?? '');
  const words = typed.trim();
  const { data } = useQuery({
    queryKey: ['areas', words],
    queryFn: ({ signal }) =>
      answered(client.GET('/areas', { params: { query: { q: words } }, signal })),
    enabled: words !== '' && words !== area?.name,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  const found = data?.items ?? [];
  const chosenBy = (name: string) => {
    const one = found.find(({ fullName }) => fullName === name.trim());
    return one && { code: one.code, name: one.fullName };
  };
  return (
    <LineField
      label={t`地区`}
      name="area"
      value={typed}
      list={found.map(({ fullName }) => fullName)}
      hint={
        words !== '' && area === undefined && data !== undefined && chosenBy(words) === undefined
          ? t`请从列出的地区中选择；不选则不填地区。`
          : undefined
      }
      set={(value) => {
        type(value);
        set(chosenBy(value));
      }}
      leave={(value) => {
        // What fits alone is meant.
        const [only] = found;
        if (chosenBy(value) !== undefined || found.length !== 1 || only === undefined) return;
        if (value.trim() === '') return;
        type(only.fullName);
        set({ code: only.code, name: only.fullName });
      }}
    />
  );
};
