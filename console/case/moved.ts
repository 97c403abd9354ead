type Level = 'city' | 'province' | 'regulator';

/** From where to where something went. */
export type Moved =
  | { readonly kind: 'level'; readonly from: Level; readonly to: Level }
  | { readonly kind: 'unit'; readonly from?: string; readonly to: string };

/** Where a complaint climbed (F1), or which unit got its work order, from which one (E1, D6). */
export const movedIn = ({
  from,
  to,
  unit,
}: Readonly<Record<string, unknown>>): Moved | undefined => {
  if (isLevel(from) && isLevel(to)) return { kind: 'level', from, to };
  if (isUnit(from) && isUnit(to)) return { kind: 'unit', from, to };
  return isUnit(unit) ? { kind: 'unit', to: unit } : undefined;
};

const isLevel = (place: unknown): place is Level =>
  place === 'city' || place === 'province' || place === 'regulator';

const isUnit = (place: unknown): place is string =>
  typeof place === 'string' && !/^\d{4}-\d\d-\d\dT/.test(place);
