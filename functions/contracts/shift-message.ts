import * as z from 'zod';
import { LEVELS, type Level } from '../domain/level.ts';
import type { Instant } from '../domain/time.ts';
import { StoredInstant } from './time.ts';

/** Somebody to be told that their turn has begun, or once a day how things stand; as it is queued. */
export const ShiftMessageDue = z.object({
  occasion: z.enum(['shift', 'daily']),
  level: z.enum(LEVELS),
  /** Id of whose turn it is. */
  person: z.string(),
  /** When the turn began, or for when the summary is. */
  at: StoredInstant,
});
export type ShiftMessageDue = z.output<typeof ShiftMessageDue>;

/** By what a message is known: one for each turn and person, one for each day and person. */
export const shiftMessageId = ({ occasion, level, person, at }: ShiftMessageDue): string =>
  `${occasion}-message.${level}.${person}.${at.replaceAll(/[-:]/g, '')}`;

/** What goes out over somebody's webhook, signed; there is nothing to acknowledge. */
export type ShiftMessageBody = {
  readonly shiftMessage: ShiftMessageDue['occasion'];
  /** Stays the same when it is sent again. */
  readonly messageId: string;
  readonly branch: string;
  readonly level: Level;
  /** Id of the person, as in the branch's organisation. */
  readonly recipient: string;
  readonly at: Instant;
  /** When the turn ends; absent where nobody else comes within 31 days. */
  readonly until?: Instant;
  readonly text: { readonly zh: string; readonly en: string };
  readonly link: string;
};
