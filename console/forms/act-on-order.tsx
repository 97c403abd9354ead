import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { useOrder } from '../api/order.ts';
import { Awaited } from '../parts/awaited.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { WhatNow } from './what-now.tsx';

type Given = {
  readonly order: { readonly id: string; readonly ticketNumber: string };
  /** On the button. */
  readonly label: string;
  /** The command whose form is open at once, where the person may give it. */
  readonly first?: string;
};

/** A button of a row: what the person may do with a work order, above the list that it stands in. */
export const ActOnOrder = ({ order, label, first }: Given) => {
  const [isOpen, setOpen] = useState(false);
  const { ticketNumber } = order;
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {label}
        <span class="visually-hidden"> {ticketNumber}</span>
      </button>
      {isOpen && (
        <Dialog open close={() => setOpen(false)} title={t`工单 ${ticketNumber}`}>
          <Inside id={order.id} first={first} done={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
};

const Inside = ({
  id,
  first,
  done,
}: {
  id: string;
  first: string | undefined;
  done: () => void;
}) => (
  <Awaited read={useOrder(id)}>
    {({ version, may }) => (
      <WhatNow id={id} version={version} may={may} first={first} done={done} />
    )}
  </Awaited>
);
