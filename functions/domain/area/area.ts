import document from './gb-2260.json' with { type: 'json' };

type Edition = {
  /** The year at whose end the codes stood so. */
  readonly edition: string;
  /** Name by code, of every province, prefecture and county. */
  readonly areas: Readonly<Record<string, string>>;
  /** Codes that were withdrawn after the edition of 2000, each with the one in whose place it stands now. */
  readonly withdrawn: Readonly<Record<string, string>>;
};

const { edition, areas, withdrawn }: Edition = document;

const listed = (code: string, list: Readonly<Record<string, string>>): string | undefined =>
  Object.hasOwn(list, code) ? list[code] : undefined;

/** The edition of the administrative divisions by which codes are judged. */
export const AREA_EDITION = edition;

/** An administrative division: code and name of its own, and of those that it lies in. */
export type Area = {
  readonly code: string;
  readonly name: string;
  readonly within: readonly string[];
};

/**
 * The code under which an area stands today: the code itself, or its successor's where districts
 * were merged, renamed or moved. Where one was divided up, the division above all its parts.
 * @returns undefined for a code that no edition since 2000 has
 */
export const standingCode = (code: string): string | undefined =>
  listed(code, areas) === undefined ? listed(code, withdrawn) : code;

/** The codes of a division and of those that it lies in, the widest first. */
const lineOf = (code: string): readonly string[] =>
  [...new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code])].filter(
    // A county that the province governs itself lies in no prefecture: 429004 is no part of "429000".
    (one) => listed(one, areas) !== undefined,
  );

/** The division of a code that stands today; undefined for any other. */
export const areaOf = (code: string): Area | undefined => {
  const name = listed(code, areas);
  if (name === undefined) return undefined;
  const within = lineOf(code).filter((one) => one !== code);
  return { code, name, within };
};

/** A division's name with those that it lies in, as it is spoken: 江苏省淮安市清江浦区. */
export const fullName = (code: string): string =>
  lineOf(code)
    .map((one) => areas[one])
    .join('');

/**
 * The divisions whose full name has each of the words in it, or whose code begins with it, in the
 * order of their codes; at most `most`.
 */
export const areasNamed = (words: string, most: number): readonly Area[] => {
  const sought = words
    .split(/\s/)
    .filter((word) => word !== '')
    .map((word) => standingCode(word) ?? word);
  if (sought.length === 0) return [];
  const fits = (code: string) => {
    const name = fullName(code);
    return sought.every((word) => name.includes(word) || code.startsWith(word));
  };
  return Object.keys(areas)
    .filter(fits)
    .slice(0, most)
    .flatMap((code) => areaOf(code) ?? []);
};
