import { type ChangePorts, type Decided, makeChange, unchanged } from '../changing/change.ts';
import { alertChange } from '../changing/thing-change.ts';
import { type Alert, type AlertEntry, delivered, startPage } from '../domain/on-call/alert.ts';
import type { OnCall } from '../domain/on-call/paging.ts';
import type { AlertPlace } from '../domain/on-call/wording.ts';
import { type Instant, plusSeconds } from '../domain/time.ts';
import type { Pagers } from '../ports/outside.ts';
import type {
  AlertReader,
  EntryReader,
  OrganisationReader,
  ThingReader,
} from '../ports/readers.ts';
import { deliver, outstandingWays, type Way } from './deliver.ts';
import { findRecipient, type Recipient } from './recipient.ts';

/**
 * Not everything was paged this time. The queue tries again, and in the end an alarm tells of the dead letter.
 * `some-ways-failed`: what worked is on record, and only the rest is tried again.
 * `in-progress`: another delivery of the same event is at it; the next try finds out how that ended.
 */
class PageFailed extends Error {
  override readonly name = 'PageFailed';
  readonly reason:
    | 'no-such-alert'
    | 'nobody-on-call'
    | 'no-way-worked'
    | 'some-ways-failed'
    | 'in-progress';

  constructor(alertId: string, reason: PageFailed['reason']) {
    super(`${alertId}: ${reason}`);
    this.reason = reason;
  }
}

/** What an alert's event came to. */
export type Paged =
  | { readonly kind: 'paged'; readonly recipient: string; readonly failed: readonly Way[] }
  | { readonly kind: 'paged-before' }
  | { readonly kind: 'acknowledged-before' };

/** What paging needs. */
export type PagePorts = ChangePorts & {
  readonly alerts: AlertReader;
  readonly alertEntries: EntryReader<'alert'>;
  readonly pagers: Pagers;
  readonly onCall: OnCall;
  readonly people: ThingReader<'person'>;
  readonly organisation: OrganisationReader;
  readonly place: AlertPlace;
};

/** Whoever started a page longer ago than this, in seconds, is dead: the function's time is up. */
export const PAGE_SECONDS = 60;

/** A page that is this call's to send: to whom, and by which ways it has reached them already. */
type Claim = Recipient & { readonly alert: Alert; readonly worked: readonly string[] };

/**
 * Pages the first person that an alert is for. It is claimed before and put on record after, both by
 * the alert's version, so that a doubled event pages once. What worked is on record and not sent
 * again; until all that the person must be reached by has worked, the page fails and is tried again.
 * A crash between sending and recording makes the page go out again: it carries the alert's id, by
 * which receivers know it.
 * @throws PageFailed, ChangeBusy
 * @see rule F2
 */
export const makePage = (ports: PagePorts) => {
  const change = makeChange(ports);
  const { onCall, pagers, people, organisation } = ports;
  return async (alertId: string, correlationId: string): Promise<Paged> => {
    const claimed = await change({
      load: async (now) => {
        const alert = await existing(ports, alertId);
        const [history, recipient] = await Promise.all([
          historyOf(ports, alertId),
          findRecipient(
            alert,
            { onCall, mails: pagers.email !== undefined },
            { people, organisation, now },
          ),
        ]);
        return { alert, history, recipient };
      },
      decide: (found, now) => claim(found, now, correlationId, ports),
    });
    if (claimed.kind === 'unchanged') return claimed.answer;
    const { alert, worked, ...recipient } = claimed.answer;
    const { person } = recipient;
    const { by, failed } = await deliver(alert, { ...recipient, ...ports }, worked);
    if (by.length === 0) throw new PageFailed(alertId, 'no-way-worked');
    await change({
      // It may be acknowledged by now; the page went out all the same.
      load: () => existing(ports, alertId),
      decide: (current, now) => {
        const recorded = delivered(current, { recipient: person.id, by }, now, correlationId);
        return { kind: 'changed', changes: [alertChange(current, recorded)], answer: undefined };
      },
    });
    if (outstandingWays(person, ports.pagers, [...worked, ...by]).length > 0)
      throw new PageFailed(alertId, 'some-ways-failed');
    return { kind: 'paged', recipient: person.id, failed };
  };
};

type Found = {
  readonly alert: Alert;
  readonly history: readonly AlertEntry[];
  readonly recipient: Recipient | undefined;
};

/** Of two that claim a page at once the second one finds it in progress. */
const claim = (
  { alert, history, recipient }: Found,
  now: Instant,
  correlationId: string,
  { pagers }: PagePorts,
): Decided<Claim, Paged> => {
  if (alert.state === 'acknowledged') return unchanged({ kind: 'acknowledged-before' });
  if (!recipient) throw new PageFailed(alert.id, 'nobody-on-call');
  const { person } = recipient;
  const worked = waysThatWorked(history, person.id);
  if (outstandingWays(person, pagers, worked).length === 0)
    return unchanged({ kind: 'paged-before' });
  if (isInProgress(history, now)) throw new PageFailed(alert.id, 'in-progress');
  const started = startPage(alert, person.id, now, correlationId);
  return {
    kind: 'changed',
    changes: [alertChange(alert, started)],
    answer: { ...recipient, alert, worked },
  };
};

const existing = async ({ alerts }: PagePorts, alertId: string): Promise<Alert> => {
  const alert = await alerts.load(alertId);
  if (!alert) throw new PageFailed(alertId, 'no-such-alert');
  return alert;
};

// Every try adds an entry or two, and a page is tried for hours.
const historyOf = async (
  { alertEntries }: PagePorts,
  alertId: string,
): Promise<readonly AlertEntry[]> => {
  const history: AlertEntry[] = [];
  let page = await alertEntries.entries(alertId, { limit: 100 });
  history.push(...page.items);
  while (page.cursor !== undefined) {
    page = await alertEntries.entries(alertId, { limit: 100, cursor: page.cursor });
    history.push(...page.items);
  }
  return history;
};

const waysThatWorked = (history: readonly AlertEntry[], recipient: string): readonly string[] =>
  history.flatMap((entry) =>
    entry.type === 'AlertDelivered' && entry.data.recipient === recipient ? entry.data.by : [],
  );

const isInProgress = (history: readonly AlertEntry[], now: Instant): boolean =>
  history.some(({ type, at }) => type === 'PageStarted' && now < plusSeconds(at, PAGE_SECONDS));
