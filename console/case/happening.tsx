import { t } from '@lingui/core/macro';
import {
  ORDER_HAPPENING_WORDS,
  TICKET_HAPPENING_WORDS,
} from '../../functions/contracts/happening-words.ts';
import { POST_WORDS } from '../../functions/contracts/value-labels.ts';
import { KIND_WORDS } from '../../functions/domain/clock/explain/kind-words.ts';
import { useDesk } from '../api/desk.tsx';
import { useNames, useUnitName } from '../api/names.ts';
import type { components } from '../generated/api.ts';
import { inWords } from '../language/language.ts';
import { instantWords } from '../parts/instant-words.ts';
import { levelWords } from '../parts/words.ts';
import { movedIn } from './moved.ts';
import styles from './timeline.module.css';
import { wordWords } from './word-words.ts';

/** One line of a timeline. */
export type TimelineItem = components['schemas']['TimelineItem'];

const HAPPENING_WORDS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ...ORDER_HAPPENING_WORDS,
  ...TICKET_HAPPENING_WORDS,
};

/** Something that happened: what, when, who did it by which rule, in which words. */
export const Happening = ({ item }: { item: TimelineItem }) => {
  const { timeZone } = useDesk().settings.branch;
  const by = useBy(item.by);
  const what = HAPPENING_WORDS[item.type];
  return (
    <>
      <div class={styles.line}>
        <strong>{what === undefined ? item.type : inWords(what)}</strong>
        <Aimed data={item.data} />
        <Moved data={item.data} />
        <time dateTime={item.at}>{instantWords(item.at, timeZone)}</time>
        <span class={styles.by}>
          {by}
          {item.rule !== undefined && ` · ${t`规则 ${item.rule}`}`}
        </span>
      </div>
      {Object.entries(item.words ?? {}).map(([name, value]) =>
        typeof value === 'string' ? (
          <p key={name} class={styles.words}>
            {wordWords(name)}
            <bdi>{value}</bdi>
          </p>
        ) : null,
      )}
    </>
  );
};

/** Which limit it is about, where it is about one. */
const Aimed = ({ data }: { data: TimelineItem['data'] }) => {
  const clock = 'clock' in data ? data.clock : undefined;
  const kind = Object.keys(KIND_WORDS).find((known) => known === clock);
  return kind === undefined || !isKind(kind) ? null : <span>{inWords(KIND_WORDS[kind])}</span>;
};

/** From where to where it went: between levels, or between units. */
const Moved = ({ data }: { data: TimelineItem['data'] }) => {
  const unitName = useUnitName();
  const moved = movedIn(data);
  if (moved === undefined) return null;
  return (
    <span>
      {moved.kind === 'level'
        ? `${levelWords(moved.from)} → ${levelWords(moved.to)}`
        : [moved.from, moved.to]
            .filter((unit) => unit !== undefined)
            .map(unitName)
            .join(' → ')}
    </span>
  );
};

const isKind = (kind: string): kind is keyof typeof KIND_WORDS => kind in KIND_WORDS;

/** Who did it: a person by name and post, a connected system, or Redress itself. */
const useBy = (by: TimelineItem['by']): string => {
  const names = useNames();
  if (by.kind === 'system') return t`系统`;
  const name = names.get(by.subject) ?? by.subject;
  if ('role' in by) return name;
  const post = inWords(POST_WORDS[by.post]);
  return by.onBehalfOf === undefined
    ? t`${name}（${post}）`
    : t`${name}（代 ${names.get(by.onBehalfOf) ?? by.onBehalfOf}，${post}）`;
};
