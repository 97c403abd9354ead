import type { Deliveries } from '../deliveries.ts';
import type { Cast } from './cast.ts';
import { Page, ShiftMessage } from './page.ts';
import { eventually, seconds } from './waiting.ts';

/** The on-call people: every page reaches them, and they acknowledge those that they must. */
export type OnDuty = {
  readonly pages: () => readonly Page[];
  /** What has gone wrong, once everything that is under way has ended. */
  readonly problems: () => Promise<readonly string[]>;
  readonly goHome: () => void;
};

const takesSeconds = 2;

export const goOnDuty = (
  deliveries: Pick<Deliveries, 'listen'>,
  { scene, apiOf, signal }: Cast,
): OnDuty => {
  const pages: Page[] = [];
  const underWay = new Set<Promise<void>>();
  const problems: string[] = [];

  const acknowledge = async ({ alertId, branch, level, role, cause }: Page): Promise<void> => {
    if (cause.kind !== 'escalation' || role !== 'on-call') return;
    const { ticketId } = cause;
    // The page may be faster than the answer to whoever sent the complaint.
    const complaint = await eventually(() => scene.ticket(ticketId)?.complaint, 20, signal);
    if (!complaint?.acknowledgedAt?.includes(level)) return;
    await seconds(takesSeconds, signal);
    await apiOf(branch).acknowledge(alertId);
  };

  const goHome = deliveries.listen((delivery) => {
    if (delivery.kind !== 'webhook') return;
    // That a turn or a day begins asks nobody for anything.
    if (ShiftMessage.safeParse(delivery.body).success) return;
    const read = Page.safeParse(delivery.body);
    if (!read.success) {
      problems.push(`a page to ${delivery.person} that nobody can read`);
      return;
    }
    pages.push(read.data);
    scene.tell({ kind: 'paged', page: read.data });
    const task = acknowledge(read.data)
      .catch((error: unknown) => {
        problems.push(String(error));
      })
      .finally(() => underWay.delete(task));
    underWay.add(task);
  });

  return {
    pages: () => pages,
    problems: async () => {
      await Promise.all(underWay);
      return problems;
    },
    goHome,
  };
};
