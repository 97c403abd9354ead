import { unchanged } from '../changing/change.ts';
import type { Actor } from '../domain/actor.ts';
import type { Notice } from '../domain/notice/notice.ts';
import { receive } from '../domain/notice/notice-acts.ts';
import type { NoticeEntry, NoticeHappening } from '../domain/notice/notice-entries.ts';
import type { Instant } from '../domain/time.ts';
import { refused } from './judge-neighbour-event.ts';
import type { NeighbourEvent } from './neighbour-event.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { type TakenIn, takenIn } from './taken-in.ts';

const FEDERATION: Actor = { kind: 'system', part: 'federation' };

/**
 * Takes in another branch's notice: the notice, a receipt for its publisher, and the entry that passes
 * it on. A lower version than the one held brings nothing and is not passed on either: each event
 * carries the whole notice, so the higher one, passed on before, has told all that this one could.
 * @see rule H4
 */
export const takeInNotice = (
  { type, meta, data }: Extract<NeighbourEvent, { kind: 'notice' }>,
  held: Notice | undefined,
  { id: branch }: Neighbourhood,
  now: Instant,
): TakenIn => {
  const { notice } = data;
  if (held && held.branch !== notice.branch)
    return unchanged(
      refused('contradiction', { field: 'data.notice.branch', problem: held.branch }),
    );
  if (held && held.version >= notice.version) return unchanged(undefined);
  const receipt = { noticeId: notice.id, branch, version: notice.version, at: now };
  const { correlationId } = meta;
  const entries = [
    passedOn({ type, data: { notice } }, notice.id, { ...data, meta }),
    receive(notice, branch, { at: now, by: FEDERATION, correlationId }),
  ];
  return takenIn(
    [{ kind: 'notice', before: held, after: notice, entries }],
    [{ kind: 'receipt', receipt }],
  );
};

/**
 * Takes in a receipt: kept where the notice was published, passed on towards there elsewhere.
 * @see rule H4
 */
export const takeInReceipt = (
  { meta, data }: Extract<NeighbourEvent, { kind: 'receipt' }>,
  notice: Notice | undefined,
  neighbourhood: Neighbourhood,
): TakenIn => {
  const { by, rule, ...facts } = data;
  const { noticeId, noticeVersion, publisher, receiver } = facts;
  if (publisher !== neighbourhood.id) {
    const entry = passedOn({ type: 'NoticeReceived', data: facts }, noticeId, { by, rule, meta });
    return takenIn([], [{ kind: 'entry', entry }]);
  }
  if (!notice || notice.branch !== publisher || notice.version < noticeVersion)
    return unchanged(
      refused('contradiction', { field: 'data.noticeId', problem: 'never published like this' }),
    );
  const receipt = { noticeId, branch: receiver, version: noticeVersion, at: meta.occurredAt };
  return takenIn([], [{ kind: 'receipt', receipt }]);
};

type Origin = { readonly meta: NeighbourEvent['meta']; readonly by: Actor; readonly rule: string };

/** The entry by which the relay tells the next branches, under the id that the event has everywhere. */
const passedOn = (
  happened: NoticeHappening,
  id: string,
  { meta, by, rule }: Origin,
): NoticeEntry => ({
  ...happened,
  aggregate: 'notice',
  id,
  sequence: meta.sequence,
  eventId: meta.id,
  at: meta.occurredAt,
  by,
  rule,
  correlationId: meta.correlationId,
  via: meta.via,
  publish: true,
});
