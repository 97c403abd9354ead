import type { Instant } from '../time.ts';
import type { Person } from './person.ts';

/** Whether a page reaches somebody by a way of their own. A telephone number alone is none. */
export const isReached = ({ ways: { webhook, email } }: Person, mails: boolean): boolean =>
  webhook !== undefined || (mails && email !== undefined);

/** Whether somebody of the branch is not away. */
export const isThere = ({ state, absence }: Person, now: Instant): boolean =>
  state === 'active' && (!absence || now < absence.from || absence.to <= now);
