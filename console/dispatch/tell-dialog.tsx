import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { usePeople } from '../api/names.ts';
import form from '../forms/command-form.module.css';
import { Labelled } from '../forms/labelled.tsx';
import { Dialog } from '../parts/dialog.tsx';
import type { Told } from './waiting.ts';

/** What a unit is told with what it is given: who is to take it, and what is to be done (E1). */
export const TellDialog = ({
  title,
  unit,
  start,
  close,
  tell,
}: {
  /** Of which tickets. */
  title: string;
  /** Where they go; absent where they go to several, so that nobody can be named. */
  unit: string | undefined;
  start: Told;
  close: () => void;
  tell: (told: Told) => void;
}) => {
  const [task, setTask] = useState(start.task ?? '');
  const [person, setPerson] = useState(start.person ?? '');
  const people = usePeople().filter(({ posts }) =>
    posts.some((held) => held.post === 'handler' && held.unit === unit),
  );
  const done = () => {
    const words = task.trim();
    tell({ person: person || undefined, task: words || undefined });
    close();
  };
  return (
    <Dialog open close={close} title={title}>
      <form
        class={form.form}
        onSubmit={(event) => {
          event.preventDefault();
          done();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing)
            done();
        }}
      >
        <Labelled label={t`办理要求`} required={false}>
          {(ids) => (
            <textarea
              {...ids}
              value={task}
              maxLength={5000}
              onInput={({ currentTarget }) => setTask(currentTarget.value)}
            />
          )}
        </Labelled>
        {people.length > 0 && (
          <Labelled label={t`处理人`} required={false}>
            {(ids) => (
              <select
                {...ids}
                value={person}
                onChange={({ currentTarget }) => setPerson(currentTarget.value)}
              >
                <option value="">{t`由部门安排`}</option>
                {people.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        )}
        <p>
          <button type="submit" data-kind="primary">
            {t`确定`} <kbd>Ctrl Enter</kbd>
          </button>
        </p>
      </form>
    </Dialog>
  );
};
