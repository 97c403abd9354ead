import { StreamedEntry } from '../../functions/contracts/items/streamed-entry.ts';
import type { Ticket } from '../../functions/domain/ticket/ticket.ts';
import { type Instant, plusSeconds } from '../../functions/domain/time.ts';
import type { Ledger } from '../../functions/ports/ledger.ts';
import type { TimerStart } from '../../functions/ports/outside.ts';
import { makeDueReader } from '../../functions/store/due-reader.ts';
import { makeEntryReader } from '../../functions/store/entry-reader.ts';
import { dueListing, listing } from '../../functions/store/indexes.ts';
import { makeKeyReader } from '../../functions/store/key-reader.ts';
import { makeLedger } from '../../functions/store/ledger.ts';
import { makeMirrorReader } from '../../functions/store/mirror-reader.ts';
import { makeOrganisationWatch } from '../../functions/store/organisation-reader.ts';
import { makeThingReader } from '../../functions/store/thing-reader.ts';
import { makeArmTimers } from '../../functions/timers/arm.ts';
import { makePassTime } from '../../functions/timers/pass-time.ts';
import { makeSweep } from '../../functions/timers/sweep.ts';
import { makeWake } from '../../functions/timers/wake.ts';
import { aTicket, someFacts } from '../../test/builders/ticket.ts';
import { ticketWrites } from '../../test/builders/writes.ts';
import { aHouse } from '../../test/fakes/house.ts';
import { countedTables } from './counted-tables.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** A limit that passed or a reminder that was given, and how late, in seconds after the first possible. */
export type Milestone = {
  readonly type: 'DeadlineMissed' | 'DeadlineApproaching';
  readonly due: Instant;
  /** Below nothing: early. */
  readonly late: number;
};

const BRANCH = { id: 'huaian', level: 'city' } as const;
/** What is open besides is due in a month. */
const MONTH_SECONDS = 30 * 86_400;

/** The timers of one branch, over tables in memory: its sweep, its executions, and what they record. */
export const runningBranch = (clock: VirtualClock) => {
  const milestones: Milestone[] = [];
  const waiting: TimerStart[] = [];
  const streamed: StreamedEntry[] = [];
  const known = new Map<string, Ticket>();
  const { stored, operations, tickets } = countedTables((written) => {
    for (const { after } of written) {
      const entry = after && StreamedEntry.safeParse(after).data;
      if (entry) streamed.push(entry);
    }
  });
  const note = (entry: StreamedEntry): void => {
    const { type, id, data } = entry;
    if (type !== 'DeadlineMissed' && type !== 'DeadlineApproaching') return;
    const passed = known.get(id)?.clocks.find(({ kind }) => kind === data.clock);
    if (!passed) throw new Error(`a milestone of a limit that ${id} does not have`);
    const due =
      type === 'DeadlineMissed'
        ? plusSeconds(passed.dueAt, 1)
        : passed.remindAt[Number(data.reminder) - 1];
    if (due === undefined) throw new Error(`a reminder that ${id} does not have`);
    milestones.push({ type, due, late: (clock.milliseconds() - Date.parse(due)) / 1000 });
  };
  const arm = makeArmTimers({
    timers: {
      start: async (timer) => {
        waiting.push(timer);
        waiting.sort((one, other) => (one.wakeAt < other.wakeAt ? -1 : 1));
      },
      stop: async () => undefined,
    },
  });
  const kept = makeLedger(stored);
  const ledger: Ledger = {
    commit: async (writes) => {
      const outcome = await kept.commit(writes);
      const entries = streamed.splice(0);
      for (const write of writes)
        if (write.kind === 'ticket') known.set(write.after.id, write.after);
      for (const entry of entries) note(entry);
      await arm(entries);
      return outcome;
    },
  };
  const { lent } = aHouse(BRANCH);
  const passTime = makePassTime({
    ledger,
    clock,
    ownBranch: BRANCH,
    clockContext: lent.clockContext,
    keys: makeKeyReader(stored),
    tickets: makeThingReader(stored, 'ticket'),
    orders: makeThingReader(stored, 'order'),
    notices: makeThingReader(stored, 'notice'),
    messages: makeThingReader(stored, 'message'),
    alerts: makeThingReader(stored, 'alert'),
    handOvers: makeThingReader(stored, 'hand-over'),
    entries: makeEntryReader(stored, 'ticket'),
    mirrors: makeMirrorReader(stored),
  });
  const wake = makeWake({ passTime, clock });
  const sweep = makeSweep({
    due: makeDueReader(stored),
    clock,
    counting: lent.clockContext,
    passTime,
    organisation: makeOrganisationWatch(stored),
    rotaHasGaps: async () => false,
    noteFailure: (_kind, _id, error) => {
      throw error;
    },
  });

  return {
    milestones,
    operations,
    /** Takes in a complaint now. @param number which no other has */
    takeIn: async (number: number) => {
      const ticketId = `01J${String(number).padStart(23, '0')}`;
      const now = clock.now();
      const facts = someFacts({ receivedAt: now, registeredAt: now });
      await ledger.commit(ticketWrites(undefined, aTicket({ ticketId, facts }, now), BRANCH));
    },
    /** So many that are open and not due: their places in the indexes, by which alone they could be met. */
    fill: (many: number) => {
      const lookAt = plusSeconds(clock.now(), MONTH_SECONDS);
      for (let number = 0; number < many; number += 1) {
        const id = `01H${String(number).padStart(23, '0')}`;
        const listed = { list: 'tickets', at: lookAt, openList: 'tickets' };
        tickets.put({
          ...{ pk: `TICKET#${id}`, sk: 'TICKET' },
          ...dueListing(id, lookAt),
          ...listing(id, listed),
        });
      }
    },
    sweep: () => sweep('bench'),
    /** When the next execution wakes. */
    nextWake: (): Instant | undefined => waiting[0]?.wakeAt,
    wakeNext: async () => {
      const next = waiting.shift();
      if (next) await wake({ ...next, correlationId: 'bench' });
    },
  };
};
