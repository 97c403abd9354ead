import type { Instant } from '../time.ts';
import { NO_TIMER, type Timer, timerRepaired } from '../timer.ts';
import { unreachable } from '../unreachable.ts';
import type { Alert } from './alert.ts';
import type { AlertData, AlertEntry } from './alert-entries.ts';
import type { Call, Chain, ChainState } from './chain.ts';

/**
 * The alert after an entry; its first entry needs none before.
 * @throws Error when anything but its first entry comes first
 */
export const applyAlert = (before: Alert | undefined, entry: AlertEntry): Alert => {
  const { id, sequence: version } = entry;
  const repaired = timerIn(before, entry);
  const timer = repaired && { timer: repaired };
  if (entry.type === 'AlertRaised')
    return { id, version, state: 'raised', ...entry.data, ...timer };
  if (!before) throw new Error(`${id}: ${entry.type} before it was raised`);
  return { ...changed(before, entry), version, ...timer };
};

const timerIn = (before: Alert | undefined, entry: AlertEntry): Timer | undefined => {
  const known = before?.timer ?? NO_TIMER;
  const { rearms, setAside } = isOfTimer(entry)
    ? timerRepaired(known, entry)
    : { rearms: 0, setAside: false };
  // What is recorded of its calls leaves the timer alone.
  if (!entry.timer)
    return before?.timer && (isOfTimer(entry) ? { ...known, rearms, setAside } : known);
  return { ...entry.timer, rearms, setAside };
};

const isOfTimer = (
  entry: AlertEntry,
): entry is Extract<AlertEntry, { type: 'TimerRearmed' | 'TimerSetAside' | 'TimerArmed' }> =>
  entry.type === 'TimerRearmed' || entry.type === 'TimerSetAside' || entry.type === 'TimerArmed';

const changed = (alert: Alert, entry: Exclude<AlertEntry, { type: 'AlertRaised' }>): Alert => {
  const { at, by } = entry;
  switch (entry.type) {
    case 'AlertPutOff': {
      const { muted, ...putOff } = entry.data;
      return { ...alert, putOff, ...(muted && { muted }) };
    }
    case 'AlertBroughtUp':
      return alert.putOff ? { ...alert, putOff: { ...alert.putOff, broughtUpAt: at } } : alert;
    case 'AlertRepeated':
      return { ...alert, repeated: { count: entry.data.count, at } };
    case 'ChainBegan': {
      const chain: Chain = { ...entry.data.chain, state: 'climbing', since: at, step: 0, call: 1 };
      const { joined: _, ...alone } = alert;
      return { ...alone, chain };
    }
    case 'ChainStepped': {
      const { step } = entry.data;
      return moved(alert, 'climbing', entry, (chain) => ({ step, call: chain.call + 1 }));
    }
    case 'PageStarted': {
      const { call, people } = entry.data;
      return { ...alert, calls: people.reduce(beginning(call, at), alert.calls ?? []) };
    }
    case 'AlertDelivered': {
      const { members } = entry.data;
      return {
        ...alert,
        calls: (alert.calls ?? []).map(delivering(entry.data, at)),
        ...(members !== undefined && { members }),
      };
    }
    case 'PageReported':
      return { ...alert, calls: (alert.calls ?? []).map(reporting(entry.data, at)) };
    case 'AlertJoined':
      return { ...alert, joined: { ...entry.data, at } };
    case 'AlertAcknowledged': {
      const { ticketVersion, through, settled } = entry.data;
      return {
        ...alert,
        state: 'acknowledged',
        acknowledgedAt: at,
        acknowledgedBy: by,
        ...(ticketVersion !== undefined && { ticketVersion }),
        ...(through !== undefined && { through }),
        ...(settled && { settled }),
      };
    }
    case 'AlertHandedOver': {
      const {
        acknowledgedAt: _,
        acknowledgedBy: __,
        ticketVersion: ___,
        through: ____,
        settled: _____,
        ...open
      } = alert;
      const { to } = entry.data;
      const linksFrom = (open.chain?.call ?? 0) + 1;
      return moved({ ...open, state: 'raised', linksFrom }, 'handed-over', entry, ({ call }) => ({
        to,
        call: call + 1,
      }));
    }
    case 'AlertHandedUp':
      return moved(alert, 'handed-up', entry);
    case 'AlertTakenAbove':
      return moved(alert, 'taken-above', entry);
    case 'NobodyReached':
      return alert.chain
        ? moved(alert, 'nobody-reached', entry)
        : { ...alert, repeated: { count: (alert.repeated?.count ?? 0) + 1, at } };
    case 'ChainEnded':
      return moved(alert, 'ended', entry);
    case 'AlertFollowedUp': {
      const { ticketVersion: _, ...followed } = alert;
      return followed;
    }
    case 'AlertTakenUp':
    case 'TimerRearmed':
    case 'TimerSetAside':
    case 'TimerArmed':
      return alert;
    default:
      return unreachable(entry);
  }
};

const moved = (
  alert: Alert,
  state: ChainState,
  { at }: Pick<AlertEntry, 'at'>,
  also: (chain: Chain) => Partial<Chain> = () => ({}),
): Alert => {
  if (!alert.chain) return alert;
  const { to: _, ...chain } = alert.chain;
  return { ...alert, chain: { ...chain, state, since: at, ...also(alert.chain) } };
};

const isOf =
  ({ call, recipient }: { readonly call: number; readonly recipient: string }) =>
  (one: Call): boolean =>
    one.call === call && one.person === recipient;

// A call that is tried again keeps what has worked.
const beginning =
  (call: number, at: Instant) =>
  (calls: readonly Call[], person: string): readonly Call[] => {
    const isSame = isOf({ call, recipient: person });
    return calls.some(isSame)
      ? calls.map((one) => (isSame(one) ? begunAgain(one, at) : one))
      : [...calls, { call, person, at, by: [], failed: [] }];
  };

const begunAgain = ({ endedAt: _, ...one }: Call, at: Instant): Call => ({ ...one, at });

const delivering =
  (data: AlertData['AlertDelivered'], endedAt: Instant) =>
  (one: Call): Call => {
    if (!isOf(data)(one)) return one;
    const by = [...new Set([...one.by, ...data.by])];
    return { ...one, endedAt, by, failed: data.failed };
  };

const reporting =
  (data: AlertData['PageReported'], at: Instant) =>
  (one: Call): Call => {
    if (!isOf(data)(one)) return one;
    const { way, outcome } = data;
    const others = (one.reports ?? []).filter((known) => known.way !== way);
    return { ...one, reports: [...others, { way, outcome, at }] };
  };
