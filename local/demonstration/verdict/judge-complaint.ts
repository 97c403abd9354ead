import type * as z from 'zod';
import type { CaseView, TimelinePage } from '../../../functions/contracts/views.ts';
import type { Tier } from '../../../functions/domain/classification.ts';
import type { TicketSnapshot } from '../../../functions/domain/ticket/snapshot.ts';
import type { Complaint } from '../complaints/complaint.ts';
import { branchesAtWork, expectedOf, workOf } from './expected.ts';
import type { Judge } from './judge.ts';

/** A complaint as the APIs show it in the end. */
export type ReadBack = {
  readonly complaint: Complaint;
  readonly ticketId: string;
  readonly view: z.infer<typeof CaseView>;
  readonly timeline: z.infer<typeof TimelinePage>['items'];
  /** Of the work order that a unit worked it by, at each branch that had a part in it. */
  readonly work?: readonly z.infer<typeof TimelinePage>['items'][];
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

/** What people do with a work order; time and the link between branches do the rest. */
const DONE_TO_ORDERS = new Set([
  'WorkOrderIssued',
  'WorkOrderTaken',
  'WorkOrderReported',
  'WorkOrderSentBack',
  'WorkOrderConfirmed',
  'WorkOrderReturned',
  'WorkOrderAccepted',
]);

/** Compares a complaint with how it must have ended. */
export const judgeComplaint = (readBack: ReadBack, judge: Judge): void => {
  const { complaint, view, timeline, work = [], mirror, firstId } = readBack;
  const { course, ends, name, way } = complaint;
  const expect = (what: string, expected: unknown, found: unknown) =>
    judge.expect(name, what, expected, found);
  const { climbs, answeredInTime, answeredFrom } = expectedOf(complaint);
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
    'who answered of another branch',
    answeredFrom,
    of('CustomerAnswered').map(({ by }) => ('branch' in by ? by.branch : undefined)),
  );
  const steps = work.map((items) => items.filter(({ type }) => DONE_TO_ORDERS.has(type)));
  expect(
    'what its unit did, as each branch has it',
    branchesAtWork(complaint).map(() => workOf(course)),
    steps.map((items) => items.map(({ type }) => type)),
  );
  if (course.kind === 'worked')
    expect(
      'what its unit reported',
      workOf(course).flatMap((type) => (type === 'WorkOrderReported' ? [course.report] : [])),
      steps[0]?.flatMap(({ type, words }) => (type === 'WorkOrderReported' ? [words] : [])),
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
