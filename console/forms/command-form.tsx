import { t } from '@lingui/core/macro';
import { useMutation, useQueryClient } from '@tanstack/preact-query';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from '../api/desk.tsx';
import { useOneAtATime } from '../api/one-at-a-time.ts';
import { failureOf, problemsOf } from '../api/problem.ts';
import { renewAll } from '../api/renew.ts';
import { inWords } from '../language/language.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { say } from '../parts/toasts.tsx';
import { giveOverByTheWay } from './by-the-way.ts';
import type { Change } from './change.ts';
import type { Declaration } from './command-declaration.ts';
import styles from './command-form.module.css';
import { type Draft, dropDraft, keepDraft, keptDraft } from './drafts.ts';
import { Fields } from './field.tsx';
import { bodyOf } from './filled.ts';

type Given = {
  readonly declaration: Declaration;
  /** It may not be given any more: what was written is shown on, until its writer takes leave of it. */
  readonly isOver?: boolean;
  readonly params: Readonly<Record<string, string>>;
  /** What of the thing its giver has seen; a command that was given to another is refused. */
  readonly version?: number | undefined;
  /** What the draft is kept as in this tab. */
  readonly draft: string;
  /** What stands in the form before anything was written. */
  readonly start?: Draft;
  readonly done: (told: unknown) => void;
  readonly cancel?: () => void;
};

/** A command's form, made of its declaration. What is written stays in the tab until it was sent. */
export const CommandForm = ({
  declaration,
  isOver = false,
  params,
  version,
  draft,
  start,
  done,
  cancel,
}: Given) => {
  const desk = useDesk();
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const key = useRef(crypto.randomUUID());
  const newKey = () => {
    key.current = crypto.randomUUID();
    return key.current;
  };
  const [value, setValue] = useState<Draft>(() => ({ ...start, ...keptDraft(draft) }));
  // What was typed last is sent, also when it was not drawn yet.
  const written = useRef(value);
  const name = inWords(declaration.label);
  const id = useId();

  const turn = useOneAtATime();
  const give = useMutation({
    mutationFn: () =>
      giveOverByTheWay(
        desk,
        {
          declaration,
          params,
          body: bodyOf(declaration.body, written.current),
          version,
          key: key.current,
        },
        newKey,
      ),
    onSuccess: async (told) => {
      dropDraft(draft);
      say(t`已完成：${name}`);
      await renewAll(queries);
      done(told);
    },
    onError: (error) => {
      // What was refused is remembered under its key too: what is sent next is another request.
      if (failureOf(error).kind !== 'refused') return;
      newKey();
      // Often another was first: what they have done is shown, and what is sent next knows of it.
      void renewAll(queries);
    },
    onSettled: turn.end,
  });
  const change: Change<Draft> = (update) => {
    const next = update(written.current);
    written.current = next;
    setValue(next);
    keepDraft(draft, next);
  };
  // Before it is seen: what is typed at once goes where it belongs.
  useLayoutEffect(
    () => form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus(),
    [],
  );

  return (
    <form
      ref={form}
      class={styles.form}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        if (turn.begin()) give.mutate();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing)
          form.current?.requestSubmit();
      }}
    >
      <h3 id={id}>{name}</h3>
      {declaration.body !== undefined && (
        <Fields
          schema={declaration.body}
          value={value}
          change={change}
          problems={problemsOf(give.error)}
        />
      )}
      {give.error !== null && <FailureNote error={give.error} />}
      {isOver && !give.isPending && (
        <p role="status">{t`情况已有变化，现在不能再办这一项。您写的内容还在，可以复制到别处。`}</p>
      )}
      <div class={styles.buttons}>
        <button type="submit" data-kind="primary" disabled={give.isPending}>
          {give.isPending ? t`正在发送…` : name}
        </button>
        {cancel !== undefined && <button type="button" onClick={cancel}>{t`取消`}</button>}
        <kbd>Ctrl Enter</kbd>
      </div>
    </form>
  );
};
