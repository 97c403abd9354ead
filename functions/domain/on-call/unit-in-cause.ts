import type { AlertKind } from '../policy/wakes.ts';

/** As much of an alert's cause as says whose it is. */
export type Whose = {
  readonly kind: AlertKind;
  readonly unit?: string;
  /** The branch whose unit it is, where that is another one. */
  readonly worker?: string;
  readonly ticketId?: string;
};

/**
 * The unit that a cause names, where it is one of this branch: units of two branches may have the same id.
 * Undefined where it names none, or another branch's.
 */
export const ownUnitIn = ({ unit, worker }: Whose): string | undefined =>
  worker === undefined ? unit : undefined;
