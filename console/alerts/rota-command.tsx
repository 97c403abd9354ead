import { useState } from 'preact/hooks';
import { useDesk } from '../api/desk.tsx';
import { declarationOf } from '../forms/command-declaration.ts';
import { CommandForm } from '../forms/command-form.tsx';
import type { Draft } from '../forms/drafts.ts';
import { Dialog } from '../parts/dialog.tsx';
import { inWords } from '../shell/language.ts';

/** A button for one command on the rota: its form, with what is known of it filled in (F3). */
export const RotaCommand = ({
  operation,
  id,
  draft,
  start,
  about,
  note,
}: {
  operation: string;
  /** Of the override or swap that it is about. */
  id?: string;
  /** Whose words are kept for later, where `about` is told in one's language and there is no id. */
  draft?: string;
  start?: Draft;
  /** What it is about, for whoever hears the button and does not see where it stands. */
  about: string;
  note?: string;
}) => {
  const { branch } = useDesk().settings;
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const declaration = declarationOf(operation);
  if (declaration === undefined) return null;
  const name = inWords(declaration.label);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {name}
        <span class="visually-hidden"> {about}</span>
      </button>
      <Dialog open={isOpen} close={close} title={about}>
        {note !== undefined && <p>{note}</p>}
        <CommandForm
          declaration={declaration}
          params={id === undefined ? {} : { id }}
          draft={`rota.${branch.id}.${operation}.${id ?? draft ?? about}`}
          {...(start && { start })}
          done={close}
          cancel={close}
        />
      </Dialog>
    </>
  );
};
