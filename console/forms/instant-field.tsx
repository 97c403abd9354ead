import { useDesk } from '../api/desk.tsx';
import type { FieldIds } from './labelled.tsx';
import { instantOf, shownAt } from './local-instant.ts';

/** An instant, on the branch's own clock. */
export const InstantField = ({
  ids,
  required,
  value,
  change,
}: {
  ids: FieldIds;
  required: boolean;
  value: string;
  change: (value: string | undefined) => void;
}) => {
  const { timeZone } = useDesk().settings.branch;
  return (
    <input
      {...ids}
      type="datetime-local"
      required={required}
      value={value === '' ? '' : shownAt(value, timeZone)}
      onInput={({ currentTarget: { value: shown } }) =>
        change(shown === '' ? undefined : instantOf(shown, timeZone))
      }
    />
  );
};
