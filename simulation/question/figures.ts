import type { Item } from '../cloud/conditions.ts';
import { clocksIn, entryIn, isEntry, type Limit } from '../guards/read-items.ts';
import type { Watcher } from '../watching.ts';

const HOUR = 3_600_000;

/** The night, in hours of the local clock. */
export const NIGHT = { from: 22, until: 7 } as const;

/** How limits of one kind ended. */
export type LimitFigures = {
  readonly kind: string;
  readonly inTime: number;
  readonly late: number;
  /** Neither met nor missed when the run ended. */
  readonly running: number;
};

/** How often somebody was paged. */
export type PagesOf = {
  readonly branch: string;
  readonly person: string;
  readonly byDay: number;
  readonly byNight: number;
  /** Nights in which somebody was paged at all. */
  readonly nights: number;
  readonly mostInANight: number;
};

/** What a policy did to a branch. */
export type PolicyFigures = {
  readonly complaints: number;
  readonly answered: number;
  readonly limits: readonly LimitFigures[];
  /** Complaints that came to a level, by hour of the local day, 0 to 23. */
  readonly hours: ReadonlyMap<string, readonly number[]>;
  readonly people: readonly PagesOf[];
};

/** The hour and the evening that a night began on, by the branch's clock. */
const localClock = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone, dateStyle: 'short', timeStyle: 'short' },
  });
  return {
    hour: (at: number): number => Number(format.format(at).slice(11, 13)),
    evening: (at: number): string => format.format(at - NIGHT.until * HOUR).slice(0, 10),
  };
};

type Pages = { byDay: number; readonly nights: Map<string, number> };

/** Counts what happens to a branch's complaints and whom anybody pages for them. */
export const makeFigures = (
  { branch, level, timeZone }: { branch: string; level: string; timeZone: string },
  now: () => number,
) => {
  const clock = localClock(timeZone);
  const tickets = new Map<string, Item>();
  const hours = new Map<string, number[]>([[level, hoursOfADay()]]);
  const pages = new Map<string, Pages>();
  let complaints = 0;
  let answered = 0;

  const comesTo = (where: string): void => {
    const counted = hours.get(where) ?? hoursOfADay();
    hours.set(where, counted);
    const hour = clock.hour(now());
    counted[hour] = (counted[hour] ?? 0) + 1;
  };
  const paged = (key: string): void => {
    const known = pages.get(key) ?? { byDay: 0, nights: new Map() };
    pages.set(key, known);
    const hour = clock.hour(now());
    if (hour >= NIGHT.from || hour < NIGHT.until) {
      const evening = clock.evening(now());
      known.nights.set(evening, (known.nights.get(evening) ?? 0) + 1);
    } else known.byDay += 1;
  };
  const hear = (at: string, item: Item): void => {
    const { type, data } = entryIn(item);
    if (type === 'AlertDelivered') paged(`${at}/${String(data.recipient)}`);
    // The branch's own canaries are nobody’s complaints.
    if (at !== branch || item.canary === true) return;
    if (type === 'ComplaintRegistered') {
      complaints += 1;
      comesTo(level);
    } else if (type === 'ComplaintEscalated') comesTo(String(data.to));
    else if (type === 'CustomerAnswered') answered += 1;
  };
  const watcher: Watcher = {
    committed: (at, written) => {
      for (const { after } of written) {
        if (!after) continue;
        if (isEntry(after)) hear(at, after);
        else if (at === branch && after.kind === 'TICKET') tickets.set(String(after.pk), after);
      }
    },
  };
  return {
    watcher,
    figures: (): PolicyFigures => ({
      complaints,
      answered,
      limits: limitsOf(tickets.values(), now()),
      hours,
      people: [...pages].sort(([a], [b]) => (a < b ? -1 : 1)).map(pagesOf),
    }),
  };
};

const hoursOfADay = (): number[] => Array.from({ length: 24 }, () => 0);

const pagesOf = ([key, { byDay, nights }]: readonly [string, Pages]): PagesOf => {
  const [branch = '', person = ''] = key.split('/');
  const counts = [...nights.values()];
  return {
    ...{ branch, person, byDay, nights: counts.length },
    byNight: counts.reduce((sum, one) => sum + one, 0),
    mostInANight: Math.max(0, ...counts),
  };
};

type Counts = { inTime: number; late: number; running: number };

/** How long a customer may still appeal is nobody's work. */
const isWorkedFor = ({ kind }: Limit): boolean => kind !== 'appeal-door';

const endOf = ({ dueAt, endedAt, missed }: Limit, now: number): keyof Counts => {
  if (missed === true || (endedAt ?? '') > dueAt) return 'late';
  if (endedAt !== undefined) return 'inTime';
  return Date.parse(dueAt) < now ? 'late' : 'running';
};

const limitsOf = (tickets: Iterable<Item>, now: number): readonly LimitFigures[] => {
  const byKind = new Map<string, Counts>();
  for (const limit of [...tickets].flatMap(clocksIn).filter(isWorkedFor)) {
    const counts = byKind.get(limit.kind) ?? { inTime: 0, late: 0, running: 0 };
    byKind.set(limit.kind, counts);
    counts[endOf(limit, now)] += 1;
  }
  return [...byKind]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, counts]) => ({ kind, ...counts }));
};

/** The share of a kind's limits that were met, of those that were met or missed; undefined where none was. */
export const shareInTime = ({ inTime, late }: LimitFigures): number | undefined =>
  inTime + late === 0 ? undefined : inTime / (inTime + late);
