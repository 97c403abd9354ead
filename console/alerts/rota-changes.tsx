import { t } from '@lingui/core/macro';
import { useDesk } from '../api/desk.tsx';
import { CommandButton } from '../forms/command-button.tsx';
import { instantWords } from '../parts/instant-words.ts';
import styles from './duty-calendar.module.css';
import type { LevelShifts } from './duty-words.ts';

type Given = { readonly level: LevelShifts; readonly names: ReadonlyMap<string, string> };

/** What was changed of a level's rota in these days, and swaps that wait for an answer (F3). */
export const RotaChanges = ({ level: { overrides, swaps }, names }: Given) => {
  const { timeZone } = useDesk().settings.branch;
  const open = swaps.filter(({ state }) => state === 'asked');
  if (overrides.length === 0 && open.length === 0) return null;
  const nameOf = (id: string) => names.get(id) ?? id;
  const during = ({ from, to }: { readonly from: string; readonly to: string }) =>
    t`${instantWords(from, timeZone)} 至 ${instantWords(to, timeZone)}`;
  return (
    <ul class={styles.changes} aria-label={t`值班调整`}>
      {open.map(({ id, asker, asked, gives, takes, may }) => {
        const words = t`${nameOf(asker)} 请 ${nameOf(asked)} 代 ${during(gives)} 的班`;
        return (
          <li key={id}>
            <bdi>{words}</bdi>
            {takes !== undefined && <span>{t`还班：${during(takes)}`}</span>}
            {may.map((operation) => (
              <CommandButton key={operation} operation={operation} id={id} about={words} />
            ))}
          </li>
        );
      })}
      {overrides.map(({ id, person, insteadOf, why, may, ...time }) => {
        const words =
          insteadOf === undefined
            ? t`${during(time)}：${nameOf(person)} 值班（${whyWords(why)}）`
            : t`${during(time)}：${nameOf(person)} 代 ${nameOf(insteadOf)}（${whyWords(why)}）`;
        return (
          <li key={id}>
            <bdi>{words}</bdi>
            {may.map((operation) => (
              <CommandButton key={operation} operation={operation} id={id} about={words} />
            ))}
          </li>
        );
      })}
    </ul>
  );
};

const whyWords = (why: LevelShifts['overrides'][number]['why']): string => {
  switch (why) {
    case 'absence':
      return t`不在岗`;
    case 'workload':
      return t`调整负荷`;
    case 'planned-work':
      return t({ context: 'reason for a change', message: '计划内工作' });
    case 'taken':
      return t`主动接班`;
    case 'swapped':
      return t`换班`;
    case 'other':
      return t`其他原因`;
  }
};
