import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NOTICE_KIND_WORDS } from '../../functions/contracts/value-labels.ts';
import { answered } from '../api/client.ts';
import { useGive } from '../api/give.ts';
import { failureOf } from '../api/problem.ts';
import { dropDraft, keepDraft, keptDraft } from '../forms/drafts.ts';
import { InstantField } from '../forms/instant-field.tsx';
import { type FieldIds, Labelled } from '../forms/labelled.tsx';
import { inWords } from '../language/language.ts';
import { Choice } from '../parts/choice.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { say } from '../parts/toasts.tsx';
import { Checklist } from './checklist.tsx';
import { PlacesField } from './places-field.tsx';
import { EMPTY, type NoticeDraft, partsOf, publicationOf } from './publication.ts';
import styles from './publish-form.module.css';
import { Wording } from './wording.tsx';

/** What is written stays in the tab under this name until it was sent. */
const DRAFT = 'notice';

type TextName = 'title' | 'area' | 'functionsLost' | 'measures' | 'agreedAnswer';

/** Publishes an outage or a major incident: what must be in it, and how it will read, while it is written (H1, H3). */
export const PublishForm = ({ done }: { done: (id: string) => void }) => {
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<NoticeDraft>(() => ({ ...EMPTY, ...keptDraft(DRAFT) }));
  const [tried, setTried] = useState(false);
  const publish = useGive(
    (client, written: NoticeDraft, key) =>
      answered(
        client.POST('/notices', {
          params: { header: { 'Idempotency-Key': key } },
          body: publicationOf(written),
        }),
      ),
    ({ id, content }) => {
      dropDraft(DRAFT);
      say(t`已发布：${content.title}`);
      done(id);
    },
  );
  // Before it is seen: what is typed at once goes where it belongs.
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const set = (change: Partial<NoticeDraft>) => {
    setDraft((now) => {
      const next = { ...now, ...change };
      keepDraft(DRAFT, next);
      return next;
    });
  };
  const parts = partsOf(draft);
  const required = parts.map(({ part }) => part);
  const isComplete = draft.title.trim() !== '' && parts.every(({ isThere }) => isThere);
  const problems = problemsOf(publish.error);

  const field = (
    name: string,
    label: string,
    isRequired: boolean,
    children: (ids: FieldIds) => ComponentChildren,
  ) => (
    <Labelled label={label} required={isRequired} problem={problems.get(name)}>
      {children}
    </Labelled>
  );
  const text = (name: TextName, label: string, isRequired: boolean, isLong = false) =>
    field(name, label, isRequired, (ids) => {
      const given = { ...ids, name, value: draft[name], required: isRequired };
      return isLong ? (
        <textarea {...given} onInput={({ currentTarget: { value } }) => set({ [name]: value })} />
      ) : (
        <input
          {...given}
          autocomplete="off"
          onInput={({ currentTarget: { value } }) => set({ [name]: value })}
        />
      );
    });
  const instant = (
    name: 'occurredAt' | 'expectedRepairAt' | 'nextWordAt',
    label: string,
    isRequired: boolean,
  ) =>
    field(name, label, isRequired, (ids) => (
      <InstantField
        ids={ids}
        required={isRequired}
        value={draft[name]}
        change={(value) => set({ [name]: value ?? '' })}
      />
    ));
  const needsRepair = required.includes('expectedRepairAt');

  return (
    <div class={styles.sheet}>
      <div class={styles.whole}>
        <form
          ref={form}
          class={styles.form}
          aria-label={t`发布通报`}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (isComplete) publish.mutate(draft);
            else form.current?.querySelector<HTMLElement>(':invalid:not(fieldset)')?.focus();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing)
              form.current?.requestSubmit();
          }}
        >
          <Choice
            label={t`种类`}
            options={(['network-outage', 'major-incident'] as const).map((id) => ({
              id,
              title: inWords(NOTICE_KIND_WORDS[id]),
            }))}
            chosen={draft.kind}
            choose={(id) =>
              set({ kind: id === 'major-incident' ? 'major-incident' : 'network-outage' })
            }
          />
          {text('title', t`标题`, true)}
          {instant('occurredAt', t`发生时间`, true)}
          <Choice
            label={t`修复时间是否已知`}
            options={[
              { id: 'known', title: t`已知预计修复时间` },
              { id: 'not-known', title: t`尚不清楚，约定下次通报时间` },
            ]}
            chosen={draft.repair}
            choose={(id) => set({ repair: id === 'known' ? 'known' : 'not-known' })}
          />
          {draft.repair === 'known'
            ? instant('expectedRepairAt', t`预计修复时间`, needsRepair)
            : instant('nextWordAt', t`下次通报时间`, needsRepair)}
          {text('area', t`影响范围`, true)}
          <PlacesField places={draft.places} change={(places) => set({ places })} />
          {text(
            'functionsLost',
            t`受影响的功能（一行一项，或用顿号隔开）`,
            required.includes('functionsLost'),
            true,
          )}
          {text('measures', t`应急措施`, required.includes('measures'), true)}
          {text('agreedAnswer', t`统一口径：对客户怎么说`, false, true)}
          {publish.error !== null && <FailureNote error={publish.error} />}
          {tried && !isComplete && (
            <p role="alert">{t`还有必填内容没有写，缺一项也不能发布（H1）。`}</p>
          )}
          <div class={styles.buttons}>
            <button type="submit" data-kind="primary" disabled={publish.isPending}>
              {publish.isPending ? t`正在发送…` : t`发布通报`}
            </button>
            <kbd>Ctrl Enter</kbd>
          </div>
        </form>
        <aside class={styles.beside}>
          <Checklist title={draft.title} parts={parts} agreedAnswer={draft.agreedAnswer} />
          <section class={styles.preview} aria-label={t`各单位将看到`}>
            <h2>{t`各单位将看到`}</h2>
            <strong>
              <bdi>{draft.title}</bdi>
            </strong>
            <Wording content={publicationOf(draft)} />
          </section>
        </aside>
      </div>
    </div>
  );
};

/** What is wrong with which field. */
const problemsOf = (error: unknown): ReadonlyMap<string, string> => {
  const failure = error === null ? undefined : failureOf(error);
  const details = failure?.kind === 'refused' ? failure.problem.details : [];
  return new Map(details.map(({ field, problem }) => [field, problem]));
};
