import * as menu from '@zag-js/menu';
import { normalizeProps, useMachine } from '@zag-js/preact';
import { useId } from 'preact/hooks';
import styles from './menu.module.css';
import { OnTop } from './on-top.tsx';

/** One line of a menu. */
export type MenuItem = {
  readonly id: string;
  readonly text: string;
  /** Where the text is in another language than the page. */
  readonly lang?: string;
  readonly act: () => void;
};

/** A button that opens a list of things to do. */
export const Menu = ({
  label,
  of,
  items,
}: {
  label: string;
  /** Of what, where the page shows it beside the button: for those who hear it. */
  of?: string;
  items: readonly MenuItem[];
}) => {
  const service = useMachine(menu.machine, {
    id: useId(),
    onSelect: ({ value }: { value: string }) => items.find(({ id }) => id === value)?.act(),
  });
  const api = menu.connect(service, normalizeProps);
  return (
    <>
      <button {...api.getTriggerProps()} class={styles.trigger}>
        {label}
        {of !== undefined && <span class="visually-hidden"> {of}</span>}{' '}
        <span aria-hidden="true">▾</span>
      </button>
      {api.open && (
        <OnTop>
          <aside aria-label={label}>
            <div {...api.getPositionerProps()}>
              <ul {...api.getContentProps()} class={styles.content}>
                {items.map(({ id, text, lang }) => (
                  <li key={id} {...api.getItemProps({ value: id })} lang={lang} class={styles.item}>
                    {text}
                  </li>
                ))}
              </ul>
            </div>
          </aside>
        </OnTop>
      )}
    </>
  );
};
