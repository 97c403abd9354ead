import { t } from '@lingui/core/macro';
import { CATEGORY_WORDS, TIER_WORDS } from '../../functions/contracts/value-labels.ts';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { useNames, useUnitName } from '../api/names.ts';
import { countingLimit, type Order } from '../api/order.ts';
import { usePages } from '../api/pages.ts';
import { shownAt } from '../forms/local-instant.ts';
import { inWords } from '../language/language.ts';
import { ExportCsv } from '../parts/export-csv.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { List } from '../parts/list.tsx';
import { Row } from '../parts/row.tsx';
import { orderStateWords } from '../parts/words.ts';

/** What a unit has open, the next limit first: a complaint is a unit's by the work order that it has about it. */
export const UnitOrders = ({ unit }: { unit: string }) => {
  const { client, settings } = useDesk();
  const { timeZone } = settings.branch;
  const names = useNames();
  const unitName = useUnitName();
  const { items, error, again, more, whole } = usePages<Order>(['orders', unit], (cursor, signal) =>
    answered(
      client.GET('/orders', {
        params: { query: { unit, limit: 100, ...(cursor !== undefined && { cursor }) } },
        signal,
      }),
    ),
  );
  if (error) return <FailureNote error={error} again={again} />;
  return (
    <>
      {items !== undefined && items.length > 0 && (
        <ExportCsv
          name={`${t({ context: 'name of a file', message: '工单' })}-${unit}`}
          whole={whole}
          columns={[
            [t`工单编号`, ({ ticketNumber }) => ticketNumber],
            [t`单位`, (order) => unitName(order.unit)],
            [t`处理人`, ({ person = '' }) => names.get(person) ?? person],
            [t`状态`, ({ state }) => orderStateWords(state)],
            [t`类别`, ({ category }) => inWords(CATEGORY_WORDS[category])],
            [t`客户等级`, ({ tier }) => inWords(TIER_WORDS[tier])],
            [
              t({ context: 'of one work order', message: '时限' }),
              (order) => shownAt(countingLimit(order), timeZone).replace('T', ' '),
            ],
          ]}
        />
      )}
      <List
        label={t`查询结果`}
        items={items}
        idOf={({ id }) => id}
        empty={t`这个单位没有在办的投诉。`}
        more={more}
        row={(order) => (
          <Row
            dueAt={countingLimit(order)}
            href={`/cases/${order.ticketId}`}
            title={`${order.ticketNumber} ${inWords(CATEGORY_WORDS[order.category])}`}
            facts={
              <>
                <span>{orderStateWords(order.state)}</span>
                <span>{inWords(TIER_WORDS[order.tier])}</span>
                {order.person !== undefined && <bdi>{names.get(order.person) ?? order.person}</bdi>}
              </>
            }
          />
        )}
      />
    </>
  );
};
