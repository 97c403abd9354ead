import { t } from '@lingui/core/macro';
import * as combobox from '@zag-js/combobox';
import { useMachine } from '@zag-js/preact';
import { useId, useState } from 'preact/hooks';
import type { Change } from './change.ts';
import { BELOW, collectionOf, connected, FoundList } from './found-list.tsx';
import { foundIn } from './found-picks.ts';
import styles from './pick-several.module.css';
import { type PickSource, usePicks } from './picks.ts';

/** Some of what the branch knows, found by typing a part of it; what was picked stands above. */
export const PickSeveral = ({
  label,
  source,
  chosen,
  change,
}: {
  /** What is picked, for those who hear it. */
  label: string;
  source: PickSource;
  chosen: readonly string[];
  change: Change<readonly string[]>;
}) => {
  const picks = usePicks(source, '');
  const [typed, type] = useState('');
  const found = foundIn(picks, typed);
  const api = connected(
    useMachine(combobox.machine, {
      id: useId(),
      collection: collectionOf(found),
      multiple: true,
      value: [...chosen],
      inputBehavior: 'autohighlight',
      openOnClick: true,
      closeOnSelect: true,
      positioning: BELOW,
      onInputValueChange: ({ inputValue }: { inputValue: string }) => type(inputValue),
      onOpenChange: ({ open }: { open: boolean }) => {
        if (!open) type('');
      },
      onValueChange: ({ value }: { value: string[] }) => change(() => value),
    }),
  );
  return (
    <div {...api.getRootProps()} class={styles.whole}>
      {chosen.length > 0 && (
        <ul class={styles.chosen}>
          {chosen.map((id) => {
            const title = picks.find((pick) => pick.id === id)?.title ?? id;
            return (
              <li key={id}>
                {title}
                <button
                  type="button"
                  onClick={() => change((now) => now.filter((one) => one !== id))}
                >
                  {t`移除`}
                  <span class="visually-hidden"> {title}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <div {...api.getControlProps()}>
        <input
          {...api.getInputProps()}
          aria-label={label}
          placeholder={t`输入名称、条款或文号查找`}
        />
      </div>
      <FoundList api={api} label={label} found={found} chosen={chosen} />
    </div>
  );
};
