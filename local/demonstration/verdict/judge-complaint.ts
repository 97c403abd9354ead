import type * as z from 'zod';
import type { CaseView, TimelinePage } from '../../../functions/contracts/views.ts';
import type { Tier } from '../../../functions/domain/classification.ts';
import type { TicketSnapshot } from '../../../functions/domain/ticket/snapshot.ts';
import type { Complaint } from '../complaints/complaint.ts';
import { expectedOf, workOf } from './expected.ts';
import type { Judge } from './judge.ts';

/** A complaint as the APIs show it in the end. */
export type ReadBack = {
  readonly complaint: Complaint;
  readonly ticketId: string;
  readonly view: z.infer<typeof CaseView>;
  readonly timeline: z.infer<typeof TimelinePage>['items'];
  /** Of the work order that a unit worked it by. */
  readonly work?: z.infer<typeof TimelinePage>['items'];
  /** The province's mirror of a city's ticket that has climbed. */
  readonly mirror?: TicketSnapshot;
  /** Id of the ticket that it must repeat. */
  readonly firstId?: string;
};

/** As it was given, or as it was corrected to. */
const tierOf = ({ customer, course }: Complaint): Tier => {
  const corrected =
    course.kind === 'limits-changed' &&
    course.steps.find((step) => step.kind === 'correct-tier')?.tier;
  return corrected || (customer.tier ?? 'ordinary');
};

/** Compares a complaint with how it must have ended. */
export const judgeComplaint = (readBack: ReadBack, judge: Judge): void => {
  const { complaint, view, timeline, work = [], mirror, firstId } = readBack;
  const { course, ends, name, way } = complaint;
  const expect = (what: string, expected: unknown, found: unknown) =>
    judge.expect(name, what, expected, found);
  const { climbs, answeredInTime } = expectedOf(complaint);
  const of = (type: string) => timeline.filter((item) => item.type === type);

  expect('state', ends.state, view.state);
  expect('level', ends.level, view.level);
  expect('channel', way.channel, view.channel);
  expect('tier', tierOf(complaint), view.tier);
  expect('words of the customer', complaint.matter.title, view.caseFile?.words?.title);
  expect('the ticket that it repeats', firstId, view.repeatOf);
  expect('marked as a repeat', firstId !== undefined, view.attention.includes('repeat'));
  const refused = course.kind === 'refused' || course.kind === 'refused-at-once';
  expect('ground of refusal', refused ? course.ground : undefined, view.refusal?.ground);

  expect('registrations', 1, of('ComplaintRegistered').length);
  expect(
    'escalations',
    climbs,
    of('ComplaintEscalated').map(({ data: { from, to, cause } }) => ({ from, to, cause })),
  );
  expect(
    'rule of each escalation',
    climbs.map(() => 'F1'),
    of('ComplaintEscalated').map(({ rule }) => rule),
  );
  expect(
    'answered in time',
    answeredInTime,
    of('CustomerAnswered').map(({ data }) => data.inTime),
  );
  expect(
    'what its unit did',
    workOf(course),
    work
      .map(({ type }) => type)
      .filter((type) => type !== 'WorkOrderDue' && type !== 'WorkOrderLate'),
  );
  expect(
    'sequence without gaps',
    timeline.map((_, index) => index + 1),
    timeline.map(({ sequence }) => sequence),
  );
  if (complaint.branch === 'huaian' && climbs.length > 0)
    expect(
      'mirror in the province',
      { owner: 'huaian', state: ends.state, level: ends.level, version: view.version },
      mirror && {
        owner: mirror.owner,
        state: mirror.state,
        level: mirror.level,
        version: mirror.version,
      },
    );
};
