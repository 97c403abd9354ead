import { plural, t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useCalm } from './calm.ts';
import { useKeys } from './keys.ts';
import styles from './list.module.css';
import { useVirtualRows } from './virtual-rows.ts';

type Given<Item> = {
  /** What the list is of, for those who hear it. */
  readonly label: string;
  /** Absent until it was first read. */
  readonly items: readonly Item[] | undefined;
  readonly idOf: (item: Item) => string;
  /** A row; what `J` and `K` go to is its first link or button. */
  readonly row: (item: Item) => ComponentChildren;
  /** Said where there is none. */
  readonly empty: string;
  /** Reads on, where there is more behind what was read. */
  readonly more?: (() => void) | undefined;
};

/** A list of any length: only the rows in sight exist, `J` and `K` go through it, and it moves by itself only when nobody reads it. */
export const List = <Item,>({ label, items, idOf, row, empty, more }: Given<Item>) => {
  const box = useRef<HTMLDivElement>(null);
  const [isPointedAt, setPointedAt] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const { shown, waiting, renew } = useCalm(items, idOf, isPointedAt || hasFocus);
  const rows = useVirtualRows(shown.length, () => box.current);
  const inSight = rows.getVirtualItems();
  const last = inSight.at(-1)?.index ?? 0;
  const step = useSteps(box, shown.length, (index) => rows.scrollToIndex(index));

  useKeys({ j: () => step(1), k: () => step(-1) });
  useEffect(() => {
    if (more !== undefined && last >= shown.length - 1) more();
  }, [more, last, shown.length]);

  if (items === undefined) return <p role="status">{t`正在读取…`}</p>;
  return (
    <div class={styles.whole}>
      {waiting > 0 && (
        <button type="button" class={styles.waiting} onClick={renew}>
          {t`${plural(waiting, { one: '有 # 处变化，点此更新', other: '有 # 处变化，点此更新' })}`}
        </button>
      )}
      {shown.length === 0 && <p class={styles.empty}>{empty}</p>}
      <div
        ref={box}
        class={styles.box}
        onPointerEnter={() => setPointedAt(true)}
        onPointerLeave={() => setPointedAt(false)}
        onFocusIn={() => setFocus(true)}
        onFocusOut={() => setFocus(false)}
      >
        <ul aria-label={label} class={styles.rows} style={{ height: `${rows.getTotalSize()}px` }}>
          {inSight.map(({ index, key, start }) => {
            const item = shown[index];
            return item === undefined ? null : (
              <li
                key={idOf(item) ?? key}
                data-index={index}
                ref={(element) => rows.measureElement(element)}
                class={styles.row}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={more === undefined ? shown.length : -1}
                aria-posinset={index + 1}
              >
                {row(item)}
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
};

/** Moves the focus by rows, from the row that has it or is open; the row's first link or button takes it. */
const useSteps =
  (box: { readonly current: HTMLElement | null }, count: number, reach: (index: number) => void) =>
  (by: number): void => {
    const focused = document.activeElement?.closest('li[data-index]');
    const here =
      focused && box.current?.contains(focused)
        ? focused
        : box.current?.querySelector('[aria-current="true"]')?.closest('li[data-index]');
    const from = here instanceof HTMLElement ? Number(here.dataset.index) : -1;
    const to = Math.min(Math.max(from === -1 ? 0 : from + by, 0), count - 1);
    if (to < 0) return;
    reach(to);
    // A row that was out of sight exists after the next drawing.
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>(`li[data-index="${to}"] :is(a, button)`)?.focus(),
    );
  };
