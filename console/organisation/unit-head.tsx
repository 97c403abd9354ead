import { t } from '@lingui/core/macro';
import { CATEGORY_WORDS } from '../../functions/contracts/value-labels.ts';
import type { Unit } from '../api/names.ts';
import { declarationOf } from '../forms/command-declaration.ts';
import { inWords } from '../language/language.ts';
import { Badge } from '../parts/badge.tsx';
import { Menu } from '../parts/menu.tsx';
import type { Change } from './change.ts';
import styles from './organisation.module.css';

const COMMANDS = ['changeUnit', 'setHead', 'closeUnit'];

/** A unit: its name, who heads it and stands in, for which complaints it answers, what may be changed. */
export const UnitHead = ({
  unit,
  names,
  offers,
  change,
}: {
  unit: Unit;
  names: ReadonlyMap<string, string>;
  offers: readonly string[];
  change: (change: Change) => void;
}) => {
  const { id, version, state: _, head, deputy, ...facts } = unit;
  const offered = COMMANDS.filter((operation) => offers.includes(operation));
  const name = inWords(unit.name);
  return (
    <div class={styles.line}>
      <strong>{name}</strong>
      <span>
        {head === undefined ? (
          <Badge kind="warn">{t`负责人空缺`}</Badge>
        ) : (
          t`负责人：${names.get(head) ?? head}`
        )}
      </span>
      {deputy !== undefined && <span>{t`代理：${names.get(deputy) ?? deputy}`}</span>}
      {unit.answersFor?.categories.map((category) => (
        <Badge key={category}>{inWords(CATEGORY_WORDS[category])}</Badge>
      ))}
      {offered.length > 0 && (
        <Menu
          label={t`变更`}
          of={name}
          items={offered.map((operation) => ({
            id: operation,
            text: inWords(declarationOf(operation)?.label ?? { zh: operation, en: operation }),
            act: () =>
              change({
                operation,
                id,
                version,
                start:
                  operation === 'changeUnit'
                    ? facts
                    : operation === 'setHead'
                      ? { head, deputy }
                      : {},
              }),
          }))}
        />
      )}
    </div>
  );
};
