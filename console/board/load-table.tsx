import { t } from '@lingui/core/macro';
import styles from './board.module.css';
import type { Load } from './load.ts';

/** How much each has on their hands, the most late first. */
export const LoadTable = ({
  title,
  of,
  loads,
}: {
  title: string;
  /** What the first column names. */
  of: string;
  loads: readonly Load[];
}) => (
  <table class={styles.table}>
    <caption>{title}</caption>
    <thead>
      <tr>
        <th scope="col">{of}</th>
        <th scope="col">{t`超时`}</th>
        <th scope="col">{t`一小时内`}</th>
        <th scope="col">{t`在办`}</th>
      </tr>
    </thead>
    <tbody>
      {loads.map(({ name, late, soon, open }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td class={late > 0 ? styles.late : undefined}>{late > 0 ? `■ ${late}` : '0'}</td>
          <td>{soon > 0 ? `▲ ${soon}` : '0'}</td>
          <td>{open}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
