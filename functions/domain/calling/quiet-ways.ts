import type { TimeZone } from '../clock/local-time.ts';
import { quietWindowAt } from '../clock/quiet-hours.ts';
import type { Person, WishedWay } from '../organisation/person.ts';
import type { Instant } from '../time.ts';

/**
 * By which ways somebody would rather not be reached at an instant: used only where no other has worked.
 * @see rule F3
 */
export const quietWaysAt = (
  { quiet }: Pick<Person, 'quiet'>,
  at: Instant,
  timeZone: TimeZone,
): readonly WishedWay[] => (quiet && quietWindowAt(at, quiet, timeZone) ? quiet.quietWays : []);

/** Until when somebody's quiet wish holds; undefined where it does not at an instant. */
export const quietUntil = (
  { quiet }: Pick<Person, 'quiet'>,
  at: Instant,
  timeZone: TimeZone,
): Instant | undefined => quiet && quietWindowAt(at, quiet, timeZone)?.to;
