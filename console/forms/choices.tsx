import type { Change } from './change.ts';
import { optionWords } from './entry.tsx';
import styles from './field.module.css';
import type { Schema } from './schema.ts';

/** Some of a few values, a box each. */
export const Choices = ({
  schema,
  chosen,
  change,
}: {
  schema: Schema;
  chosen: readonly unknown[];
  change: Change<readonly unknown[]>;
}) => (
  <div class={styles.options}>
    {schema.enum?.map((option) => (
      <label key={option}>
        <input
          type="checkbox"
          checked={chosen.includes(option)}
          onChange={({ currentTarget: { checked } }) =>
            change((now) => {
              const others = now.filter((one) => one !== option);
              return checked ? [...others, option] : others;
            })
          }
        />{' '}
        {optionWords(schema, option)}
      </label>
    ))}
  </div>
);
