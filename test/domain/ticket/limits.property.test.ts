import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ClockKind } from '../../../functions/domain/clock/clock.ts';
import { isOpen, type Ticket, type TicketClock } from '../../../functions/domain/ticket/ticket.ts';
import { live, registrations } from '../../builders/course.ts';
import { steps, uncorrectingSteps } from '../../builders/steps.ts';

const standing = ({ clocks }: Ticket, kind: ClockKind): TicketClock | undefined =>
  clocks.find((clock) => clock.kind === kind && clock.endedAt === undefined);

it('whatever is waited for, granted, promised or dated: the law’s limits never move (B6, D9, D11)', () => {
  fc.assert(
    fc.property(registrations, uncorrectingSteps, (registration, course) => {
      const { tickets } = live(registration, course);
      for (const kind of ['statutory-answer', 'appeal-door', 'fault-repair'] as const) {
        const ends = tickets.map(({ clocks }) => {
          const clock = clocks.find((one) => one.kind === kind);
          return clock && `${clock.startAt} ${clock.actBy} ${clock.dueAt}`;
        });
        expect(new Set(ends).size).toBe(1);
      }
    }),
  );
});

it('no limit ends before its start, whatever is done, corrected or entered (D1-D11)', () => {
  fc.assert(
    fc.property(registrations, steps, (registration, course) => {
      for (const { clocks } of live(registration, course).tickets)
        for (const { kind, startAt, dueAt } of clocks)
          expect({ kind, ends: dueAt < startAt }).toEqual({ kind, ends: false });
    }),
  );
});

it('the own limit never lies past D9 or an outside body’s date that stands beside it (A5, D3, D4, D9)', () => {
  fc.assert(
    fc.property(registrations, steps, (registration, course) => {
      for (const ticket of live(registration, course).tickets.filter(isOpen)) {
        const own = standing(ticket, 'own-answer');
        for (const kind of ['statutory-answer', 'outside-body'] as const) {
          const cap = standing(ticket, kind);
          expect(own !== undefined && cap !== undefined && own.dueAt > cap.dueAt).toBe(false);
        }
      }
    }),
  );
});

it('a ticket has one running limit of a kind, or of a referral, and once it is settled only those that others wait for (A5, D8, D10)', () => {
  fc.assert(
    fc.property(registrations, steps, (registration, course) => {
      for (const ticket of live(registration, course).tickets) {
        const kinds = ticket.clocks.flatMap(({ kind, referral, endedAt }) =>
          endedAt === undefined ? [`${kind} ${referral ?? ''}`] : [],
        );
        expect(new Set(kinds).size).toBe(kinds.length);
        if (!isOpen(ticket))
          expect(kinds.every((kind) => /^(appeal-|body-reply)/.test(kind))).toBe(true);
      }
    }),
  );
});

it('an answer or refusal leaves no passed limit off the record (D8, E5)', () => {
  fc.assert(
    fc.property(registrations, steps, (registration, course) => {
      const { ticket, entries } = live(registration, course);
      const settledAt = entries.find(
        ({ type }) => type === 'CustomerAnswered' || type === 'ComplaintRefused',
      )?.at;
      if (settledAt === undefined) return;
      for (const { kind, dueAt, endedAt, missed } of ticket.clocks)
        if (endedAt === settledAt && dueAt < settledAt && kind !== 'appeal-door')
          expect({ kind, missed }).toEqual({ kind, missed: true });
    }),
  );
});

it('no settled ticket waits for the customer, or for a word on a correction (D8)', () => {
  fc.assert(
    fc.property(registrations, steps, (registration, course) => {
      const settled = live(registration, course).tickets.filter((ticket) => !isOpen(ticket));
      for (const { heldUntil, proposedCorrection } of settled)
        expect({ heldUntil, proposedCorrection }).toEqual({});
    }),
  );
});
