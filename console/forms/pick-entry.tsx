import { t } from '@lingui/core/macro';
import * as combobox from '@zag-js/combobox';
import { useMachine } from '@zag-js/preact';
import { useId, useState } from 'preact/hooks';
import { BELOW, collectionOf, connected, FoundList } from './found-list.tsx';
import { foundIn } from './found-picks.ts';
import type { FieldIds } from './labelled.tsx';
import { type PickSource, usePicks } from './picks.ts';

/** One of what the branch knows, found by typing a part of its name; another branch's may be written all the same. */
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
  // Absent while nobody types: then it says what is picked.
  const [typed, type] = useState<string>();
  const picks = usePicks(source, typed ?? value);
  const found = foundIn(picks, typed ?? '');
  const api = connected(
    useMachine(combobox.machine, {
      id: useId(),
      ids: { input: ids.id },
      collection: collectionOf(found),
      // What is picked is known here alone: told of it, the machine would empty what it does not list.
      value: [],
      selectionBehavior: 'preserve',
      inputValue: typed ?? picks.find(({ id }) => id === value)?.title ?? value,
      allowCustomValue: true,
      inputBehavior: 'autohighlight',
      openOnClick: true,
      positioning: BELOW,
      onInputValueChange: ({ inputValue, reason }: combobox.InputValueChangeDetails) => {
        if (reason !== 'input-change') return;
        type(inputValue);
        change(picks.find(({ title }) => title === inputValue)?.id ?? inputValue);
      },
      onOpenChange: ({ open }: { open: boolean }) => {
        if (!open) type(undefined);
      },
      onValueChange: ({ value: [picked] }: { value: string[] }) => {
        type(undefined);
        if (picked !== undefined) change(picked);
      },
    }),
  );
  return (
    <div {...api.getRootProps()}>
      <div {...api.getControlProps()}>
        <input
          {...api.getInputProps()}
          {...ids}
          required={required}
          placeholder={t`输入名称查找`}
        />
      </div>
      <FoundList api={api} label={t`可选项`} found={found} chosen={[value]} />
    </div>
  );
};
