import { type HttpAnswer, refusal, replayed } from '../contracts/http.ts';
import type { NoticeRecorded } from '../domain/notice/record-notice.ts';
import type { IdempotencyRecord, Ledger, Write } from '../ports/ledger.ts';
import type { Identifiers, WallClock } from '../ports/outside.ts';
import type { KeyReader, NoticeReader } from '../ports/readers.ts';
import { decideChange, decidePublishing, type NoticeDecision } from './decide.ts';
import { type NoticeOrder, type Orderer, type OrderKey, orderKey } from './order.ts';

/** What carrying out needs. */
export type NoticePorts = {
  readonly ledger: Ledger;
  readonly notices: NoticeReader;
  readonly keys: KeyReader;
  readonly identifiers: Identifiers;
  readonly clock: WallClock;
  readonly branch: string;
};

/** Others may change the notice meanwhile this often before the sender is asked to try again. */
const ATTEMPTS = 8;

/**
 * Publishes, updates or closes a notice: notice, entry and key in one transaction; the entry is what
 * the other branches are told. A key that was used before gives the answer that it gave then.
 * @see rules H1, H3, H5
 */
export const makeCarryOut =
  (ports: NoticePorts) =>
  async (order: NoticeOrder, orderer: Orderer): Promise<HttpAnswer> => {
    const key = orderKey(order, orderer, ports.branch);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const used = await ports.keys.find(key.key);
      const answer = used ? answerAgain(used, key) : await attemptOnce(ports, order, orderer, key);
      if (answer) return answer;
    }
    return refusal('busy-record');
  };

const answerAgain = (used: IdempotencyRecord, { content }: OrderKey): HttpAnswer =>
  used.content === content ? replayed(used.answer) : refusal('idempotency-conflict');

/** Undefined when the key or the notice's version was taken meanwhile. */
const attemptOnce = async (
  ports: NoticePorts,
  order: NoticeOrder,
  orderer: Orderer,
  key: OrderKey,
): Promise<HttpAnswer | undefined> => {
  const decision = await decide(ports, order, orderer);
  if (decision.kind === 'refused') return decision.refusal;
  const { recorded } = decision;
  const { kind } = await ports.ledger.commit(writesOf(recorded, key));
  return kind === 'committed'
    ? { status: order.kind === 'close' ? 200 : 201, body: recorded.notice }
    : undefined;
};

const decide = async (
  { notices, identifiers, clock, branch }: NoticePorts,
  order: NoticeOrder,
  { by, correlationId }: Orderer,
): Promise<NoticeDecision> => {
  const occasion = { at: clock.now(), by, correlationId };
  return order.kind === 'publish'
    ? decidePublishing(order, { id: identifiers.ulid(), branch }, occasion)
    : decideChange(order, await notices.load(order.noticeId), branch, occasion);
};

const writesOf = ({ notice, entry }: NoticeRecorded, { key, content }: OrderKey): Write[] => [
  { kind: 'notice', notice, before: notice.version - 1 },
  { kind: 'entry', entry },
  { kind: 'key', key, content, answer: notice },
];
