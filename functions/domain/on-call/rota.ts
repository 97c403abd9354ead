import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../calendar/calendar-year.ts';
import { datesBetween, daysBetween, plusDays } from '../calendar/dates.ts';
import { dayStatus } from '../calendar/day-status.ts';
import { atLocalTime, localDate, startOfDay, type TimeZone } from '../clock/local-time.ts';
import { type Instant, plusSeconds } from '../time.ts';

/** People who take turns: one layer of a rota. Those of the first layer are called first. */
export type Rotation = {
  readonly people: readonly string[];
  /** The local date on which the first of them takes over. */
  readonly from: LocalDate;
  /** After how many days the same times of day come again: 1 for daily turns and shifts, 7 for weekly ones. */
  readonly everyDays: number;
  /** Local times of day (`HH:MM`), rising, at each of which the next one takes over. */
  readonly handOverAt: readonly string[];
  /** Days by the branch's calendar that it covers; all where left out. */
  readonly days?: 'working-days' | 'days-off';
  /** Local times between which it covers, over midnight where `to` is not after `from`; all where left out. */
  readonly hours?: { readonly from: string; readonly to: string };
  /** IANA name; the branch's own where left out. */
  readonly timeZone?: TimeZone;
};

/** Somebody is on call from one instant until just before another, before all layers. */
export type RotaOverride = {
  readonly from: Instant;
  readonly to: Instant;
  readonly person: string;
  /** Whom they stand for: that person is not called meanwhile. */
  readonly insteadOf?: string;
};

/** Who is on call when: a fixed list, always in the same order; or layers of rotations. */
export type Rota =
  | readonly string[]
  | { readonly layers: readonly Rotation[]; readonly overrides?: readonly RotaOverride[] };

/** By what a rota's days and times are counted. */
export type RotaCounting = { readonly calendar: Calendar; readonly timeZone: TimeZone };

const isFixed = (rota: Rota): rota is readonly string[] => Array.isArray(rota);

/** Everybody whom a rota names, each once. */
export const peopleOfRota = (rota: Rota): readonly string[] =>
  isFixed(rota)
    ? rota
    : [
        ...new Set([
          ...rota.layers.flatMap(({ people }) => people),
          ...(rota.overrides ?? []).map(({ person }) => person),
        ]),
      ];

/**
 * Who is on call at an instant, whoever is called first: those who are put there for the time, the one
 * entered last before the others, then each layer's own. Whoever takes over at an instant is on call from
 * that instant on.
 * @see rule F3
 */
export const onCallAt = (rota: Rota, at: Instant, counting: RotaCounting): readonly string[] => {
  if (isFixed(rota)) return rota;
  const now = (rota.overrides ?? []).filter(({ from, to }) => from <= at && at < to).toReversed();
  const relieved = new Set(now.flatMap(({ insteadOf }) => insteadOf ?? []));
  const inTurn = rota.layers
    .flatMap((layer) => turnAt(layer, at, counting) ?? [])
    .filter((id) => !relieved.has(id));
  return [...new Set([...now.map(({ person }) => person), ...inTurn])];
};

/** Whose turn it is in a layer; nobody's before it begins, and outside the days and hours that it covers. */
const turnAt = (layer: Rotation, at: Instant, counting: RotaCounting): string | undefined => {
  const zone = layer.timeZone ?? counting.timeZone;
  const today = localDate(at, zone);
  if (!coversDay(layer, today, counting) || !coversTime(layer, at, today, zone)) return undefined;
  const turns = turnsBegun(layer, at, zone);
  return turns === 0 ? undefined : layer.people[(turns - 1) % layer.people.length];
};

const coversDay = ({ days }: Rotation, date: LocalDate, { calendar }: RotaCounting): boolean =>
  days === undefined || dayStatus(calendar, date).working === (days === 'working-days');

const coversTime = (
  { hours }: Rotation,
  at: Instant,
  today: LocalDate,
  zone: TimeZone,
): boolean => {
  if (!hours) return true;
  const { from, to } = hours;
  return [plusDays(today, -1), today].some(
    (date) =>
      atLocalTime(date, from, zone) <= at &&
      at < atLocalTime(from < to ? date : plusDays(date, 1), to, zone),
  );
};

/** How many turns of a layer have begun by an instant. */
const turnsBegun = (
  { from, everyDays, handOverAt }: Rotation,
  at: Instant,
  zone: TimeZone,
): number => {
  // A time that a clock change skips may lead into the next day: one more day is looked at.
  const days = daysBetween(from, localDate(at, zone));
  const periods = Math.max(0, Math.floor(days / everyDays) - 1);
  const first = plusDays(from, periods * everyDays);
  const begun = [0, 1, 2]
    .flatMap((more) =>
      handOverAt.map((time) => atLocalTime(plusDays(first, more * everyDays), time, zone)),
    )
    .filter((start) => start <= at).length;
  return periods * handOverAt.length + begun;
};

/** A time of a rota: from one instant until just before another. */
export type RotaTime = { readonly from: Instant; readonly to: Instant };

/**
 * The times between two instants in which what `seen` says of those on call stays the same; none where it
 * says nothing of them.
 */
export const timesIn = <Seen extends string>(
  rota: Rota,
  { from, to }: RotaTime,
  counting: RotaCounting,
  seen: (ids: readonly string[]) => Seen | undefined,
): readonly (RotaTime & { readonly seen: Seen })[] => {
  const edges = [...new Set([from, ...edgesOf(rota, { from, to }, counting), to])].sort();
  const times: (RotaTime & { readonly seen: Seen })[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    const now = seen(onCallAt(rota, start, counting));
    if (end === undefined || now === undefined) continue;
    const last = times.at(-1);
    if (last?.to === start && last.seen === now) times.splice(-1, 1, { ...last, to: end });
    else times.push({ from: start, to: end, seen: now });
  }
  return times;
};

/**
 * When nobody is on call between two instants.
 * @see rule F3
 */
export const gapsIn = (rota: Rota, window: RotaTime, counting: RotaCounting): readonly RotaTime[] =>
  timesIn(rota, window, counting, (ids) => (ids.length === 0 ? 'nobody' : undefined)).map(
    ({ from, to }) => ({ from, to }),
  );

/** The first instant after another at which somebody else may be on call; undefined within so many days. */
export const changesAfter = (
  rota: Rota,
  at: Instant,
  days: number,
  counting: RotaCounting,
): Instant | undefined => {
  const now = onCallAt(rota, at, counting).join(' ');
  return edgesOf(rota, { from: at, to: plusSeconds(at, days * 86_400) }, counting).find(
    (edge) => edge > at && onCallAt(rota, edge, counting).join(' ') !== now,
  );
};

/** The instants at which who is on call can change: nowhere between two of them does it. */
const edgesOf = (
  rota: Rota,
  { from, to }: RotaTime,
  counting: RotaCounting,
): readonly Instant[] => {
  if (isFixed(rota)) return [];
  const ofLayers = rota.layers.flatMap((layer) => {
    const zone = layer.timeZone ?? counting.timeZone;
    const dates = datesBetween(
      plusDays(localDate(from, zone), -1),
      plusDays(localDate(to, zone), 1),
    );
    const times = [...layer.handOverAt, ...(layer.hours ? [layer.hours.from, layer.hours.to] : [])];
    return dates.flatMap((date) => [
      startOfDay(date, zone),
      ...times.map((time) => atLocalTime(date, time, zone)),
    ]);
  });
  const ofOverrides = (rota.overrides ?? []).flatMap((one) => [one.from, one.to]);
  return [...new Set([...ofLayers, ...ofOverrides])]
    .filter((edge) => from <= edge && edge <= to)
    .sort();
};
