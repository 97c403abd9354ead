import type { Me } from '../api/me.ts';

/** The units whose reports somebody confirms now: as head, for a head who is away, or where there is none. */
export const headedBy = ({ actsIn }: Pick<Me, 'actsIn'>): readonly string[] => [
  ...new Set(actsIn.filter(({ post }) => post === 'head').map(({ unit }) => unit)),
];
