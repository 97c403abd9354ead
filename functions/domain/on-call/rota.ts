import { datesBetween, plusDays } from '../calendar/dates.ts';
import { atLocalTime, localDate, startOfDay } from '../clock/local-time.ts';
import { type Instant, plusSeconds } from '../time.ts';
import { type RotaCounting, type Rotation, turnAt } from './turns.ts';

/** Somebody is on call from one instant until just before another, before all layers. */
export type RotaOverride = {
  readonly from: Instant;
  readonly to: Instant;
  readonly person: string;
  /** Whom they stand for: that person is not called meanwhile. */
  readonly insteadOf?: string;
};

/** Who is on call when, as a branch writes it: a fixed list, always in the same order; or layers of rotations. */
export type WrittenRota =
  | readonly string[]
  | { readonly layers: readonly Rotation[]; readonly overrides?: readonly RotaOverride[] };

/** A written rota, and from when on it is the one that counts. */
export type RotaVersion = { readonly from: Instant; readonly rota: WrittenRota };

/**
 * A rota as it was written from time to time, the first of them also before its time; and who was put in
 * whose place by commands, in the order in which that was entered.
 */
export type KeptRota = {
  readonly versions: readonly [RotaVersion, ...RotaVersion[]];
  readonly overrides: readonly RotaOverride[];
};

export type Rota = WrittenRota | KeptRota;

const isFixed = (rota: WrittenRota): rota is readonly string[] => Array.isArray(rota);

const isKept = (rota: Rota): rota is KeptRota => 'versions' in rota;

/** Everybody whom a rota names, each once. */
export const peopleOfRota = (rota: WrittenRota): readonly string[] =>
  isFixed(rota)
    ? rota
    : [
        ...new Set([
          ...rota.layers.flatMap(({ people }) => people),
          ...(rota.overrides ?? []).map(({ person }) => person),
        ]),
      ];

/** The written rota that counts at an instant. */
export const writtenAt = (rota: Rota, at: Instant): WrittenRota => {
  if (!isKept(rota)) return rota;
  const { versions } = rota;
  return (versions.findLast(({ from }) => from <= at) ?? versions[0]).rota;
};

/** Who is put on call at an instant before all layers, the one entered last at the end. */
export const overridesAt = (rota: Rota, at: Instant): readonly RotaOverride[] => {
  const written = writtenAt(rota, at);
  return [
    ...(isFixed(written) ? [] : (written.overrides ?? [])),
    ...(isKept(rota) ? rota.overrides : []),
  ].filter(({ from, to }) => from <= at && at < to);
};

/**
 * Who is on call at an instant, whoever is called first: those who are put there for the time, the one
 * entered last before the others, then each layer's own. Whom somebody stands for is not called, unless
 * put there later still. Whoever takes over at an instant is on call from that instant on.
 * @see rule F3
 */
export const onCallAt = (rota: Rota, at: Instant, counting: RotaCounting): readonly string[] => {
  const written = writtenAt(rota, at);
  const inTurn = isFixed(written)
    ? written
    : written.layers.flatMap((layer) => turnAt(layer, at, counting) ?? []);
  return overridesAt(rota, at).reduce<readonly string[]>(
    (called, { person, insteadOf }) => [
      person,
      ...called.filter((id) => id !== person && id !== insteadOf),
    ],
    [...new Set(inTurn)],
  );
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
const edgesOf = (rota: Rota, window: RotaTime, counting: RotaCounting): readonly Instant[] => {
  const edges = isKept(rota)
    ? [
        ...rota.versions.flatMap(({ from, rota: written }) => [
          from,
          ...edgesOfWritten(written, window, counting),
        ]),
        ...rota.overrides.flatMap(({ from, to }) => [from, to]),
      ]
    : edgesOfWritten(rota, window, counting);
  return [...new Set(edges)].filter((edge) => window.from <= edge && edge <= window.to).sort();
};

const edgesOfWritten = (
  rota: WrittenRota,
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
  return [...ofLayers, ...(rota.overrides ?? []).flatMap((one) => [one.from, one.to])];
};
