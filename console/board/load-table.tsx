import { t } from '@lingui/core/macro';
import styles from './board.module.css';
import type { Load } from './workload.ts';

/** How much each has on their hands, the most late first. */
export const LoadTable = ({
  title,
  of,
  loads,
  open,
}: {
  title: string;
  /** What the first column names. */
  of: string;
  loads: readonly Load[];
  /** Shows what somebody has. */
  open: (load: Load) => void;
}) => (
  <table class={styles.table}>
    <caption>{title}</caption>
    <thead>
      <tr>
        <th scope="col">{of}</th>
        <th scope="col">{t`超时`}</th>
        <th scope="col">{t`1 小时内`}</th>
        <th scope="col">{t`在办`}</th>
      </tr>
    </thead>
    <tbody>
      {loads.length === 0 && (
        <tr>
          <th scope="row" colSpan={4}>{t`没有。`}</th>
        </tr>
      )}
      {loads.map((load) => (
        <OneLoad key={load.name} load={load} open={open} />
      ))}
    </tbody>
  </table>
);

const OneLoad = ({ load, open }: { load: Load; open: (load: Load) => void }) => {
  const { name, late, soon, orders } = load;
  return (
    <tr>
      <th scope="row">
        <button type="button" class={styles.name} onClick={() => open(load)}>
          {name}
        </button>
      </th>
      <td class={late > 0 ? styles.late : undefined}>{late > 0 ? `■ ${late}` : '0'}</td>
      <td>{soon > 0 ? `▲ ${soon}` : '0'}</td>
      <td>{orders.length}</td>
    </tr>
  );
};
