import { LEVELS, type Level } from '../../../functions/domain/level.ts';
import type { Alert } from '../../../functions/domain/on-call/alert.ts';
import type { Complaint, Course } from '../complaints/complaint.ts';

/** A page that somebody must have got. */
export type ExpectedAlert = {
  readonly branch: string;
  readonly level: Level;
  readonly role: Alert['role'];
  readonly acknowledged: boolean;
};

/** What must have happened to a complaint in the end, besides its state and level. */
export type Expected = {
  /** Exactly one escalation a level, in this order; `by-hand` where a person took it up. */
  readonly climbs: readonly {
    readonly from: Level;
    readonly to: Level;
    readonly cause: 'by-hand' | 'limit-passed';
  }[];
  /** One for each step that is paged and each recipient role (F2). */
  readonly alerts: readonly ExpectedAlert[];
  /** Whether the customer was answered, and in time. */
  readonly answeredInTime: readonly boolean[];
  /** Whose people answered, where another branch's than the owner's. */
  readonly answeredFrom: readonly (string | undefined)[];
};

const answersOf = (course: Course): readonly boolean[] => {
  if (!('words' in course && course.words)) return [];
  return [course.kind === 'limits-changed' ? course.inTime : course.kind !== 'answered-late'];
};

/** What happens to a work order, in order; reminders and limits besides. */
export const workOf = (course: Course): readonly string[] => {
  if (course.kind !== 'worked') return [];
  const { sentBack, returned } = course;
  return [
    'WorkOrderIssued',
    'WorkOrderTaken',
    'WorkOrderReported',
    ...(sentBack === undefined ? [] : ['WorkOrderSentBack', 'WorkOrderReported']),
    'WorkOrderConfirmed',
    ...(returned === undefined
      ? []
      : ['WorkOrderReturned', 'WorkOrderReported', 'WorkOrderConfirmed']),
    'WorkOrderAccepted',
  ];
};

/** The branches that have a part in its work order, the one that issued it first. */
export const branchesAtWork = ({ branch, course }: Complaint): readonly string[] => {
  if (course.kind !== 'worked') return [];
  return [...new Set([branch, course.dispatched?.branch ?? branch])];
};

const startOf = ({ branch }: Complaint): Level => (branch === 'jiangsu' ? 'province' : 'city');

/** The branch that pages for a level. */
const pagesFor = (level: Level): string => (level === 'city' ? 'huaian' : 'jiangsu');

const pair = (left: Level, to: Level, acknowledgedAt: readonly Level[]): ExpectedAlert[] => [
  {
    branch: pagesFor(to),
    level: to,
    role: 'on-call',
    acknowledged: acknowledgedAt.includes(to),
  },
  { branch: pagesFor(left), level: left, role: 'responsible', acknowledged: false },
];

/** What a complaint's course and end come to. */
export const expectedOf = (complaint: Complaint): Expected => {
  const { course, ends, acknowledgedAt = [] } = complaint;
  const levels = LEVELS.slice(LEVELS.indexOf(startOf(complaint)), LEVELS.indexOf(ends.level) + 1);
  const climbs = levels.slice(1).map((to, index) => ({
    from: levels[index] ?? to,
    to,
    cause:
      course.kind === 'taken-up' && index === 0 ? ('by-hand' as const) : ('limit-passed' as const),
  }));
  const paged =
    ends.atOnce && climbs.length > 0 ? [{ from: startOf(complaint), to: ends.level }] : climbs;
  return {
    climbs,
    alerts: paged.flatMap(({ from, to }) => pair(from, to, acknowledgedAt)),
    answeredInTime: answersOf(course),
    answeredFrom: answersOf(course).map(() =>
      'answeredAbove' in course && course.answeredAbove !== undefined ? 'jiangsu' : undefined,
    ),
  };
};
