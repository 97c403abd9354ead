import { runningClocks } from '../ticket/ticket.ts';
import { type Instant, plusSeconds } from '../time.ts';
import type { OrderHappening } from './happenings.ts';
import type { WorkOrder } from './order.ts';

type Listening = Pick<WorkOrder, 'clocks' | 'post'>;

/**
 * Word of a limit may be on its way for so long: the sweep there records a miss within a minute, and what
 * is lost on the way is told again within two more.
 */
const ON_ITS_WAY_SECONDS = 240;

/**
 * The limits of an order that another branch works and of which nothing has been heard, each with the
 * instant from which that is silence: word has had time to come since the limit, and since the last
 * thing that the other branch is to have heard.
 */
export const silences = ({ clocks, post }: Listening) =>
  runningClocks({ clocks })
    .filter(({ missed, dueAt }) => !missed && dueAt > (post?.silentAbout ?? ''))
    .map((clock) => {
      const said = post?.outgoing.at(-1)?.at;
      const since = said !== undefined && said > clock.dueAt ? said : clock.dueAt;
      return { clock, from: plusSeconds(since, ON_ITS_WAY_SECONDS) };
    });

/** That the branch which works an order has let a limit pass without a word (D6). */
export const noticedSilences = (order: Listening, now: Instant): OrderHappening[] =>
  silences(order)
    .filter(({ from }) => from <= now)
    .map(({ clock: { kind, rule, dueAt } }) => ({
      type: 'WorkOrderSilent',
      rule,
      data: { clock: kind, rule, dueAt },
    }));
