import type { Actor } from '../domain/actor.ts';
import type { Entry } from '../domain/entry.ts';
import { receive } from '../domain/notice/record-notice.ts';
import type { Instant } from '../domain/time.ts';
import type { Write } from '../ports/ledger.ts';
import type { NoticeReader } from '../ports/readers.ts';
import type { Heard } from './heard.ts';
import { type Refused, refused } from './judge-event.ts';
import type { Standpoint } from './standpoint.ts';

const FEDERATION: Actor = { kind: 'system', part: 'federation' };

/** What hearing of notices needs. */
export type NoticePorts = {
  readonly notices: NoticeReader;
  readonly standpoint: Standpoint;
  readonly now: Instant;
};

/**
 * Takes in another branch's notice: the notice, a receipt for its publisher, and the entry that passes
 * it on. A lower version than the one held brings nothing and is not passed on either: each event
 * carries the whole notice, so the higher one, passed on before, has told all that this one could.
 * @see rule H4
 */
export const hearNotice = async (
  { type, meta, data }: Extract<Heard, { kind: 'notice' }>,
  { notices, standpoint: { branch }, now }: NoticePorts,
): Promise<readonly Write[] | Refused> => {
  const { notice } = data;
  const held = await notices.load(notice.id);
  if (held && held.branch !== notice.branch)
    return refused('contradiction', { field: 'data.notice.branch', problem: held.branch });
  if (held && held.version >= notice.version) return [];
  const receipt = { noticeId: notice.id, branch, version: notice.version, at: now };
  const { correlationId } = meta;
  return [
    { kind: 'notice', notice, before: held?.version ?? 0 },
    {
      kind: 'entry',
      entry: passedOn(type, notice.id, {
        meta,
        data: { by: data.by, rule: data.rule, facts: { notice } },
      }),
    },
    { kind: 'receipt', receipt },
    { kind: 'entry', entry: receive(notice, branch, { at: now, by: FEDERATION, correlationId }) },
  ];
};

/**
 * Takes in a receipt: kept where the notice was published, passed on towards there elsewhere.
 * @see rule H4
 */
export const hearReceipt = async (
  { meta, data }: Extract<Heard, { kind: 'receipt' }>,
  { notices, standpoint }: NoticePorts,
): Promise<readonly Write[] | Refused> => {
  const { by, rule, ...facts } = data;
  const { noticeId, noticeVersion, publisher, receiver } = facts;
  if (publisher !== standpoint.branch)
    return [
      {
        kind: 'entry',
        entry: passedOn('NoticeReceived', noticeId, { meta, data: { by, rule, facts } }),
      },
    ];
  const notice = await notices.load(noticeId);
  if (!notice || notice.branch !== publisher || notice.version < noticeVersion)
    return refused('contradiction', {
      field: 'data.noticeId',
      problem: 'never published like this',
    });
  const receipt = { noticeId, branch: receiver, version: noticeVersion, at: meta.occurredAt };
  return [{ kind: 'receipt', receipt }];
};

type Told = {
  readonly meta: Heard['meta'];
  readonly data: { readonly by: Actor; readonly rule: string; readonly facts: unknown };
};

/** The entry by which the relay tells the next branches, under the id that the event has everywhere. */
const passedOn = (type: string, id: string, { meta, data: { by, rule, facts } }: Told): Entry => ({
  aggregate: 'notice',
  id,
  sequence: meta.sequence,
  eventId: meta.id,
  type,
  at: meta.occurredAt,
  by,
  rule,
  data: facts,
  correlationId: meta.correlationId,
  via: meta.via,
  publish: true,
});
