import type { RecountedTicket } from '../functions/contracts/recount.ts';
import { KIND_WORDS } from '../functions/domain/clock/explain/kind-words.ts';
import { localDate, localTime, type TimeZone } from '../functions/domain/clock/local-time.ts';
import type { Shift } from '../functions/domain/clock/recount-limits.ts';
import type { Instant } from '../functions/domain/time.ts';
import { fill } from '../local/demonstration/board/width.ts';

const TICKET = 14;
const LIMIT = 24;
const TIME = 20;

const timeText = (at: Instant, zone: TimeZone): string =>
  `${localDate(at, zone)} ${localTime(at, zone)}`;

const line = (ticket: string, limit: string, old: string, next: string, what: string): string =>
  [fill(ticket, TICKET), fill(limit, LIMIT), fill(old, TIME), fill(next, TIME), what]
    .join(' ')
    .trimEnd();

/** The heading over the lines. */
export const HEADING = line('工单 ticket', '时限 limit', '原 old due', '新 new due', '');

const limitName = (kind: Shift['old']['kind'], rule: string): string =>
  `${KIND_WORDS[kind].zh} ${rule}`;

const WITHHELD = 'stays: a statutory duty of ours never becomes later';

type End = RecountedTicket['changes'][number]['old'];

const became = (old: End, next: End): string => {
  if (next.dueAt !== old.dueAt) return next.dueAt < old.dueAt ? 'earlier' : 'later';
  return old.provisional && !next.provisional ? 'no longer provisional' : 'same';
};

/** What would become of one limit. */
export const shiftLine = (
  ticketNumber: string,
  { old, new: next, withheld }: Shift,
  zone: TimeZone,
): string =>
  line(
    ticketNumber,
    limitName(old.kind, next.rule),
    timeText(old.dueAt, zone),
    timeText(next.dueAt, zone),
    withheld ? WITHHELD : became(old, next),
  );

/** What has become of one limit. */
export const changeLine = (
  ticketNumber: string,
  { kind, old, new: next }: RecountedTicket['changes'][number],
  zone: TimeZone,
): string =>
  line(
    ticketNumber,
    limitName(kind, next.rule),
    timeText(old.dueAt, zone),
    timeText(next.dueAt, zone),
    became(old, next),
  );
