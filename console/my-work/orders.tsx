import { plural, t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { CATEGORY_WORDS, TIER_WORDS } from '../../functions/contracts/value-labels.ts';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { useMe } from '../api/me.ts';
import { useUnitName } from '../api/names.ts';
import { countingLimit, type Order, unitsOf } from '../api/order.ts';
import { usePages } from '../api/pages.ts';
import { ActOnOrder } from '../forms/act-on-order.tsx';
import { inWords } from '../language/language.ts';
import { Choice } from '../parts/choice.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { List } from '../parts/list.tsx';
import { Row } from '../parts/row.tsx';
import { orderStateWords } from '../parts/words.ts';
import { TakeOrder } from './take-order.tsx';

/** In which states a work order is reported, and in which it may go to another unit (D6, E2). */
const REPLIED: readonly Order['state'][] = ['taken', 'returned'];
const PASSED_ON: readonly Order['state'][] = ['issued', 'taken'];

/** Work orders of one's units, the next limit first. */
export const Orders = () => {
  const { client, settings } = useDesk();
  const me = useMe().data;
  const unitName = useUnitName();
  const units = me === undefined ? [] : unitsOf(me);
  const [chosen, choose] = useState(units[0] ?? '');
  const { items, error, again, more } = usePages<Order>(['orders', chosen], (cursor, signal) =>
    answered(
      client.GET('/orders', {
        params: {
          query: {
            ...(chosen !== '' && { unit: chosen }),
            limit: 100,
            ...(cursor !== undefined && { cursor }),
          },
        },
        signal,
      }),
    ),
  );
  if (error) return <FailureNote error={error} again={again} />;
  return (
    <>
      {units.length > 1 && (
        <Choice
          label={t`部门`}
          options={units.map((id) => ({ id, title: unitName(id) }))}
          chosen={chosen}
          choose={choose}
        />
      )}
      <List
        label={t`工单`}
        items={items}
        idOf={({ id }) => id}
        empty={t`没有待办工单。`}
        more={more}
        row={(order) => (
          <Row
            dueAt={countingLimit(order)}
            href={
              order.issuer === settings.branch.id
                ? `/cases/${order.ticketId}`
                : `/orders/${order.id}`
            }
            title={`${order.ticketNumber} ${inWords(CATEGORY_WORDS[order.category])}`}
            facts={
              <>
                <span>{orderStateWords(order.state)}</span>
                <span>{inWords(TIER_WORDS[order.tier])}</span>
                {order.returns > 0 && (
                  <span>{t`退回 ${plural(order.returns, { one: '# 次', other: '# 次' })}`}</span>
                )}
                {order.person === me?.sub && <span>{t`我接的单`}</span>}
              </>
            }
            actions={
              <>
                {order.state === 'issued' && <TakeOrder order={order} />}
                {REPLIED.includes(order.state) && (
                  <ActOnOrder order={order} label={t`回复`} first="reportOrder" />
                )}
                {PASSED_ON.includes(order.state) && (
                  <ActOnOrder order={order} label={t`转派`} first="passOrderOn" />
                )}
              </>
            }
          />
        )}
      />
    </>
  );
};
