import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { inWords } from '../language/language.ts';
import { Menu } from '../parts/menu.tsx';
import { type Declaration, declarationOf } from './command-declaration.ts';
import { CommandForm } from './command-form.tsx';
import styles from './what-now.module.css';

/** What moves a complaint or a notice on stands as a button; all else that may be done is in a menu. */
const AT_HAND: readonly string[] = [
  'takeOrder',
  'reportOrder',
  'confirmReport',
  'sendReportBack',
  'acceptReport',
  'returnReport',
  'passOrderOn',
  'dispatchComplaint',
  'answerComplaint',
  'promiseAnswer',
  'closeComplaint',
  'resumeComplaint',
  'extendLimit',
  'declineExtension',
  'judgeCorrection',
  'logAttempt',
  'chaseComplaint',
  'addNote',
  'updateNotice',
  'closeNotice',
];

type Offered = { readonly operation: string; readonly declaration: Declaration };

/** What the person may do now with a complaint, a work order or a notice, and the form of what they chose. */
export const WhatNow = ({
  id,
  version,
  may,
  first,
  done,
}: {
  id: string;
  version: number;
  /** Operations that may be asked for, as the API said of the thing. */
  may: readonly string[];
  /** Whose form is open at once, where it may be given. */
  first?: string | undefined;
  /** A command was given. */
  done?: (() => void) | undefined;
}) => {
  const [chosen, choose] = useState(may.find((operation) => operation === first));
  const offered = may.flatMap((operation): readonly Offered[] => {
    const declaration = declarationOf(operation);
    return declaration === undefined ? [] : [{ operation, declaration }];
  });
  // What somebody writes stays, also where another has done it meanwhile.
  const declaration = chosen === undefined ? undefined : declarationOf(chosen);
  if (offered.length === 0 && declaration === undefined)
    return <p class={styles.nothing}>{t`现在没有需要您办理的。`}</p>;
  const atHand = AT_HAND.flatMap((one) => offered.find(({ operation }) => operation === one) ?? []);
  const others = offered.filter(({ operation }) => !AT_HAND.includes(operation));
  return (
    <div class={styles.whole}>
      <div class={styles.buttons}>
        {atHand.map(({ operation, declaration }) => (
          <button
            type="button"
            key={operation}
            aria-expanded={operation === chosen}
            onClick={() => choose(operation === chosen ? undefined : operation)}
          >
            {inWords(declaration.label)}
          </button>
        ))}
        {others.length > 0 && (
          <Menu
            label={t`更多操作`}
            items={others.map(({ operation, declaration }) => ({
              id: operation,
              text: inWords(declaration.label),
              act: () => choose(operation),
            }))}
          />
        )}
      </div>
      {chosen !== undefined && declaration !== undefined && (
        <CommandForm
          key={chosen}
          declaration={declaration}
          isOver={!may.includes(chosen)}
          params={{ id }}
          version={version}
          draft={`${id}.${chosen}`}
          done={() => {
            // Not the form that was opened while this one was still under way.
            choose((now) => (now === chosen ? undefined : now));
            done?.();
          }}
          cancel={() => choose(undefined)}
        />
      )}
    </div>
  );
};
