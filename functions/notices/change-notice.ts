import { type ChangePorts, type Decided, makeChange, unchanged } from '../changing/change.ts';
import { httpAnswer } from '../changing/change-answer.ts';
import { contentsOf, type RequestKey, senderKey } from '../changing/repeatable.ts';
import { noticeChange } from '../changing/thing-change.ts';
import type { HttpAnswer, HttpRefusal } from '../contracts/http-answer.ts';
import { type Notice, type ToldNotice, toldOf } from '../domain/notice/notice.ts';
import type { NoticeOccasion } from '../domain/notice/notice-acts.ts';
import type { Instant } from '../domain/time.ts';
import type { Fingerprints, Identifiers } from '../ports/outside.ts';
import type { NoticeReader } from '../ports/readers.ts';
import { decide, type NoticeDecision } from './decide.ts';
import type { NoticeOrder, Orderer } from './notice-command.ts';

/** What changing a notice needs. */
export type NoticePorts = ChangePorts & {
  readonly notices: NoticeReader;
  readonly identifiers: Identifiers;
  readonly fingerprints: Fingerprints;
  /** How long silence is borne, and when a silent notice is looked at, from an instant (H5). */
  readonly pace: (now: Instant) => Pick<NoticeOccasion, 'overdueAfter' | 'chaseAt'>;
};

/**
 * Publishes, updates or closes a notice; the entry is what the other branches are told.
 * @see rules H1, H3, H5
 */
export const makeChangeNotice = (ports: NoticePorts) => {
  const { notices, identifiers, ownBranch, pace } = ports;
  const change = makeChange(ports);
  return async (order: NoticeOrder, orderer: Orderer): Promise<HttpAnswer> => {
    const { by, correlationId } = orderer;
    const fresh = { id: identifiers.ulid(), branch: ownBranch.id };
    const changed = await change(
      {
        load: async () => (order.kind === 'publish' ? undefined : notices.load(order.noticeId)),
        decide: (notice, at) =>
          decided(notice, decide(order, notice, fresh, { at, by, correlationId, ...pace(at) })),
      },
      await keyOf(order, orderer, ports),
    );
    return httpAnswer(changed, order.kind === 'close' ? 200 : 201);
  };
};

const decided = (
  before: Notice | undefined,
  decision: NoticeDecision,
): Decided<ToldNotice, HttpRefusal> => {
  if (decision.kind === 'refused') return unchanged(decision.refusal);
  const { recorded } = decision;
  return {
    kind: 'changed',
    changes: [noticeChange(before, recorded)],
    answer: toldOf(recorded.notice),
  };
};

const keyOf = async (
  order: NoticeOrder,
  { scope, idempotencyKey }: Orderer,
  { fingerprints, ownBranch }: NoticePorts,
): Promise<RequestKey> => ({
  keys: [
    senderKey(
      { use: 'notice', branch: ownBranch.id, subject: scope },
      idempotencyKey,
      fingerprints,
    ),
  ],
  contents: await contentsOf(order, fingerprints),
});
