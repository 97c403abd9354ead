import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { declarationOf } from '../forms/command-declaration.ts';
import { CommandForm } from '../forms/command-form.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { type Alert, causeWords } from './cause-words.ts';

const declaration = declarationOf('handOverAlert');

/** Hands an alert over to somebody named, who is called at once and must take it by acknowledging (F3). */
export const HandOver = ({ alert: { id, cause } }: { alert: Alert }) => {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const what = causeWords(cause);
  if (declaration === undefined) return null;
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {t`转交`}
        <span class="visually-hidden">
          {' '}
          {'ticketNumber' in cause && cause.ticketNumber} {what}
        </span>
      </button>
      <Dialog open={isOpen} close={close} title={what}>
        <p>{t`接手人会立即被呼叫，须由其本人确认；未确认的，继续呼叫下一位。`}</p>
        <CommandForm
          declaration={declaration}
          params={{ id }}
          draft={`alert.${id}.handOverAlert`}
          done={close}
          cancel={close}
        />
      </Dialog>
    </>
  );
};
