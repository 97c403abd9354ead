import { isOpenOrder } from '../../functions/domain/order/order.ts';
import { isOpen } from '../../functions/domain/ticket/ticket.ts';
import type { Watcher } from '../watching.ts';
import type { Breaks, Looks } from './broken.ts';
import { StoredState } from './stored-state.ts';

/** What has a timer as long as it is open. */
const WATCHED = new Set<unknown>(['TICKET', 'ORDER', 'HAND-OVER']);

/** Nothing that is open is without an instant at which it is looked at. */
export const watchTimers = (breaks: Breaks, looks: Looks): Watcher => ({
  committed: (branch, written) => {
    for (const { after } of written) {
      if (!after || !WATCHED.has(after.kind)) continue;
      const state = StoredState.parse({ kind: after.kind, listed: after.listed });
      looks('every open thing has a timer');
      if (isWaitedFor(state) && after.lookAt === undefined)
        breaks('without a timer', branch, `${String(after.pk)} ${state.listed.state}`);
    }
  },
});

const isWaitedFor = (one: StoredState): boolean => {
  switch (one.kind) {
    case 'TICKET':
      return isOpen(one.listed);
    case 'ORDER':
      return isOpenOrder(one.listed);
    case 'HAND-OVER':
      return one.listed.state === 'written';
  }
};
