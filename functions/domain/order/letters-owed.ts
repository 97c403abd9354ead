import type { OrderEntry } from './entries.ts';
import type { LetterFacts } from './facts.ts';
import type { WorkOrder } from './order.ts';
import type { Letter, Post } from './post.ts';

type WithoutOrder<E> = E extends unknown ? Omit<E, 'order'> : never;

/** What of an entry makes the next order. */
export type AppliableToOrder = WithoutOrder<OrderEntry>;

type Told = Extract<AppliableToOrder, { readonly type: keyof LetterFacts }>;

/** The happenings that the other branch hears of; of those, whoever they happen to tells them. */
const LETTERS: { readonly [Type in keyof LetterFacts]: true } = {
  WorkOrderIssued: true,
  WorkOrderTaken: true,
  WorkOrderPassedOn: true,
  WorkOrderReported: true,
  WorkOrderConfirmed: true,
  WorkOrderSentBack: true,
  WorkOrderMisrouted: true,
  WorkOrderLate: true,
  WorkOrderReturned: true,
  WorkOrderAccepted: true,
  WorkOrderCancelled: true,
  WorkOrderLetterRefused: true,
  WorkOrderReportFetched: true,
};

const TOLD: Partial<Record<AppliableToOrder['type'], true>> = LETTERS;

const isTold = (entry: AppliableToOrder): entry is Told => TOLD[entry.type] === true;

/** What an order owes the other branch after an entry; undefined where one branch is both. */
export const postAfter = (order: WorkOrder, entry: AppliableToOrder): Post | undefined => {
  const { issuer, worker } = order;
  if (issuer === worker) return undefined;
  const { via, heard, tells } = entry;
  const begun = order.post ?? nothingYet(via ? issuer : worker);
  const listened = heard ? { ...begun, heard: heard.number, otherApiUrl: heard.apiUrl } : begun;
  const written =
    isTold(entry) && !via
      ? { ...listened, outgoing: [...listened.outgoing, letterOf(entry)] }
      : listened;
  if (!tells) return written;
  const { repeatAt: _, ...told } = { ...written, repeats: tells.repeat };
  return tells.repeatAt === undefined ? told : { ...told, repeatAt: tells.repeatAt };
};

const nothingYet = (other: string): Post => ({
  other,
  outgoing: [],
  acknowledged: 0,
  heard: 0,
  repeats: 0,
});

function letterOf<One extends Told>(entry: One): Letter<One['type']>;
function letterOf({ sequence, type, at, by, rule = 'E1', data }: Told) {
  return { number: sequence, type, at, by, rule, data };
}
