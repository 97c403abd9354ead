import { type ChangePorts, makeChange } from '../changing/change.ts';
import type { Alert } from '../domain/on-call/alert.ts';
import { secondsOf } from '../domain/policy/limit.ts';
import type { ThingReader } from '../ports/readers.ts';
import type { BeginPorts } from './begin.ts';
import { type CalledFound, type Claim, claimCall, findCalled, loadAlert } from './claim-call.ts';
import { makeHastenPage } from './hasten-page.ts';
import type { Paged } from './paged.ts';
import {
  cameBackMeanwhile,
  hasToldOfTurn,
  judgeSent,
  recordSent,
  type SendPorts,
  sendCall,
} from './send-call.ts';
import type { TurnPages } from './turn-pages.ts';
import { makeUnmute } from './unmute.ts';

/** What paging needs. */
export type PagePorts = ChangePorts &
  BeginPorts &
  SendPorts & {
    readonly people: ThingReader<'person'>;
    readonly mutings: ThingReader<'mutings'>;
    /** Whose turn begins with the page of what was put off for it: the page tells of that too. */
    readonly turns: TurnPages;
  };

/**
 * Calls those whom an alert's chain calls now; begins the chain where it has not begun, or has the alert
 * wait, or be told with another one's page. Calls are claimed before and put on record after, both by the alert's
 * version, so that a doubled event pages once. What worked is on record and not sent again; until everybody
 * has been reached, the page fails and is tried again. A crash between sending and recording makes the page
 * go out again: it carries the alert's id, by which receivers know it.
 *
 * `reported`: a provider has told that a page of this one of the chain's calls came back; whoever has another
 * way is reached by it, while it is still the chain's latest. What came back is not sent again.
 * @throws PageFailed, ChangeBusy
 * @see rules F2, F3
 */
export const makePage = (ports: PagePorts) => {
  const change = makeChange(ports);
  const hasten = makeHastenPage(ports);
  const unmute = makeUnmute(ports);
  const page = async (
    alertId: string,
    correlationId: string,
    reported?: number,
  ): Promise<Paged> => {
    const { answer: claimed } = await change<CalledFound, Claim | Paged, Paged>({
      load: (now) => findCalled(alertId, now, correlationId, ports),
      decide: (found, now) => claimCall(found, { now, correlationId, reported }, ports.pagers),
    });
    if ('kind' in claimed) {
      if (claimed.kind === 'joined') await hasten(claimed.head, correlationId);
      // It may have been lifted while this was written down.
      if (claimed.kind === 'put-off' && claimed.putOff.as === 'muting')
        await unmute(alertId, correlationId);
      return claimed;
    }
    const { chain, people } = claimed;
    const members = await gathered(claimed, ports);
    const alert = { ...claimed.alert, ...(members > 0 && { members }) };
    const turn = await ports.turns(alert, ports.clock.now());
    const sent = await sendCall({ alert, chain, people }, turn, ports);
    const { answer: after } = await change<Alert, Alert, never>({
      // It may be acknowledged by now; the page went out all the same.
      load: () => loadAlert(alertId, ports),
      decide: (current, now) => {
        const call = { call: chain.call, members };
        const recorded = recordSent(current, call, sent, now, correlationId);
        return { kind: 'changed', changes: [recorded], answer: recorded.after };
      },
    });
    if (turn && hasToldOfTurn(turn, sent)) await turn.noteTold();
    // A provider was faster than this note, and whoever heard of it left it to us.
    return cameBackMeanwhile({ alert, chain, people }, after)
      ? page(alertId, correlationId, chain.call)
      : judgeSent(after, chain, sent, ports.pagers);
  };
  return page;
};

/** How many others are told with a call: before the first, those who come at once are waited for. */
const gathered = async (
  { alert, isFirst }: Claim,
  { pause, policy, storms }: PagePorts,
): Promise<number> => {
  const wait = secondsOf(policy.storm.gather.value);
  if (isFirst && wait > 0) await pause(wait);
  return (await storms.members(alert.id)).length;
};
