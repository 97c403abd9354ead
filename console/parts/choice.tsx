import styles from './choice.module.css';

/** One of a few; the chosen one is pressed. */
export const Choice = ({
  label,
  options,
  chosen,
  choose,
}: {
  label: string;
  options: readonly {
    readonly id: string;
    readonly title: string;
    readonly count?: number | undefined;
  }[];
  chosen: string;
  choose: (id: string) => void;
}) => (
  <fieldset class={styles.choice}>
    <legend class="visually-hidden">{label}</legend>
    {options.map(({ id, title, count }) => (
      <button type="button" key={id} aria-pressed={id === chosen} onClick={() => choose(id)}>
        {title}
        {count !== undefined && <span class={styles.count}>{count}</span>}
      </button>
    ))}
  </fieldset>
);
