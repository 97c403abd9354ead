import { t } from '@lingui/core/macro';
import { BasisField } from './basis-field.tsx';
import type { Call } from './call.ts';
import { WordsField, YesNo } from './field.tsx';

/** Solved while the customer is there: what was found, done and told, and on what that rests (B7, E10). */
export const SolvedFields = ({
  call,
  change,
}: {
  call: Call;
  change: (changes: Partial<Call>) => void;
}) => (
  <YesNo
    label={t`客户对当场解释满意，登记后即办结`}
    name="solved"
    value={call.isSolved}
    set={(isSolved) => change({ isSolved })}
  >
    {(['found', 'done', 'told'] as const).map((field) => (
      <WordsField
        key={field}
        label={labels()[field]}
        name={field}
        required
        value={call[field]}
        set={(value) => change({ [field]: value })}
      />
    ))}
    <BasisField value={call.basis} set={(basis) => change({ basis })} />
  </YesNo>
);

const labels = () => ({
  found: t`核查情况`,
  done: t`处理结果`,
  told: t`答复客户的内容`,
});
