import { snapshotOf } from '../domain/ticket/snapshot.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';

/** A ticket and its limits, as the people of its branch see it. */
export const caseView = (ticket: Ticket, now: Instant) => {
  const door = ticket.clocks.find(({ kind }) => kind === 'appeal-door');
  return {
    ...snapshotOf(ticket),
    facts: ticket.facts,
    takenBy: ticket.takenBy,
    clocks: ticket.clocks,
    ...(door && {
      appealDoor: { rule: door.rule, closesAt: door.dueAt, shut: now > door.dueAt },
    }),
    ...(ticket.refusalProposed && { refusalProposed: ticket.refusalProposed }),
    ...(ticket.refusal && { refusal: ticket.refusal }),
    ...(ticket.referrals && { referrals: ticket.referrals }),
    ...(ticket.work && { work: ticket.work }),
    ...(ticket.chased && { chased: ticket.chased }),
    ...(ticket.answeredAt && { answeredAt: ticket.answeredAt }),
    ...(ticket.wakeAt && { wakeAt: ticket.wakeAt }),
    ...limitChanging(ticket),
    ...(ticket.setAside && { setAside: true }),
  };
};

/** What its limits were changed by, as far as they were. */
const limitChanging = ({
  heldUntil,
  extensionRequested,
  extension,
  bodyDate,
  promise,
  appeal,
  ...ticket
}: Ticket) => ({
  pauses: ticket.pauses,
  ...(heldUntil && { heldUntil }),
  ...(extensionRequested && { extensionRequested }),
  ...(extension && { extension }),
  ...(bodyDate && { bodyDate }),
  ...(promise && { promise }),
  ...(appeal && { appeal }),
  ...(ticket.proposedCorrection && { proposedCorrection: ticket.proposedCorrection }),
});
