import * as z from 'zod';
import { StoredInstant } from '../../functions/contracts/time.ts';
import { CaseView, TimelinePage } from '../../functions/contracts/views.ts';
import { epochSeconds } from '../../functions/domain/time.ts';
import type { BranchEndpoints } from '../../local/endpoints.ts';
import { call } from './branch-api.ts';

/** How many whole seconds after the first one possible each thing was recorded. */
export type Lateness = {
  /** The first second possible is the one after the limit, which is inclusive. */
  readonly limits: readonly number[];
  readonly reminders: readonly number[];
};

const Limit = z.object({ clock: z.string(), dueAt: StoredInstant });
const Reminder = Limit.extend({ reminder: z.int().positive() });

/** Reads in a ticket's timeline how late its limits were passed and its reminders given. */
export const latenessOf = async (city: BranchEndpoints, ticketId: string): Promise<Lateness> => {
  const path = `/complaints/${ticketId}`;
  const { items } = TimelinePage.parse(await call(city, 'handler', `${path}/timeline?limit=100`));
  const { clocks } = CaseView.parse(await call(city, 'handler', path));
  const limits = items
    .filter(({ type }) => type === 'DeadlineMissed')
    .map(({ at, data }) => epochSeconds(at) - epochSeconds(Limit.parse(data).dueAt) - 1);
  const reminders = items
    .filter(({ type }) => type === 'DeadlineApproaching')
    .flatMap(({ at, data }) => {
      const { clock, reminder } = Reminder.parse(data);
      const due = clocks.find(({ kind }) => kind === clock)?.remindAt[reminder - 1];
      return due === undefined ? [] : [epochSeconds(at) - epochSeconds(due)];
    });
  return { limits, reminders };
};
