import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { StoredTicket } from '../../../functions/contracts/items/ticket.ts';
import { secondsIn } from '../../../functions/domain/clock/interval.ts';
import { pauseCap } from '../../../functions/domain/clock/pauses.ts';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import { openReferrals } from '../../../functions/domain/referral.ts';
import { apply } from '../../../functions/domain/ticket/apply.ts';
import { isOpen, runningClocks, type Ticket } from '../../../functions/domain/ticket/ticket.ts';
import { live, registrations } from '../../builders/course.ts';
import { steps, uncorrectingSteps } from '../../builders/steps.ts';

it("applying a ticket's entries from the first gives the ticket", () => {
  fc.assert(
    fc.property(registrations, steps, (registration, course) => {
      const { ticket, entries } = live(registration, course);
      const replayed = entries.reduce<Ticket | undefined>(apply, undefined);
      expect(replayed).toEqual(ticket);
      expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, i) => i + 1));
    }),
  );
});

it('an open ticket always has a timer, a settled one while the regulator has a limit ahead or a body no reply (D10, G3)', () => {
  fc.assert(
    fc.property(registrations, steps, (registration, course) => {
      for (const ticket of live(registration, course).tickets)
        expect(ticket.lookAt !== undefined).toBe(
          isOpen(ticket) ||
            openReferrals(ticket).length > 0 ||
            runningClocks(ticket).some(({ missed }) => !missed),
        );
    }),
  );
});

it('a held ticket wakes no later than its wait ends, and no other waits (D8)', () => {
  fc.assert(
    fc.property(registrations, steps, (registration, course) => {
      for (const { state, heldUntil, wakeAt, pauses } of live(registration, course).tickets) {
        expect(heldUntil !== undefined).toBe(state === 'held');
        expect(pauses.filter(({ to }) => to === undefined)).toHaveLength(state === 'held' ? 1 : 0);
        if (heldUntil !== undefined) expect(wakeAt !== undefined && wakeAt <= heldUntil).toBe(true);
      }
    }),
  );
});

it('waits for the customer never last longer than the policy’s cap, in sum (D8)', () => {
  const cap = pauseCap(defaultPolicy);
  fc.assert(
    fc.property(registrations, steps, (registration, course) => {
      const { pauses } = live(registration, course).ticket;
      const seconds = pauses.map(({ from, to = from }) => secondsIn({ from, to }));
      expect(seconds.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(cap);
    }),
  );
});

it('what is stored of a ticket is all of it', () => {
  fc.assert(
    fc.property(registrations, steps, (registration, course) => {
      for (const ticket of live(registration, course).tickets)
        expect(StoredTicket.parse(JSON.parse(JSON.stringify(ticket)))).toEqual(ticket);
    }),
  );
});

it('climbs at most once to each level, and never down', () => {
  fc.assert(
    fc.property(registrations, steps, (registration, course) => {
      const { entries } = live(registration, course);
      const reached = entries.flatMap((entry) =>
        entry.type === 'ComplaintEscalated' ? [entry.data.to] : [],
      );
      expect(new Set(reached).size).toBe(reached.length);
      expect(reached).toEqual(
        ['province', 'regulator'].filter((to) => reached.some((r) => r === to)),
      );
    }),
  );
});

it('only a corrected fact moves a statutory clock; an answer or a refusal ends D9 and D11, and never B6', () => {
  const kinds = ['statutory-answer', 'appeal-door', 'fault-repair'];
  const statutory = ({ clocks }: Ticket) =>
    clocks
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, startAt, actBy, dueAt }) => ({ kind, startAt, actBy, dueAt }));
  fc.assert(
    fc.property(registrations, uncorrectingSteps, (registration, course) => {
      const { tickets } = live(registration, course);
      const [first] = tickets;
      for (const ticket of tickets) {
        expect(statutory(ticket)).toEqual(first && statutory(first));
        for (const { kind, endedAt } of ticket.clocks)
          if (kinds.includes(kind))
            expect(endedAt === undefined).toBe(isOpen(ticket) || kind === 'appeal-door');
      }
    }),
  );
});

it('no ticket is settled while a unit has a work order about it (E4)', () => {
  fc.assert(
    fc.property(registrations, steps, (registration, course) => {
      for (const { state, work } of live(registration, course).tickets)
        if (state === 'resolved' || state === 'rejected' || state === 'closed')
          expect(work?.open ?? []).toEqual([]);
    }),
  );
});

it('the unit that was asked first stays on the ticket, unless its order was misrouted (F6)', () => {
  fc.assert(
    fc.property(registrations, steps, (registration, course) => {
      const { tickets, entries } = live(registration, course);
      const misrouted = entries.some(
        ({ type, data }) => type === 'OrderEnded' && data.ending === 'misrouted',
      );
      const asked = tickets.flatMap(({ work }) => work?.firstUnit ?? []);
      if (!misrouted) expect(new Set(asked).size).toBeLessThanOrEqual(1);
    }),
  );
});
