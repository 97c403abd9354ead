import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { useMe } from '../api/me.ts';
import { declarationOf } from '../forms/command-declaration.ts';
import { CommandForm } from '../forms/command-form.tsx';
import { Dialog } from '../parts/dialog.tsx';
import type { Contact } from './contact.ts';
import { Letter } from './letter.tsx';
import { Script } from './script.tsx';

const attest = declarationOf('attestMessage');

/** What somebody does so that a customer is told: the words of the call or the letter, then what came of it (E5, E9). */
export const ContactActions = ({ contact }: { contact: Contact }) => {
  const offers = useMe().data?.offers ?? [];
  const [isOpen, setOpen] = useState(false);
  const { id, version, way, ticketNumber, may } = contact;
  const reads = way === 'letter' ? 'printMessage' : 'callScript';
  const close = () => setOpen(false);
  if (!offers.includes(reads) && may.length === 0) return null;
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {way === 'letter' ? t`打印信函` : t`联系客户`}
        <span class="visually-hidden"> {ticketNumber}</span>
      </button>
      {isOpen && (
        <Dialog open close={close} title={ticketNumber}>
          {offers.includes(reads) && (way === 'letter' ? <Letter id={id} /> : <Script id={id} />)}
          {attest !== undefined && may.includes('attestMessage') && (
            <CommandForm
              declaration={attest}
              params={{ id }}
              version={version}
              draft={`message.${id}.attestMessage`}
              done={close}
              cancel={close}
            />
          )}
        </Dialog>
      )}
    </>
  );
};
