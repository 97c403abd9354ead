import { plural, t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { CATEGORY_WORDS, TIER_WORDS } from '../../functions/contracts/value-labels.ts';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { useMe } from '../api/me.ts';
import { useUnitName } from '../api/names.ts';
import { usePages } from '../api/pages.ts';
import type { components } from '../generated/api.ts';
import { inWords } from '../language/language.ts';
import { Badge } from '../parts/badge.tsx';
import { Choice } from '../parts/choice.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { List } from '../parts/list.tsx';
import { useNow } from '../parts/now.ts';
import { Row } from '../parts/row.tsx';
import { spanWords } from '../parts/span-words.ts';
import { headedBy } from './headed-by.ts';

type Order = components['schemas']['WorkOrder'];

/** Reports that await review at this branch (E4), or the head of their unit (E3); the next limit first. */
export const Awaiting = ({
  reader,
  openId,
}: {
  reader: 'review' | 'confirm';
  openId: string | undefined;
}) => {
  const { client, settings } = useDesk();
  const me = useMe().data;
  const unitName = useUnitName();
  const units = me === undefined ? [] : headedBy(me);
  const [chosen, choose] = useState(units[0]);
  const now = useNow(30_000);
  const query =
    reader === 'review'
      ? { state: 'confirmed' as const }
      : { state: 'reported' as const, ...(chosen !== undefined && { unit: chosen }) };
  const { items, error, again, more } = usePages<Order>(
    ['orders', reader, chosen],
    (cursor, signal) =>
      answered(
        client.GET('/orders', {
          params: { query: { ...query, limit: 100, ...(cursor !== undefined && { cursor }) } },
          signal,
        }),
      ),
  );
  if (error) return <FailureNote error={error} again={again} />;
  const here = settings.branch.id;
  return (
    <>
      {reader === 'confirm' && units.length > 1 && (
        <Choice
          label={t`部门`}
          options={units.map((id) => ({ id, title: unitName(id) }))}
          chosen={chosen ?? ''}
          choose={choose}
        />
      )}
      <List
        label={reader === 'review' ? t`待审核` : t`待负责人确认`}
        items={items?.filter(
          ({ issuer, worker }) => (reader === 'review' ? issuer : worker) === here,
        )}
        idOf={({ id }) => id}
        empty={reader === 'review' ? t`没有待审核的报告。` : t`没有待您确认的报告。`}
        more={more}
        row={(order) => (
          <Row
            dueAt={order.replyBy}
            href={`/review/${order.id}`}
            isOpen={order.id === openId}
            title={`${order.ticketNumber} ${inWords(CATEGORY_WORDS[order.category])}`}
            facts={
              <>
                <span>
                  {order.worker === here ? unitName(order.unit) : `${order.worker} ${order.unit}`}
                </span>
                <span>{inWords(TIER_WORDS[order.tier])}</span>
                <span>{t`派单已 ${spanWords(now - Date.parse(order.issuedAt))}`}</span>
                {order.returns > 0 && (
                  <Badge kind="warn">
                    {plural(order.returns, { one: '退回过 # 次', other: '退回过 # 次' })}
                  </Badge>
                )}
              </>
            }
          />
        )}
      />
    </>
  );
};
