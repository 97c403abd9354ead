import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/preact-query';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { inWords } from '../shell/language.ts';
import { OneOf } from './field.tsx';

/** On which rule or promise it rests: one of the branch's catalogue (E10). */
export const BasisField = ({ value, set }: { value: string; set: (code: string) => void }) => {
  const { client } = useDesk();
  const { data } = useQuery({
    queryKey: ['bases'],
    queryFn: ({ signal }) => answered(client.GET('/bases', { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const bases = data?.items ?? [];
  return (
    <OneOf
      label={t`依据的规定或承诺`}
      name="basis"
      required
      value={value}
      options={[
        { value: '', text: t`请选择` },
        ...bases.map(({ code, title }) => ({ value: code, text: inWords(title) })),
      ]}
      set={set}
    />
  );
};
