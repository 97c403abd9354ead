import * as z from 'zod';
import { ORGANISATION, rowOf } from '../contracts/aggregates.ts';
import type { OrganisationReader, OrganisationWatch, UnitReader } from '../ports/readers.ts';
import { revisionKey } from './keys.ts';
import { readItem } from './read-item.ts';
import { readPrefix } from './read-prefix.ts';
import type { Stored } from './tables.ts';
import { thingIn } from './thing-item.ts';

const Revision = z.object({ version: z.int().positive() });

/** Reads all units and people of a branch. */
export const makeOrganisationReader = (stored: Stored): OrganisationReader => ({
  whole: async () => {
    // First: what changes while the rest is read makes it an older one, over which nothing is stored.
    const revision = await readItem(stored, 'tickets', revisionKey, Revision);
    const [units, people] = await Promise.all([all(stored, 'unit'), all(stored, 'person')]);
    return { revision: revision?.version ?? 0, organisation: { units, people } };
  },
});

/** Looks whether anybody has ever filled a branch's organisation: a rota keeps it from becoming empty. */
export const makeOrganisationWatch = (stored: Stored): OrganisationWatch => ({
  isEmpty: async () => (await readItem(stored, 'tickets', revisionKey, Revision)) === undefined,
});

/** Reads the units of a branch. */
export const makeUnitReader = (stored: Stored): UnitReader => ({
  units: () => all(stored, 'unit'),
});

const all = async <Kind extends 'unit' | 'person'>(stored: Stored, kind: Kind) => {
  const items = await readPrefix(stored, 'tickets', ORGANISATION, `${rowOf(kind).prefix}#`);
  return new Map(items.map((item) => thingIn(kind, item)).map((thing) => [thing.id, thing]));
};
