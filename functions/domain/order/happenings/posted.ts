import type { Happened, HappeningKinds } from '../../happening.ts';
import type { ClockRef } from '../../ticket/happenings/passed.ts';
import type { LetterRefused, ReportFetched } from '../facts.ts';
import type { WorkOrder } from '../order.ts';
import type { Post } from '../post.ts';

type Acknowledged = {
  /** The last letter that the other branch has taken in. */
  readonly heard: number;
  /** Where it takes commands. */
  readonly apiUrl: string;
};

type Repeated = {
  /** How often it was said before; 0 where only what was heard is said again. */
  readonly repeat: number;
};

/** What comes of two branches sharing an order. */
export const posted = {
  WorkOrderLettersAcknowledged: {
    told: 'trail',
    apply: (order: WorkOrder, { data: { heard, apiUrl } }: Happened<Acknowledged>): WorkOrder =>
      withPost(order, (post) => {
        const outgoing = post.outgoing.filter(({ number }) => number > heard);
        const known = { ...post, outgoing, acknowledged: heard, otherApiUrl: apiUrl };
        if (outgoing.length > 0) return known;
        const { repeatAt: _, ...quiet } = known;
        return { ...quiet, repeats: 0 };
      }),
  },
  WorkOrderLettersRepeated: {
    told: 'trail',
    apply: (order: WorkOrder, _: Happened<Repeated>): WorkOrder => order,
  },
  WorkOrderLetterRefused: {
    told: 'branch',
    apply: (order: WorkOrder, _: Happened<LetterRefused>): WorkOrder => order,
  },
  WorkOrderReportFetched: {
    told: 'branch',
    apply: (order: WorkOrder, _: Happened<ReportFetched>): WorkOrder => order,
  },
  WorkOrderSilent: {
    told: 'branch',
    apply: (order: WorkOrder, { data: { dueAt } }: Happened<ClockRef>): WorkOrder =>
      withPost(order, (post) => ({ ...post, silentAbout: dueAt })),
  },
} satisfies HappeningKinds<WorkOrder>;

const withPost = (order: WorkOrder, change: (post: Post) => Post): WorkOrder =>
  order.post ? { ...order, post: change(order.post) } : order;
