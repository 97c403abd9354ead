import type { CaseNote } from '../contracts/case-file.ts';
import type { ClocksView } from '../contracts/clocks.ts';
import {
  type Explanation,
  explainClock,
  explainCounting,
} from '../domain/clock/explain/explain.ts';
import type { Counting } from '../domain/clock/limit-end.ts';
import type { TicketEntry } from '../domain/ticket/entries.ts';
import { runningClocks, type Ticket, type TicketClock } from '../domain/ticket/ticket.ts';
import type { CaseFileReader, EntryReader, TicketReader } from '../ports/readers.ts';
import {
  changesOf,
  clockTrail,
  type EntryWithReason,
  livesOf,
  missedAt,
  remindersOf,
} from './clock-trail.ts';

/** What explaining a ticket's limits needs. */
export type ExplainPorts = {
  readonly tickets: TicketReader;
  readonly entries: EntryReader<'ticket'>;
  readonly caseFiles: Pick<CaseFileReader, 'notes'>;
  readonly clockContext: Counting;
};

/**
 * Every limit of a ticket with how it was counted, and which one counts (B9, D2, D9); why it changed
 * in the words of whoever changed it, or without them.
 */
export const explainedLimits = async (
  ticket: Ticket,
  reasons: 'with-reasons' | 'without-reasons',
  { tickets, entries, caseFiles, clockContext }: ExplainPorts,
): Promise<ClocksView> => {
  const [all, notes] = await Promise.all([
    allEntries(entries, ticket.id),
    reasons === 'with-reasons' ? caseFiles.notes(ticket.id) : [],
  ]);
  const trail = clockTrail(all, reasonsIn(notes));
  const first = ticket.repeatOf === undefined ? undefined : await tickets.load(ticket.repeatOf);
  const counting = countingOf(ticket, first, clockContext);
  return {
    id: ticket.id,
    ticketNumber: ticket.ticketNumber,
    ...(counting && { counting }),
    clocks: explainedClocks(ticket, trail, clockContext),
  };
};

const reasonsIn = (notes: readonly CaseNote[]): ReadonlyMap<number, string> =>
  new Map(
    notes.flatMap(({ sequence, text: { reason, body } }) => {
      // An outside body's date has the body for its reason.
      const why = reason ?? body;
      return why === undefined ? [] : [[sequence, why]];
    }),
  );

const PAGE = 100;

const allEntries = async (
  entries: EntryReader<'ticket'>,
  ticketId: string,
): Promise<TicketEntry[]> => {
  const all: TicketEntry[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await entries.entries(ticketId, {
      limit: PAGE,
      ...(cursor !== undefined && { cursor }),
    });
    all.push(...page.items);
    cursor = page.cursor;
    if (cursor === undefined) return all;
  }
};

/** Each with its own part of the trail: a complaint that ceased to be one and is again has two D9. */
const explainedClocks = (
  { clocks, pauses }: Ticket,
  trail: readonly EntryWithReason[],
  counting: Counting,
): ClocksView['clocks'] => {
  const waitingSince = pauses.find(({ to }) => to === undefined)?.from;
  return clocks.map((clock, index) => {
    const before = clocks
      .slice(0, index)
      .filter(({ kind, referral }) => kind === clock.kind && referral === clock.referral).length;
    const life = livesOf(clock, trail)[before] ?? [];
    return explained(clock, life, explainClock(clock, counting, waitingSince));
  });
};

const explained = (
  clock: TicketClock,
  trail: readonly EntryWithReason[],
  { days, text, forStaff, daysByCalendar, timeZone }: Explanation,
): ClocksView['clocks'][number] => {
  const { remindAt: _at, remindersSent: _sent, ...shown } = clock;
  const missed = missedAt(clock, trail);
  return {
    ...shown,
    daysByCalendar,
    timeZone,
    pauses: [...(clock.pauses ?? [])],
    days: [...days],
    reminders: remindersOf(clock, trail),
    changes: changesOf(clock, trail),
    ...(missed && { missedAt: missed }),
    text,
    forStaff,
  };
};

/** A repeat's limits stand beside those of the ticket that it repeats: the earliest counts. */
const countingOf = (
  ticket: Ticket,
  first: Ticket | undefined,
  { timeZone }: Counting,
): ClocksView['counting'] => {
  const others = first ? runningClocks(first) : [];
  const counting = explainCounting([...runningClocks(ticket), ...others], timeZone);
  if (!counting) return undefined;
  const { clock, text } = counting;
  const isFirsts = first !== undefined && others.some((other) => other === clock);
  return {
    ticketId: isFirsts ? first.id : ticket.id,
    kind: clock.kind,
    rule: clock.rule,
    dueAt: clock.dueAt,
    text: isFirsts
      ? {
          zh: `${text.zh}该时限属于所重复的工单${first.ticketNumber}。`,
          en: `${text.en} It is a limit of ticket ${first.ticketNumber}, which this one repeats.`,
        }
      : text,
  };
};
