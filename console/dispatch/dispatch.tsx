import { plural, t } from '@lingui/core/macro';
import { useRef, useState } from 'preact/hooks';
import { answered } from '../api/client.ts';
import { useDesk } from '../api/desk.tsx';
import { useMe } from '../api/me.ts';
import { useUnits } from '../api/names.ts';
import { usePages } from '../api/pages.ts';
import { between } from '../language/language.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { instantWords } from '../parts/instant-words.ts';
import { useKeys } from '../parts/keys.ts';
import { List } from '../parts/list.tsx';
import { useNow } from '../parts/now.ts';
import screen from '../parts/screen.module.css';
import { spanWords } from '../parts/span-words.ts';
import styles from './dispatch.module.css';
import { useGiveOut } from './give-out.ts';
import { TellDialog } from './tell-dialog.tsx';
import { UnitKeys } from './unit-keys.tsx';
import {
  type Chosen,
  decided,
  goingOut,
  mayGiveOut,
  oldestOf,
  unitFor,
  unitOfAll,
  unitsByKey,
  type Waiting,
} from './waiting.ts';
import { WaitingRow } from './waiting-row.tsx';

/** 派单台: what no unit has yet, the next limit first; a unit is one key away, and one more sends it. */
export const Dispatch = () => {
  const { client } = useDesk();
  const units = useUnits();
  const { items, error, again, more } = usePages<Waiting>(['dispatch'], (cursor, signal) =>
    answered(
      client.GET('/dispatch', {
        params: { query: { limit: 100, ...(cursor !== undefined && { cursor }) } },
        signal,
      }),
    ),
  );
  if (error) return <FailureNote error={error} again={again} />;
  if (items === undefined || units === undefined) return <p role="status">{t`正在读取…`}</p>;
  return <Queue items={items} units={units} more={more} />;
};

const Queue = ({
  items,
  units,
  more,
}: {
  items: readonly Waiting[];
  units: NonNullable<ReturnType<typeof useUnits>>;
  more: (() => void) | undefined;
}) => {
  const mayGive = useMe().data?.offers.includes('dispatchMany') === true;
  const [chosen, setChosen] = useState<Chosen>({});
  const [marked, setMarked] = useState<readonly string[]>([]);
  const [telling, setTelling] = useState<readonly Waiting[]>();
  const at = useRef<string>();
  // They stay where they are while somebody works: a key must not come to mean another unit.
  const keyed = useRef(unitsByKey(items, [...units.keys()])).current;
  const { refused, out, error, isPending, giveOut } = useGiveOut((gone) =>
    setMarked((before) => before.filter((id) => !gone.includes(id))),
  );

  const waiting = items.filter(({ id }) => !out.includes(id));
  const isMarked = (id: string): boolean => marked.includes(id);
  const mark = (id: string): void =>
    setMarked((before) =>
      before.includes(id) ? before.filter((one) => one !== id) : [...before, id],
    );
  const meant = (): readonly Waiting[] =>
    waiting.filter(({ id }) => (marked.length > 0 ? isMarked(id) : id === at.current));
  const choose = (unit: string | undefined): void => {
    if (unit === undefined) return;
    setChosen((before) => decided(before, meant().filter(mayGiveOut), { unit }));
  };
  const tell = (): void => {
    const tickets = meant().filter(mayGiveOut);
    if (tickets.length > 0) setTelling(tickets);
  };
  const send = (): void => giveOut(goingOut(meant(), chosen));
  const markAll = (): void => {
    const all = goingOut(waiting, chosen).map(({ ticket }) => ticket);
    setMarked((before) => (before.length === all.length ? [] : all));
  };
  useKeys(
    mayGive
      ? {
          ...Object.fromEntries(keyed.map((unit, index) => [`${index + 1}`, () => choose(unit)])),
          x: () => at.current !== undefined && mark(at.current),
          a: markAll,
          t: tell,
          '$mod+Enter': send,
        }
      : {},
  );

  return (
    <div class={screen.filled}>
      <Head items={waiting} isAll={more === undefined} />
      {mayGive && items.length > 0 && (
        <>
          <UnitKeys keyed={keyed} units={units} choose={choose} />
          <div class={styles.bulk}>
            <button type="button" onClick={markAll}>
              {t`全选可派的`} <kbd>A</kbd>
            </button>
            <button
              type="button"
              data-kind="primary"
              disabled={isPending || marked.length === 0}
              onClick={send}
            >
              {t`${plural(marked.length, { one: '派出所选 # 件', other: '派出所选 # 件' })}`}{' '}
              <kbd>Ctrl+Enter</kbd>
            </button>
            <button type="button" onClick={tell}>
              {t`办理要求`} <kbd>T</kbd>
            </button>
            <span class={styles.quiet}>{t`J / K 移动，1-9 选单位，X 选中`}</span>
          </div>
        </>
      )}
      {error !== null && <FailureNote error={error} again={send} />}
      {telling !== undefined && (
        <TellDialog
          title={t`办理要求：${telling.map(({ ticketNumber }) => ticketNumber).join(between())}`}
          unit={unitOfAll(telling, chosen)}
          start={chosen[telling[0]?.id ?? ''] ?? {}}
          close={() => setTelling(undefined)}
          tell={(told) => setChosen((before) => decided(before, telling, told))}
        />
      )}
      <div
        class={styles.list}
        onFocusIn={({ target }) => {
          if (target instanceof Element)
            at.current = target.closest<HTMLElement>('[data-ticket]')?.dataset.ticket ?? at.current;
        }}
      >
        <List
          label={t`待派工单`}
          items={items}
          idOf={({ id }) => id}
          empty={t`没有待派的工单。`}
          more={more}
          row={(ticket) => (
            <WaitingRow
              ticket={ticket}
              units={units}
              unit={unitFor(ticket, chosen)}
              choose={(unit) => setChosen((before) => decided(before, [ticket], { unit }))}
              told={chosen[ticket.id] ?? {}}
              isMarked={isMarked(ticket.id)}
              mark={() => mark(ticket.id)}
              giveOut={mayGive ? () => giveOut(goingOut([ticket], chosen)) : undefined}
              refused={refused[ticket.id]}
              isOut={out.includes(ticket.id)}
            />
          )}
        />
      </div>
    </div>
  );
};

/** How many wait, and who has waited longest. */
const Head = ({ items, isAll }: { items: readonly Waiting[]; isAll: boolean }) => {
  const { settings } = useDesk();
  const now = useNow(60_000);
  const oldest = oldestOf(items);
  const count = items.length;
  return (
    <header class={styles.head}>
      <h1>{t`派单台`}</h1>
      <p role="status">
        <strong class={styles.count}>
          {isAll
            ? t`${plural(count, { one: '# 件待派', other: '# 件待派' })}`
            : t`${plural(count, { one: '# 件以上待派', other: '# 件以上待派' })}`}
        </strong>{' '}
        {oldest !== undefined &&
          t`最早受理：${instantWords(oldest.receivedAt, settings.branch.timeZone)}，已等 ${spanWords(now - Date.parse(oldest.receivedAt))}`}
      </p>
    </header>
  );
};
