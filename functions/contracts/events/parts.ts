import * as z from 'zod';
import { CLOCK_KINDS } from '../../domain/clock/clock.ts';
import { StoredActor } from '../items/actor.ts';
import { StoredSnapshot } from '../items/snapshot.ts';
import { StoredInstant } from '../time.ts';

/** An instant in an event. */
export const At = StoredInstant.meta({
  description: 'UTC, ISO 8601, whole seconds.',
  examples: ['2026-09-30T12:00:00Z'],
});

/** Who did it: never a name. */
export const By = StoredActor.meta({
  description:
    "Somebody of the branch by their token's subject, with the post and unit that let them; a machine by its subject and role; or the part of the system that did it.",
});

const Rule = z.string().meta({
  description: 'Id of the rule in the rulebook that it rests on.',
  examples: ['F1'],
});

/** What every event says of how it came about. */
export const origin = { by: By, rule: Rule };

/** The ticket as the event leaves it. */
const TicketShown = StoredSnapshot.meta({
  description:
    'The ticket as this event leaves it: ids and facts, nothing personal. Of two events of one ticket, the one with the higher `version` tells what is true.',
});

/** What every event of a ticket says. */
export const ticketEvent = { ticket: TicketShown, ...origin };

/** A limit of a ticket. */
export const ClockShown = z
  .object({
    kind: z.enum(CLOCK_KINDS),
    rule: z.string(),
    dueAt: At,
  })
  .meta({ description: 'A limit: what of, by which rule, and the last instant in time.' });

/** The fields of an event that speaks of one limit of a ticket. */
export const clockRef = {
  clock: z.enum(CLOCK_KINDS).meta({ description: 'What the limit is a limit of.' }),
  dueAt: At.meta({ description: 'The last instant in time, UTC, whole seconds.' }),
};

/** The same of a ticket: several bodies may each have a limit of the same kind. */
export const ticketClockRef = {
  ...clockRef,
  referral: z.int().positive().exactOptional().meta({
    description:
      "Of which referral, where it is the limit of one: its event's `meta.sequence` (A5).",
  }),
};

const End = z.object({ rule: z.string(), dueAt: At });

/** Limits that a change has moved, or that came or went with it. */
export const limitChanges = z
  .array(
    z.object({
      kind: z.enum(CLOCK_KINDS),
      old: End.exactOptional(),
      new: End.exactOptional(),
    }),
  )
  .readonly()
  .meta({
    description: 'The limits that it changed: one that came has no `old`, one that went no `new`.',
  });
