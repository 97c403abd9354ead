import type { HttpAnswer } from '../contracts/http-answer.ts';
import { isCalling } from '../domain/calling/storm.ts';
import type { Alert } from '../domain/on-call/alert.ts';
import type { Person } from '../domain/organisation/person.ts';
import type { makeAcknowledge } from './acknowledge.ts';
import type { CallLink } from './acknowledge-links.ts';
import { actorOf } from './answer-call.ts';

/** What came of an answer to a page that came back by telephone. */
export type CallOutcome =
  | { readonly kind: 'acknowledged' | 'acknowledged-before'; readonly alertId: string }
  /** Its chain is over, or it was handed to somebody else. */
  | { readonly kind: 'expired'; readonly alertId: string };

type Refused = Extract<HttpAnswer, { readonly problem: unknown }>;

/** What a provider may know of it: not why nothing came of it. */
export const outcomeForProvider = ({ kind }: { readonly kind: string }) => ({
  outcome: kind === 'acknowledged' || kind === 'acknowledged-before' ? kind : 'nothing',
});

/**
 * Acknowledges an alert in the name of whoever was paged and has answered, while its chain calls; twice is once.
 * @throws ChangeBusy
 * @see rule F3
 */
export const acknowledgeByCall = async (
  {
    alert,
    link,
    person,
  }: { readonly alert: Alert; readonly link: CallLink; readonly person: Person },
  acknowledge: ReturnType<typeof makeAcknowledge>,
  correlationId: string,
): Promise<CallOutcome | Refused> => {
  const { alertId } = link;
  if (link.call < (alert.linksFrom ?? 1)) return { kind: 'expired', alertId };
  if (alert.state === 'acknowledged') return { kind: 'acknowledged-before', alertId };
  if (!isCalling(alert)) return { kind: 'expired', alertId };
  const answer = await acknowledge(alertId, actorOf(person), correlationId);
  return 'problem' in answer ? answer : { kind: 'acknowledged', alertId };
};
