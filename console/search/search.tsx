import { t } from '@lingui/core/macro';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useMe } from '../api/me.ts';
import { useUnits } from '../api/names.ts';
import { Labelled } from '../forms/labelled.tsx';
import { inWords } from '../language/language.ts';
import { type Filter, FilteredTickets } from '../parts/filtered-tickets.tsx';
import screen from '../parts/screen.module.css';
import { CustomerTickets } from './customer-tickets.tsx';
import { ExportTickets } from './export-tickets.tsx';
import { Filters } from './filters.tsx';
import styles from './search.module.css';
import { UnitOrders } from './unit-orders.tsx';
import { wantedBy } from './wanted.ts';

/** 查询: by ticket number, by the customer's number or address (logged, M2), or by unit, or by dates, state, level and limit. */
export const Search = () => {
  const [written, write] = useState('');
  const [asked, ask] = useState('');
  const [filter, setFilter] = useState<Filter>({});
  const [unit, setUnit] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const offers = useMe().data?.offers ?? [];
  const maySeeCustomers = offers.includes('lookUpCustomer');
  const wanted = wantedBy(asked);
  // Before it is seen: what is typed at once is searched for.
  useLayoutEffect(() => first.current?.focus(), []);
  const byCustomer = wanted.kind === 'number' || wanted.kind === 'email';
  return (
    <div class={screen.filled}>
      <h1>{t`查询`}</h1>
      <search>
        <form
          class={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            ask(written);
          }}
        >
          <Labelled
            label={maySeeCustomers ? t`工单编号、电话号码或邮箱` : t`工单编号`}
            required={true}
          >
            {(ids) => (
              <input
                {...ids}
                ref={first}
                type="search"
                autocomplete="off"
                value={written}
                onInput={(event) => write(event.currentTarget.value)}
              />
            )}
          </Labelled>
          <button type="submit" data-kind="primary">{t`查询`}</button>
        </form>
      </search>
      {maySeeCustomers && <p class={styles.note}>{t`按客户查询会留下记录。`}</p>}
      {wanted.kind === 'filter' && (
        <div class={styles.filters}>
          {offers.includes('listOrders') && <UnitFilter unit={unit} change={setUnit} />}
          {unit === '' && <Filters filter={filter} change={setFilter} />}
        </div>
      )}
      {byCustomer && maySeeCustomers ? (
        <CustomerTickets wanted={wanted} />
      ) : wanted.kind === 'filter' && unit !== '' ? (
        <UnitOrders unit={unit} />
      ) : (
        <FilteredTickets
          filter={wanted.kind === 'ticket' ? { ticketNumber: wanted.ticketNumber } : filter}
          label={t`查询结果`}
          empty={t`没有符合条件的投诉。`}
          besides={(read) => <ExportTickets read={read} />}
        />
      )}
    </div>
  );
};

/** Whose work: then what the unit has open is listed, by its own limits. */
const UnitFilter = ({ unit, change }: { unit: string; change: (unit: string) => void }) => {
  const units = useUnits();
  return (
    <Labelled label={t`单位`} required={true}>
      {(ids) => (
        <select {...ids} value={unit} onChange={({ currentTarget: { value } }) => change(value)}>
          <option value="">{t`全部`}</option>
          {[...(units?.values() ?? [])].map(({ id, name }) => (
            <option key={id} value={id}>
              {inWords(name)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
};
