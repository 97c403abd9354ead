import * as z from 'zod';
import { StoredInstant } from '../../functions/contracts/time.ts';
import { CaseView, TimelinePage } from '../../functions/contracts/views.ts';
import { CLOCK_KINDS, type ClockKind } from '../../functions/domain/clock/clock.ts';
import { isStatutory } from '../../functions/domain/clock/kind-traits.ts';
import { climbsTo } from '../../functions/domain/escalation/level-after-limit.ts';
import { epochSeconds } from '../../functions/domain/time.ts';
import type { BranchEndpoints } from '../../local/endpoints.ts';
import { call } from './branch-api.ts';

/** How many whole seconds after the first one possible each thing was recorded. */
export type Lateness = {
  /** Limits that move a complaint up or that the law sets: the first second possible is the one after. */
  readonly limits: readonly number[];
  /** Limits that only go on record. */
  readonly records: readonly number[];
  readonly reminders: readonly number[];
};

const Limit = z.object({ clock: z.enum(CLOCK_KINDS), dueAt: StoredInstant });
const Reminder = Limit.extend({ reminder: z.int().positive() });

const binds = (kind: ClockKind): boolean => climbsTo(kind) !== undefined || isStatutory(kind);

/** Reads in a ticket's timeline how late its limits were passed and its reminders given. */
export const latenessOf = async (city: BranchEndpoints, ticketId: string): Promise<Lateness> => {
  const path = `/complaints/${ticketId}`;
  const { items } = TimelinePage.parse(await call(city, 'taker', `${path}/timeline?limit=100`));
  const { clocks } = CaseView.parse(await call(city, 'taker', path));
  const missed = items
    .filter(({ type }) => type === 'DeadlineMissed')
    .map(({ at, data }) => {
      const { clock, dueAt } = Limit.parse(data);
      return { clock, late: epochSeconds(at) - epochSeconds(dueAt) - 1 };
    });
  const lateOf = (wanted: boolean) =>
    missed.filter(({ clock }) => binds(clock) === wanted).map(({ late }) => late);
  const reminders = items
    .filter(({ type }) => type === 'DeadlineApproaching')
    .flatMap(({ at, data }) => {
      const { clock, reminder } = Reminder.parse(data);
      const due = clocks.find(({ kind }) => kind === clock)?.remindAt[reminder - 1];
      return due === undefined ? [] : [epochSeconds(at) - epochSeconds(due)];
    });
  return { limits: lateOf(true), records: lateOf(false), reminders };
};
