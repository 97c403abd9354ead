import { isOpenOrder } from '../../functions/domain/order/order.ts';
import { isOpen } from '../../functions/domain/ticket/ticket.ts';
import type { Watcher } from '../watching.ts';
import type { Breaks, Looks } from './broken.ts';
import { StoredState } from './stored-state.ts';

/** Nothing that is open is without an instant at which it is looked at. */
export const watchTimers = (breaks: Breaks, looks: Looks): Watcher => ({
  committed: (branch, written) => {
    for (const { after } of written) {
      if (after?.kind !== 'TICKET' && after?.kind !== 'ORDER') continue;
      const state = StoredState.parse({ kind: after.kind, listed: after.listed });
      looks('every open thing has a timer');
      if (isWaitedFor(state) && after.lookAt === undefined)
        breaks('without a timer', branch, `${String(after.pk)} ${state.listed.state}`);
    }
  },
});

const isWaitedFor = (one: StoredState): boolean =>
  one.kind === 'TICKET' ? isOpen(one.listed) : isOpenOrder(one.listed);
