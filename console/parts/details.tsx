import styles from './details.module.css';

/** What is known of a thing, a line each; what is not known has none. */
export const Details = ({
  rows,
}: {
  rows: readonly (readonly [name: string, value: string | undefined])[];
}) => {
  const known = rows.filter(([, value]) => value !== undefined && value !== '');
  return known.length === 0 ? null : (
    <dl class={styles.details}>
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
};
