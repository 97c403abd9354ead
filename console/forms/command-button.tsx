import { useState } from 'preact/hooks';
import { useDesk } from '../api/desk.tsx';
import { inWords } from '../language/language.ts';
import { Dialog } from '../parts/dialog.tsx';
import { declarationOf } from './command-declaration.ts';
import { CommandForm } from './command-form.tsx';
import type { Draft } from './drafts.ts';
import type { Schema } from './schema.ts';

/** A button for one command: its form above the screen, with what is known of it filled in. */
export const CommandButton = ({
  operation,
  id,
  draft,
  start,
  form = (body) => body,
  about,
  note,
}: {
  operation: string;
  /** Of what the command is about. */
  id?: string;
  /** Whose words are kept for later, where `about` is told in one's language and there is no id. */
  draft?: string;
  start?: Draft;
  /** What of its body is asked, and what there is to choose from, where that is not all that is declared. */
  form?: (body: Schema) => Schema;
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
          declaration={
            declaration.body === undefined
              ? declaration
              : { ...declaration, body: form(declaration.body) }
          }
          params={id === undefined ? {} : { id }}
          draft={`command.${branch.id}.${operation}.${id ?? draft ?? about}`}
          {...(start && { start })}
          done={close}
          cancel={close}
        />
      </Dialog>
    </>
  );
};
