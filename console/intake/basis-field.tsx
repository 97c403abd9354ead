import { t } from '@lingui/core/macro';
import { Labelled } from '../forms/labelled.tsx';
import { PickEntry } from '../forms/pick-entry.tsx';

/** On which rule or promise it rests: one of the branch's catalogue, found by a part of its name (E10). */
export const BasisField = ({ value, set }: { value: string; set: (code: string) => void }) => (
  <Labelled label={t`依据的规定或承诺`} required>
    {(ids) => <PickEntry ids={ids} source="bases" required value={value} change={set} />}
  </Labelled>
);
