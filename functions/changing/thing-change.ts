import { type AggregateKind, type EntryOf, rowOf, type ThingOf } from '../contracts/aggregates.ts';
import type { DutyRecorded } from '../domain/duty/duty.ts';
import type { HandOverRecorded } from '../domain/hand-over/hand-over.ts';
import type { MessageRecorded } from '../domain/message/record.ts';
import type { MutingRecorded } from '../domain/muting/muting.ts';
import type { NoticeRecorded } from '../domain/notice/notice-acts.ts';
import type { AlertRecorded } from '../domain/on-call/alert-entries.ts';
import type { OrderRecorded } from '../domain/order/record.ts';
import type { OwnBranch } from '../domain/own-branch.ts';
import type { SetAsideRecorded } from '../domain/set-aside/set-aside.ts';
import type { Recorded } from '../domain/ticket/record.ts';
import type { ThingWrite, Write } from '../ports/ledger.ts';

/** How a thing changed: what it was, what it is now, and the entries that made it so. */
export type ThingChange<Kind extends AggregateKind = AggregateKind> = {
  readonly [One in Kind]: {
    readonly kind: One;
    /** Undefined when it is new. */
    readonly before: ThingOf<One> | undefined;
    readonly after: ThingOf<One>;
    readonly entries: readonly EntryOf<One>[];
  };
}[Kind];

/** What stands beside things: a use case names it, the kernel writes it along. */
export type Extra = Exclude<Write, ThingWrite | { readonly kind: 'key' | 'seen' }>;

export const ticketChange = (
  before: ThingOf<'ticket'> | undefined,
  { ticket, entries }: Recorded,
): ThingChange<'ticket'> => ({ kind: 'ticket', before, after: ticket, entries });

export const orderChange = (
  before: ThingOf<'order'> | undefined,
  { order, entries }: OrderRecorded,
): ThingChange<'order'> => ({ kind: 'order', before, after: order, entries });

export const alertChange = (
  before: ThingOf<'alert'> | undefined,
  { alert, entries }: AlertRecorded,
): ThingChange<'alert'> => ({ kind: 'alert', before, after: alert, entries });

export const noticeChange = (
  before: ThingOf<'notice'> | undefined,
  { notice, entry }: NoticeRecorded,
): ThingChange<'notice'> => ({ kind: 'notice', before, after: notice, entries: [entry] });

export const messageChange = (
  before: ThingOf<'message'> | undefined,
  { message, entries }: MessageRecorded,
): ThingChange<'message'> => ({ kind: 'message', before, after: message, entries });

export const setAsideChange = (
  before: ThingOf<'set-aside'> | undefined,
  { setAside, entry }: SetAsideRecorded,
): ThingChange<'set-aside'> => ({ kind: 'set-aside', before, after: setAside, entries: [entry] });

export const dutyChange = (
  before: ThingOf<'duty'> | undefined,
  { duty, entry }: DutyRecorded,
): ThingChange<'duty'> => ({ kind: 'duty', before, after: duty, entries: [entry] });

export const mutingsChange = (
  before: ThingOf<'mutings'> | undefined,
  { mutings, entry }: MutingRecorded,
): ThingChange<'mutings'> => ({ kind: 'mutings', before, after: mutings, entries: [entry] });

export const handOverChange = (
  before: ThingOf<'hand-over'> | undefined,
  { handOver, entry }: HandOverRecorded,
): ThingChange<'hand-over'> => ({ kind: 'hand-over', before, after: handOver, entries: [entry] });

/** All that a thing's change writes: itself, its entries, and what else its row says that it brings. */
export const changeWrites = <Kind extends AggregateKind>(
  { kind, before, after, entries }: ThingChange<Kind>,
  ownBranch: OwnBranch,
): Write[] => {
  const brought = rowOf(kind).consequences?.(before, after, entries, ownBranch);
  return [
    thingWrite(kind, after, before?.version ?? 0),
    ...entries.map((entry): Write => ({ kind: 'entry', entry })),
    ...(brought?.alerts ?? []).flatMap((alert) =>
      changeWrites(alertChange(undefined, alert), ownBranch),
    ),
    ...(brought?.messages ?? []).flatMap((message) =>
      changeWrites(messageChange(undefined, message), ownBranch),
    ),
    ...(brought?.file ? [{ kind: 'regulator-file', file: brought.file } as const] : []),
  ];
};

// That kind and thing belong together is known to the signature alone.
function thingWrite<Kind extends AggregateKind>(
  kind: Kind,
  after: ThingOf<Kind>,
  before: number,
): ThingWrite;
function thingWrite(kind: AggregateKind, after: ThingOf<AggregateKind>, before: number) {
  return { kind, after, before };
}
