import { useId } from 'preact/hooks';
import type { FieldIds } from './labelled.tsx';
import { type PickSource, usePicks } from './picks.ts';

/** Written, with what the branch knows to pick from; another branch's names may be written all the same. */
export const PickEntry = ({
  ids,
  source,
  required,
  value,
  change,
}: {
  ids: FieldIds;
  source: PickSource;
  required: boolean;
  value: string;
  change: (value: string) => void;
}) => {
  const picks = usePicks(source, value);
  const list = useId();
  const picked = picks.find(({ id }) => id === value);
  return (
    <>
      <input
        {...ids}
        list={list}
        required={required}
        autocomplete="off"
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <datalist id={list}>
        {picks.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </datalist>
      {picked !== undefined && <output for={ids.id}>{picked.title}</output>}
    </>
  );
};
