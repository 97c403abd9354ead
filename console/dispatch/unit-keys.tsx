import { t } from '@lingui/core/macro';
import type { Unit } from '../api/names.ts';
import { inWords } from '../language/language.ts';
import styles from './dispatch.module.css';

/** Which unit each of the keys 1 to 9 stands for; by mouse they are buttons. */
export const UnitKeys = ({
  keyed,
  units,
  choose,
}: {
  keyed: readonly string[];
  units: ReadonlyMap<string, Unit>;
  choose: (unit: string) => void;
}) => (
  <ol class={styles.keys} aria-label={t`按数字键选单位`}>
    {keyed.map((id, index) => (
      <li key={id}>
        <button type="button" aria-keyshortcuts={`${index + 1}`} onClick={() => choose(id)}>
          <kbd>{index + 1}</kbd> {inWords(units.get(id)?.name ?? { zh: id, en: id })}
        </button>
      </li>
    ))}
  </ol>
);
