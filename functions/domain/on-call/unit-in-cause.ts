import type { AlertKind } from '../policy/wakes.ts';

/** As much of an alert's cause as says whose it is. */
export type Whose = {
  readonly kind: AlertKind;
  readonly unit?: string;
  /** The branch whose unit it is, where that is another one. */
  readonly worker?: string;
  /** Of an order that its other branch keeps silent about: which of its limits. */
  readonly missed?: string;
  readonly ticketId?: string;
};

/**
 * The unit that a cause names, where it is one of this branch: units of two branches may have the same id.
 * Undefined where it names none, or another branch's; so it is wherever another branch keeps silent about taking an
 * order or replying to it, which older alerts say without the branch.
 */
export const ownUnitIn = ({ kind, unit, worker, missed }: Whose): string | undefined => {
  const isTheirs =
    worker !== undefined ||
    (kind === 'order-silent' && missed !== undefined && missed !== 'everything');
  return isTheirs ? undefined : unit;
};
