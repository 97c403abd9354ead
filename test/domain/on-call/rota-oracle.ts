import type { Calendar } from '../../../functions/domain/calendar/calendar.ts';
import type { WrittenRota } from '../../../functions/domain/on-call/rota.ts';
import type { RotaCounting, Rotation } from '../../../functions/domain/on-call/turns.ts';

const DAY = 1440;

/** Minutes of a local time of day. */
const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** How many minutes a zone is ahead of UTC, asked of the platform. */
const offsetAt = (minute: number, format: Intl.DateTimeFormat): number => {
  const parts = Object.fromEntries(
    format.formatToParts(minute * 60_000).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 0, hour = 0, minute: past = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, past) / 60_000 - minute;
};

/** The local minute of each minute from `from` to `to`, and the first minute that has each local one. */
const clockOf = (zone: string, from: number, to: number) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric' },
    ...{ day: 'numeric', hour: 'numeric', minute: 'numeric' },
  });
  const local = new Int32Array(to - from);
  let offset = 0;
  for (let minute = from; minute < to; minute += 1) {
    if ((minute - from) % 15 === 0) offset = offsetAt(minute, format);
    local[minute - from] = minute + offset;
  }
  const base = (local[0] ?? 0) - DAY;
  const first = new Int32Array(to - from + 3 * DAY).fill(-1);
  for (const [index, one] of local.entries())
    if (first[one - base] === -1) first[one - base] = index;
  /** When a local minute comes; one that a clock change skips comes as much later as it skips. */
  const comesAt = (wanted: number): number => {
    const at = wanted - base;
    if ((first[at] ?? -1) >= 0) return first[at] ?? -1;
    let [before, after] = [at, at];
    while (before > 0 && (first[before] ?? -1) < 0) before -= 1;
    while (after < first.length && (first[after] ?? -1) < 0) after += 1;
    return first[at + (after - before - 1)] ?? -1;
  };
  return { local, comesAt };
};

const isWorked = ({ specialDays }: Calendar, localDay: number): boolean => {
  const date = new Date(localDay * 86_400_000);
  const special = specialDays.get(date.toISOString().slice(0, 10));
  return special ? special.kind === 'make-up-workday' : date.getUTCDay() % 6 !== 0;
};

type Clock = ReturnType<typeof clockOf>;

const lastDayOf = ({ local }: Clock): number => Math.floor((local.at(-1) ?? 0) / DAY);

/** How many turns begin in each minute. */
const beginningsOf = (layer: Rotation, clock: Clock): Uint8Array => {
  const begins = new Uint8Array(clock.local.length);
  const startDay = Date.parse(layer.from) / 86_400_000;
  for (let day = startDay; day <= lastDayOf(clock); day += layer.everyDays)
    for (const time of layer.handOverAt) {
      const at = clock.comesAt(day * DAY + minutesOf(time));
      if (at >= 0) begins[at] = (begins[at] ?? 0) + 1;
    }
  return begins;
};

/** In which minutes a layer's hours are; what lies outside the walk at its ends does not matter. */
const hoursOf = ({ hours }: Rotation, clock: Clock): Uint8Array => {
  const length = clock.local.length;
  if (!hours) return new Uint8Array(length).fill(1);
  const covered = new Uint8Array(length);
  const [opens, closes] = [minutesOf(hours.from), minutesOf(hours.to)];
  const firstDay = Math.floor((clock.local[0] ?? 0) / DAY);
  for (let day = firstDay; day <= lastDayOf(clock); day += 1) {
    const begin = clock.comesAt(day * DAY + opens);
    const end = clock.comesAt((opens < closes ? day : day + 1) * DAY + closes);
    if (begin >= 0) covered.fill(1, begin, end < 0 ? length : end);
  }
  return covered;
};

/** Who has a layer's turn in each minute: -1 is nobody. */
const turnsOf = (
  layer: Rotation,
  { calendar, timeZone }: RotaCounting,
  from: number,
  to: number,
): Int32Array => {
  const clock = clockOf(layer.timeZone ?? timeZone, from, to);
  const begins = beginningsOf(layer, clock);
  const covered = hoursOf(layer, clock);
  const isItsDay = (local: number) =>
    layer.days === undefined ||
    isWorked(calendar, Math.floor(local / DAY)) === (layer.days === 'working-days');
  const turns = new Int32Array(to - from).fill(-1);
  let turn = -1;
  for (const [index, local] of clock.local.entries()) {
    turn += begins[index] ?? 0;
    if (turn >= 0 && covered[index] && isItsDay(local)) turns[index] = turn % layer.people.length;
  }
  return turns;
};

/** A rota of layers. */
export type LayeredRota = Exclude<WrittenRota, readonly string[]>;

/**
 * Who is on call in each minute from one to another, walked minute by minute with the platform's own
 * clocks: names joined by a blank, empty where nobody is.
 */
export const walked = (
  rota: LayeredRota,
  counting: RotaCounting,
  { from, to, lead }: { readonly from: number; readonly to: number; readonly lead: number },
): readonly string[] => {
  const start = from - lead;
  const layers = rota.layers.map((layer) => ({
    layer,
    turns: turnsOf(layer, counting, start, to + lead),
  }));
  const overrides = (rota.overrides ?? []).map((one) => ({
    ...one,
    begins: Date.parse(one.from) / 60_000,
    ends: Date.parse(one.to) / 60_000,
  }));
  const said: string[] = [];
  for (let minute = from; minute < to; minute += 1) {
    const now = overrides.filter(({ begins, ends }) => begins <= minute && minute < ends);
    // Whoever is named last decides whether they are called.
    const isPutThere = (name: string) =>
      now.findLast((one) => one.person === name || one.insteadOf === name)?.person;
    const names = now
      .map(({ person }) => person)
      .reverse()
      .filter((name) => isPutThere(name) === name);
    for (const { layer, turns } of layers) {
      const name = layer.people[turns[minute - start] ?? -1];
      if (name !== undefined && [undefined, name].includes(isPutThere(name))) names.push(name);
    }
    said.push([...new Set(names)].join(' '));
  }
  return said;
};
