import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { COMPLAINT_COMMANDS } from '../../functions/contracts/operations/handling/commands.ts';
import { ORDER_COMMANDS } from '../../functions/contracts/operations/work-orders/commands.ts';
import type { Actor } from '../../functions/domain/actor.ts';
import { decideOrder, type OrderCommand } from '../../functions/domain/order/decide.ts';
import type { WorkOrder } from '../../functions/domain/order/order.ts';
import type { Post } from '../../functions/domain/post.ts';
import { openReferrals } from '../../functions/domain/referral.ts';
import { decide, decideOrderEnd } from '../../functions/domain/ticket/decide.ts';
import type { Ticket } from '../../functions/domain/ticket/ticket.ts';
import type { Instant } from '../../functions/domain/time.ts';
import { live, registrations } from '../builders/course.ts';
import { anOrder, orderContext } from '../builders/order.ts';
import { steps } from '../builders/steps.ts';
import { aContext, hoursOn } from '../builders/ticket.ts';
import { UNIT } from './cast.ts';

/** Longer than any of these lives lasts. */
const AT_LAST = hoursOn(10_000);

/** Each of the posts that may, held by somebody who has had nothing to do with it. */
const newcomers = (posts: readonly Post[]): readonly Actor[] =>
  posts.map((post) => ({ kind: 'person', subject: `new-${post}`, post, unit: UNIT }));

const SUBJECTS = ['an', 'bo', 'chen'];
const ORDER_ACTS: readonly OrderCommand[] = [
  ...(['take', 'report', 'confirm', 'send-back', 'accept', 'return', 'misroute'] as const).map(
    (kind) => ({ kind }),
  ),
  { kind: 'pass-on', unit: 'lianshui' },
];

/** After a command that somebody gives; as it was where they may not. */
const afterAct = (order: WorkOrder, command: OrderCommand, by: Actor, now: Instant): WorkOrder => {
  const decision = decideOrder(order, command, orderContext(now, by));
  return decision.kind === 'refused' ? order : decision.order;
};

const orders = fc
  .array(
    fc.record({
      hours: fc.integer({ min: 0, max: 60 }),
      act: fc.constantFrom(...ORDER_ACTS),
      who: fc.constantFrom(...SUBJECTS),
    }),
    { maxLength: 25 },
  )
  .map((course) => {
    let hours = 0;
    let { order } = anOrder();
    for (const step of course) {
      hours += step.hours;
      const { posts } = ORDER_COMMANDS[step.act.kind];
      const by = posts.map(
        (post) => ({ kind: 'person', subject: step.who, post, unit: UNIT }) as const,
      );
      for (const one of by) order = afterAct(order, step.act, one, hoursOn(hours));
    }
    return order;
  });

const ONWARD = ['take', 'report', 'confirm', 'accept'] as const;

it('a work order that has not ended can be brought to its acceptance by some post (E1-E4)', () => {
  fc.assert(
    fc.property(orders, (given) => {
      const end = ONWARD.reduce(
        (order, kind) =>
          newcomers(ORDER_COMMANDS[kind].posts).reduce(
            (current, by) => afterAct(current, { kind }, by, AT_LAST),
            order,
          ),
        given,
      );
      expect(end.state).toBe(given.state === 'misrouted' ? 'misrouted' : 'accepted');
    }),
  );
});

it('an open work order can be withdrawn however far it has come', () => {
  fc.assert(
    fc.property(orders, (given) => {
      const [by] = newcomers(ORDER_COMMANDS.cancel.posts);
      const hasEnded = given.state === 'accepted' || given.state === 'misrouted';
      const end = by && afterAct(given, { kind: 'cancel' }, by, AT_LAST);
      expect(end?.state).toBe(hasEnded ? given.state : 'cancelled');
    }),
  );
});

/** Its work orders have ended: that they can is said above. */
const withoutWork = (given: Ticket): Ticket =>
  (given.work?.open ?? []).reduce((ticket, { id }) => {
    const decision = decideOrderEnd(ticket, { order: id, ending: 'accepted' }, aContext(AT_LAST));
    if (decision.kind === 'refused') throw new Error('it does not end');
    return decision.ticket;
  }, given);

it('a ticket that was not withdrawn can be answered, its bodies replied to, and closed by each post of the desk, whatever has come before (E5, E6, G3)', () => {
  fc.assert(
    fc.property(registrations, steps, (registration, course) => {
      const { ticket: lived } = live(registration, course);
      const idle = withoutWork(lived);
      for (const by of newcomers(COMPLAINT_COMMANDS.close.posts)) {
        const context = { ...aContext(AT_LAST), by };
        const answer = decide(idle, { kind: 'answer', means: 'written' }, context);
        const answered = answer.kind === 'recorded' ? answer.ticket : idle;
        const replied = openReferrals(answered).reduce((ticket, { sequence: referral }) => {
          const reply = decide(ticket, { kind: 'reply-to-body', referral }, context);
          return reply.kind === 'recorded' ? reply.ticket : ticket;
        }, answered);
        const close = decide(replied, { kind: 'close' }, context);
        const end = close.kind === 'recorded' ? close.ticket : replied;
        // What the customer has withdrawn has ended (E9).
        expect(end.state).toBe(lived.state === 'cancelled' ? 'cancelled' : 'closed');
      }
    }),
  );
});
