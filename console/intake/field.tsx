import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import styles from './intake.module.css';

type Common = {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly name: string;
  /** Said under the field, where there is something to say. */
  readonly hint?: string | undefined;
  readonly required?: boolean;
};

/** A line of words. */
export const LineField = ({
  label,
  value,
  set,
  name,
  hint,
  required = false,
  type = 'text',
  leave,
  list,
  isFirst = false,
}: Common & {
  readonly type?: 'text' | 'tel';
  /** Enter was pressed, or the field was left. */
  readonly leave?: (value: string) => void;
  readonly list?: readonly string[];
  /** Where one begins to type: it has the focus when it appears. */
  readonly isFirst?: boolean;
}) => {
  const input = useRef<HTMLInputElement>(null);
  // Before it is seen: who takes calls types at once.
  useLayoutEffect(() => {
    if (isFirst) input.current?.focus();
  }, [isFirst]);
  const id = useId();
  return (
    <p class={styles.field}>
      <label for={id}>{label}</label>
      <input
        ref={input}
        id={id}
        name={name}
        type={type}
        value={value}
        required={required}
        autoComplete="off"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        list={list === undefined ? undefined : `${id}-list`}
        onInput={({ currentTarget }) => set(currentTarget.value)}
        onBlur={({ currentTarget }) => leave?.(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          leave?.(event.currentTarget.value);
        }}
      />
      {list !== undefined && (
        <datalist id={`${id}-list`}>
          {list.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
    </p>
  );
};

/** Words of any length. */
export const WordsField = ({ label, value, set, name, hint, required = false }: Common) => {
  const id = useId();
  return (
    <p class={styles.field}>
      <label for={id}>{label}</label>
      <textarea
        id={id}
        name={name}
        value={value}
        required={required}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
    </p>
  );
};

/** One of several, by its first letters at the keyboard. */
export const OneOf = <Value extends string>({
  label,
  name,
  value,
  options,
  set,
  required = false,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: Value | '';
  readonly options: readonly { readonly value: Value | ''; readonly text: string }[];
  readonly set: (value: Value | '') => void;
  readonly required?: boolean;
}) => {
  const id = useId();
  return (
    <p class={styles.field}>
      <label for={id}>{label}</label>
      <select
        id={id}
        name={name}
        value={value}
        required={required}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value);
          if (chosen) set(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </p>
  );
};

/** Yes or no. */
export const YesNo = ({
  label,
  name,
  value,
  set,
  children,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: boolean;
  readonly set: (value: boolean) => void;
  readonly children?: ComponentChildren;
}) => (
  <div class={styles.field}>
    <label class={styles.check}>
      <input
        type="checkbox"
        name={name}
        checked={value}
        onChange={({ currentTarget }) => set(currentTarget.checked)}
      />
      {label}
    </label>
    {value && children}
  </div>
);
