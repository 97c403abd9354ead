import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { ActsIn } from '../contracts/members.ts';
import type { Operation } from '../contracts/operations/operation.ts';
import type { TokenHolder } from '../domain/actor.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import { callingAt } from '../domain/clock/quiet-hours.ts';
import { type Organisation, personOf } from '../domain/organisation/organisation.ts';
import type { Person } from '../domain/organisation/person.ts';
import type { WallClock } from '../ports/outside.ts';
import type { OrganisationReader } from '../ports/readers.ts';
import { idsOpenTo } from '../showing/posts-for.ts';

/** What telling somebody who they are needs. */
export type MyselfPorts = {
  readonly organisation: OrganisationReader;
  /** All that the branch's API offers. */
  readonly operations: readonly Operation[];
  readonly clock: WallClock;
  readonly clockContext: Pick<ClockContext, 'policy' | 'timeZone'>;
};

/** Whom a token speaks for, in which posts they act now, what these may ask for, and whether customers may be called (D5). */
export const makeReadMyself =
  ({ organisation, operations, clock, clockContext }: MyselfPorts) =>
  async (inPosts: readonly [TokenHolder, ...TokenHolder[]]): Promise<HttpAnswer> => {
    const whole = (await organisation.whole()).organisation;
    const person = personOf(whole, inPosts[0].subject);
    if (!person) return refusal('not-found');
    const actsIn = inPosts.flatMap((by) => actsInOf(by, person, whole));
    const offers = idsOpenTo(inPosts, operations, () => true);
    const { policy, timeZone } = clockContext;
    const calling = callingAt(clock.now(), policy.quietHours.value, timeZone);
    return { status: 200, body: { ...person, actsIn, offers, calling } };
  };

const actsInOf = (by: TokenHolder, person: Person, whole: Organisation): ActsIn[] => {
  if (!('post' in by)) return [];
  const { post, unit, onBehalfOf } = by;
  if (onBehalfOf === undefined) {
    const isOwn = person.posts.some((held) => held.post === post && held.unit === unit);
    return [{ post, unit, why: isOwn ? 'own' : 'vacant-head' }];
  }
  const absent = personOf(whole, onBehalfOf);
  return [
    {
      ...{ post, unit, why: 'deputy' },
      ...(absent && { for: { id: absent.id, name: absent.name } }),
    },
  ];
};
