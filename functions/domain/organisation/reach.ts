import type { Outfit } from '../on-call/paging.ts';
import type { Instant } from '../time.ts';
import type { Person } from './person.ts';

/** Whether a page reaches somebody by a way of their own. A telephone number is one where texts are sent, or calls made. */
export const isReached = (
  { ways: { webhook, email, robot, phone } }: Pick<Person, 'ways'>,
  { mails, texts = false, calls = false, robots = false }: Outfit,
): boolean =>
  webhook !== undefined ||
  (mails && email !== undefined) ||
  (robots && robot !== undefined) ||
  ((texts || calls) && phone !== undefined);

/** Whether somebody of the branch is not away. */
export const isThere = ({ state, absence }: Person, now: Instant): boolean =>
  state === 'active' && (!absence || now < absence.from || absence.to <= now);
