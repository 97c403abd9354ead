import type { Clock } from './clock.ts';

/** What a limit comes to: whatever is on it but the versions by which it was counted. */
const comesTo = (clock: Clock): readonly unknown[] => [
  clock.rule,
  clock.source.zh,
  clock.source.en,
  clock.limit,
  clock.startAt,
  clock.actBy,
  clock.dueAt,
  clock.remindAt,
  clock.provisional,
  clock.callBy,
  clock.pauses?.map(({ from, to }) => [from, to]) ?? [],
  clock.cappedBy?.kind,
  clock.cappedBy?.rule,
];

/** Two counts of one limit come to the same: figure and ground, start, ends, reminders, pauses, cap. */
export const isSameCount = (a: Clock, b: Clock): boolean =>
  JSON.stringify(comesTo(a)) === JSON.stringify(comesTo(b));

/** Two limits rest on the same figure: a span as the policy writes it, or a date that was given. */
export const isSameFigure = (a: Pick<Clock, 'limit'>, b: Pick<Clock, 'limit'>): boolean =>
  JSON.stringify(a.limit) === JSON.stringify(b.limit);
