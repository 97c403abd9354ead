import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { answered, type Client } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { everyPage } from '../api/every-page.ts';
import { useNames, useUnitName } from '../api/names.ts';
import type { Order } from '../api/order.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { useNow } from '../parts/now.ts';
import { type Ticket, TicketRow } from '../parts/ticket-row.tsx';
import styles from './board.module.css';
import { HandOvers } from './hand-overs.tsx';
import { LoadOrders } from './load-orders.tsx';
import { LoadTable } from './load-table.tsx';
import { loadBy } from './workload.ts';

const SHOWN_ANEW_MS = 15_000;
const HOUR_MS = 3_600_000;
/** A shift has no more open work orders than this; where there are, the board says so. */
const MOST_PAGES = 10;

/** 班长看板: what is late or due within the hour, and how much each unit and person has; also for a wall. */
export const Board = () => {
  const { client } = useDesk();
  const names = useNames();
  const unitName = useUnitName();
  const now = useNow(SHOWN_ANEW_MS);
  const [wall, setWall] = useState(false);
  const [opened, open] = useState<string>();
  const read = useQuery({
    queryKey: ['board'],
    queryFn: () => readBoard(client),
    refetchInterval: SHOWN_ANEW_MS,
  });
  if (read.data === undefined && read.error !== null)
    return <FailureNote error={read.error} again={() => void read.refetch()} />;
  if (read.data === undefined) return <p role="status">{t`正在读取…`}</p>;
  const { orders, cut, due } = read.data;
  const byUnit = loadBy(orders, ({ unit }) => unitName(unit), now);
  const byPerson = loadBy(
    orders,
    ({ person }) => (person === undefined ? undefined : (names.get(person) ?? person)),
    now,
  );
  const load = [...byUnit, ...byPerson].find(({ name }) => name === opened);
  return (
    <div class={wall ? `${styles.screen} ${styles.wall}` : styles.screen}>
      <div class={styles.head}>
        <h1>{t`班长看板`}</h1>
        <button type="button" aria-pressed={wall} onClick={() => setWall(!wall)}>
          {t`大屏显示`}
        </button>
      </div>
      {/* Before the lists: they may be a hundred long. */}
      {!wall && <HandOvers />}
      {cut && <p role="note">{t`工单过多，只统计最先到期的 ${orders.length} 件。`}</p>}
      <section aria-labelledby="due">
        <h2 id="due">{t`已超时或一小时内到期的投诉（${due.length}）`}</h2>
        {due.length === 0 && <p>{t`没有。`}</p>}
        <div class={styles.due}>
          {due.map((ticket) => (
            <TicketRow key={ticket.id} ticket={ticket} />
          ))}
        </div>
      </section>
      <div class={styles.tables}>
        <LoadTable
          title={t`各部门工单`}
          of={t`部门`}
          loads={byUnit}
          open={({ name }) => open(name)}
        />
        <LoadTable
          title={t`各人工单`}
          of={t`姓名`}
          loads={byPerson}
          open={({ name }) => open(name)}
        />
      </div>
      {load !== undefined && (
        <LoadOrders title={load.name} orders={load.orders} close={() => open(undefined)} />
      )}
    </div>
  );
};

type Read = {
  readonly orders: readonly Order[];
  readonly cut: boolean;
  readonly due: readonly Ticket[];
};

const readBoard = async (client: Client): Promise<Read> => {
  const { items: orders, isCut: cut } = await everyPage(
    (query) => answered(client.GET('/orders', { params: { query } })),
    MOST_PAGES,
  );
  const dueBefore = new Date(Date.now() + HOUR_MS).toISOString();
  const { items: due } = await answered(
    client.GET('/complaints', { params: { query: { dueBefore, limit: 100 } } }),
  );
  return { orders, cut, due };
};
