import * as z from 'zod';
import type { OnCallFile } from '../contracts/branch.ts';
import type { Entry } from '../domain/entry.ts';
import { type Alert, type AlertRecorded, delivered, startPage } from '../domain/on-call/alert.ts';
import { type Instant, plusSeconds } from '../domain/time.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Pagers, WallClock } from '../ports/outside.ts';
import type { AlertReader, EntryReader } from '../ports/readers.ts';
import { alertWrites } from '../ports/ticket-writes.ts';
import { deliver, outstandingWays, type Way } from './deliver.ts';
import { PageFailed } from './page-failed.ts';
import { recipientOf } from './recipient.ts';

/** What an alert's event came to. */
export type Paged =
  | { readonly kind: 'paged'; readonly recipient: string; readonly failed: readonly Way[] }
  | { readonly kind: 'paged-before' }
  | { readonly kind: 'acknowledged-before' };

/** What paging needs. */
export type PagePorts = {
  readonly ledger: Ledger;
  readonly alerts: AlertReader;
  readonly entries: EntryReader;
  readonly pagers: Pagers;
  readonly clock: WallClock;
  readonly onCall: OnCallFile;
};

/** Whoever started a page longer ago than this, in seconds, is dead: the function's time is up. */
export const PAGE_SECONDS = 60;

const ATTEMPTS = 8;

/**
 * Pages the first person that an alert is for. It is claimed before and put on record after, both by
 * the alert's version, so that a doubled event pages once. What worked is on record and not sent
 * again; until all that the person must be reached by has worked, the page fails and is tried again.
 * A crash between sending and recording makes the page go out again: it carries the alert's id, by
 * which receivers know it.
 * @throws PageFailed
 * @see rule F2
 */
export const makePage =
  (ports: PagePorts) =>
  async (alertId: string, correlationId: string): Promise<Paged> => {
    const alert = await existing(ports, alertId);
    if (alert.state === 'acknowledged') return { kind: 'acknowledged-before' };
    const history = await historyOf(ports, alertId);
    const person = recipientOf(alert, ports.onCall);
    if (!person) throw new PageFailed(alertId, 'nobody-on-call');
    const worked = waysThatWorked(history, person.id);
    if (outstandingWays(person, ports.pagers, worked).length === 0) return { kind: 'paged-before' };
    const now = ports.clock.now();
    const claim = startPage(alert, person.id, now, correlationId);
    if (isInProgress(history, now) || !(await stored(ports, claim, alert.version)))
      throw new PageFailed(alertId, 'in-progress');
    const { by, failed } = await deliver(alert, person, ports.pagers, worked);
    if (by.length === 0) throw new PageFailed(alertId, 'no-way-worked');
    await putOnRecord(ports, claim.alert, { recipient: person.id, by }, correlationId);
    if (outstandingWays(person, ports.pagers, [...worked, ...by]).length > 0)
      throw new PageFailed(alertId, 'some-ways-failed');
    return { kind: 'paged', recipient: person.id, failed };
  };

const existing = async ({ alerts }: PagePorts, alertId: string): Promise<Alert> => {
  const alert = await alerts.load(alertId);
  if (!alert) throw new PageFailed(alertId, 'no-such-alert');
  return alert;
};

// Every try adds an entry or two, and a page is tried for hours.
const historyOf = async ({ entries }: PagePorts, alertId: string): Promise<readonly Entry[]> => {
  const history: Entry[] = [];
  let page = await entries.entries('alert', alertId, { limit: 100 });
  history.push(...page.items);
  while (page.cursor !== undefined) {
    page = await entries.entries('alert', alertId, { limit: 100, cursor: page.cursor });
    history.push(...page.items);
  }
  return history;
};

const Delivery = z.object({ recipient: z.string(), by: z.array(z.string()) });

const waysThatWorked = (history: readonly Entry[], recipient: string): readonly string[] =>
  history
    .filter(({ type }) => type === 'AlertDelivered')
    .map(({ data }) => Delivery.parse(data))
    .flatMap((delivery) => (delivery.recipient === recipient ? delivery.by : []));

const isInProgress = (history: readonly Entry[], now: Instant): boolean =>
  history.some(({ type, at }) => type === 'PageStarted' && now < plusSeconds(at, PAGE_SECONDS));

const stored = async (
  { ledger }: PagePorts,
  recorded: AlertRecorded,
  before: number,
): Promise<boolean> => (await ledger.commit(alertWrites(recorded, before))).kind === 'committed';

const putOnRecord = async (
  ports: PagePorts,
  sent: Alert,
  delivery: Parameters<typeof delivered>[1],
  correlationId: string,
): Promise<void> => {
  let alert = sent;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const recorded = delivered(alert, delivery, ports.clock.now(), correlationId);
    if (await stored(ports, recorded, alert.version)) return;
    // It was acknowledged meanwhile; the page went out all the same.
    alert = await existing(ports, sent.id);
  }
  throw new PageFailed(sent.id, 'busy');
};
