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
  change: (chosen: readonly unknown[]) => void;
}) => (
  <div class={styles.options}>
    {schema.enum?.map((option) => (
      <label key={option}>
        <input
          type="checkbox"
          checked={chosen.includes(option)}
          onChange={(event) =>
            change(
              event.currentTarget.checked
                ? [...chosen, option]
                : chosen.filter((one) => one !== option),
            )
          }
        />{' '}
        {optionWords(schema, option)}
      </label>
    ))}
  </div>
);
