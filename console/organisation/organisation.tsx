import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { useMe } from '../api/me.ts';
import { declarationOf } from '../forms/command-declaration.ts';
import { CommandForm } from '../forms/command-form.tsx';
import { inWords } from '../language/language.ts';
import { Awaited } from '../parts/awaited.tsx';
import { Dialog } from '../parts/dialog.tsx';
import type { Change } from './change.ts';
import styles from './organisation.module.css';
import { PersonLine } from './person-line.tsx';
import { unitTree } from './tree.ts';
import { UnitHead } from './unit-head.tsx';
import { useOrganisation } from './whole.ts';

const OWN = ['enterMyAbsence', 'comeBackMyself', 'addUnit', 'addPerson'];

/** 单位人员: units one under the other, who holds which post there, who is away, which posts are vacant. */
export const Organisation = () => {
  const offers = useMe().data?.offers ?? [];
  const read = useOrganisation();
  const [change, setChange] = useState<Change>();
  const declaration = change === undefined ? undefined : declarationOf(change.operation);
  const names = new Map(read.data?.people.map(({ id, name }) => [id, name]));
  return (
    <Awaited read={read}>
      {({ units, people: members }) => (
        <div class={styles.screen}>
          <h1>{t`单位人员`}</h1>
          <div class={styles.own}>
            {OWN.filter((operation) => offers.includes(operation)).map((operation) => (
              <button
                type="button"
                key={operation}
                onClick={() => setChange({ operation, id: '' })}
              >
                {inWords(declarationOf(operation)?.label ?? { zh: operation, en: operation })}
              </button>
            ))}
          </div>
          <ul class={styles.units}>
            {unitTree(units, members).map(({ unit, depth, people }) => (
              <li key={unit.id} data-depth={depth} class={styles.unit}>
                <UnitHead unit={unit} names={names} offers={offers} change={setChange} />
                <ul class={styles.people}>
                  {people.map((person) => (
                    <PersonLine
                      key={person.id}
                      person={person}
                      unit={unit.id}
                      names={names}
                      offers={offers}
                      change={setChange}
                    />
                  ))}
                </ul>
              </li>
            ))}
          </ul>
          {change !== undefined && declaration !== undefined && (
            <Dialog open close={() => setChange(undefined)} title={inWords(declaration.label)}>
              <CommandForm
                declaration={declaration}
                params={{ id: change.id }}
                version={change.version}
                draft={`organisation.${change.id}.${change.operation}`}
                start={change.start ?? {}}
                done={() => setChange(undefined)}
                cancel={() => setChange(undefined)}
              />
            </Dialog>
          )}
        </div>
      )}
    </Awaited>
  );
};
