import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { declarationOf } from '../forms/command-declaration.ts';
import { CommandForm } from '../forms/command-form.tsx';
import type { components } from '../generated/api.ts';
import { inWords } from '../language/language.ts';
import { useKeys } from '../parts/keys.ts';
import styles from './report.module.css';

/** What may be said to a report, and the key of each: yes, or back with a reason (E3, E4). */
const KEYS = [
  ['acceptReport', 'y'],
  ['returnReport', 'x'],
  ['confirmReport', 'y'],
  ['sendReportBack', 'x'],
] as const;

/** Accept or return, confirm or send back: as far as this person may, for it is never one's own report. */
export const Verdict = ({
  order: { id, version, state, may },
  done,
}: {
  order: Pick<components['schemas']['WholeWorkOrder'], 'id' | 'version' | 'state' | 'may'>;
  done: () => void;
}) => {
  const [chosen, choose] = useState<string>();
  const offered = KEYS.flatMap(([operation, letter]) => {
    const declaration = may.includes(operation) ? declarationOf(operation) : undefined;
    return declaration === undefined ? [] : [{ operation, letter, declaration }];
  });
  useKeys(
    Object.fromEntries(offered.map(({ operation, letter }) => [letter, () => choose(operation)])),
  );
  // What somebody writes stays, also where another has decided meanwhile.
  const declaration = chosen === undefined ? undefined : declarationOf(chosen);
  if (offered.length === 0 && declaration === undefined)
    return state === 'confirmed' || state === 'reported' ? (
      <p class={styles.nothing}>{t`这份报告不由您决定：本人办理或确认过的，须由他人审核。`}</p>
    ) : null;
  return (
    <div class={styles.verdict}>
      <div class={styles.buttons}>
        {offered.map(({ operation, letter, declaration }) => (
          <button
            type="button"
            key={operation}
            aria-expanded={operation === chosen}
            aria-keyshortcuts={letter}
            onClick={() => choose(operation === chosen ? undefined : operation)}
          >
            {inWords(declaration.label)} <kbd>{letter.toUpperCase()}</kbd>
          </button>
        ))}
      </div>
      {chosen !== undefined && declaration !== undefined && (
        <CommandForm
          key={chosen}
          declaration={declaration}
          isOver={!may.includes(chosen)}
          params={{ id }}
          version={version}
          draft={`${id}.${chosen}`}
          done={done}
          cancel={() => choose(undefined)}
        />
      )}
    </div>
  );
};
