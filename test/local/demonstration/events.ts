import type { Entry } from '../../../functions/domain/entry.ts';
import { eventOf } from '../../../functions/outbox/event-of.ts';
import type { BranchEvent } from '../../../local/demonstration/branch-event.ts';
import { hearOnce } from '../../../local/demonstration/watch.ts';
import { offTheStream } from '../../builders/course.ts';

/** What a queue holds of an entry that a branch has put on its bus. */
export const onTheQueue = (entry: Entry, branch = 'huaian'): string => {
  const told = eventOf(offTheStream(entry), { branch, apiUrl: 'https://api.example' });
  if (told.kind === 'untellable') throw new Error(JSON.stringify(told));
  return JSON.stringify({
    source: `redress.${branch}`,
    'detail-type': told.type,
    detail: told.detail,
  });
};

/** The events that a listener hears of these texts, and over what it stumbles. */
export const heardOf = (texts: readonly string[]) => {
  const events: BranchEvent[] = [];
  const problems: string[] = [];
  const listen = hearOnce({
    hear: (event) => events.push(event),
    stumble: (problem) => problems.push(problem),
  });
  for (const text of texts) listen(text);
  return { events, problems };
};

/** The events of a branch's entries. */
export const eventsOf = (entries: readonly Entry[], branch?: string): readonly BranchEvent[] =>
  heardOf(entries.filter(({ publish }) => publish).map((entry) => onTheQueue(entry, branch)))
    .events;
