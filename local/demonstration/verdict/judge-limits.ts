import * as z from 'zod';
import { StoredActor } from '../../../functions/contracts/items/actor.ts';
import { StoredInstant } from '../../../functions/contracts/time.ts';
import { CLOCK_KINDS } from '../../../functions/domain/clock/clock.ts';
import { expectedLimitsOf } from './expected-limits.ts';
import type { Judge } from './judge.ts';
import type { ReadBack } from './judge-complaint.ts';

const Clock = z.object({ kind: z.enum(CLOCK_KINDS), dueAt: StoredInstant });
const Registered = z.object({ clocks: z.array(Clock) });
const Missed = z.object({ clock: z.enum(CLOCK_KINDS) });
const Corrected = z.object({ proposedBy: StoredActor.optional() });

const nameOf = (actor: z.infer<typeof StoredActor>): string =>
  actor.kind === 'person' ? actor.subject : actor.part;

const LIMIT_CHANGES = new Set([
  'ComplaintHeld',
  'ComplaintResumed',
  'LimitExtended',
  'AnswerPromised',
  'CorrectionProposed',
  'CorrectionDismissed',
  'FactsCorrected',
  'OutsideDateSet',
  'AppealDatesEntered',
  'LimitsRecounted',
]);

/** Compares what has become of a complaint's limits with what must have (B8, D3, D8, D9). */
export const judgeLimits = (
  { complaint, timeline }: Pick<ReadBack, 'complaint' | 'timeline'>,
  judge: Judge,
): void => {
  const { course, name } = complaint;
  const expected = expectedLimitsOf(course);
  const expect = (what: string, wanted: unknown, found: unknown) =>
    judge.expect(name, what, wanted, found);
  const of = (type: string) => timeline.filter((item) => item.type === type);
  const missed = of('DeadlineMissed').map(({ data }) => Missed.parse(data).clock);

  expect(
    'changes of its limits',
    expected.changes,
    timeline.flatMap(({ type }) => (LIMIT_CHANGES.has(type) ? [type] : [])),
  );
  expect(
    'dates promised and missed',
    expected.promisesMissed,
    missed.filter((kind) => kind === 'promised-answer').length,
  );
  if (course.kind === 'left-alone')
    expect('the same day’s answer missed', true, missed.includes('solution-answer'));
  if (course.kind !== 'limits-changed') return;

  expect(
    'solution answers in time',
    expected.changes.flatMap((type) => (type === 'AnswerPromised' ? ['in-time'] : [])),
    of('AnswerPromised').map(({ data }) => data.timeliness),
  );
  expect(
    'people behind each correction',
    expected.correctedBy,
    of('FactsCorrected').map(({ by, data }) => {
      const { proposedBy } = Corrected.parse(data);
      return new Set([...(proposedBy ? [nameOf(proposedBy)] : []), nameOf(by)]).size;
    }),
  );
  const first = of('ComplaintRegistered')
    .flatMap(({ data }) => Registered.parse(data).clocks)
    .find(({ kind }) => kind === 'own-answer');
  expect(
    'answered after the own limit that it had at first',
    [course.pastFirstLimit],
    of('CustomerAnswered').map(({ at }) => first !== undefined && at > first.dueAt),
  );
};
