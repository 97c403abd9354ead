import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './field.module.css';

/** What ties a field to its name and to what is wrong with it. */
export type FieldIds = {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby'?: string;
};

/** A field under its name, with what is wrong with it. */
export const Labelled = ({
  label,
  required,
  problem,
  children,
}: {
  label: string;
  required: boolean;
  problem?: string | undefined;
  children: (ids: FieldIds) => ComponentChildren;
}) => {
  const id = useId();
  return (
    <div class={styles.field}>
      <label for={id}>
        {label}
        {!required && <span class={styles.optional}> {t`选填`}</span>}
      </label>
      {children({
        id,
        'aria-invalid': problem !== undefined,
        ...(problem !== undefined && { 'aria-describedby': `${id}-problem` }),
      })}
      {problem !== undefined && (
        <span id={`${id}-problem`} class={styles.problem}>
          {problem}
        </span>
      )}
    </div>
  );
};
