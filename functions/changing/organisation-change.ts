import type {
  OrganisationChange,
  PersonChange,
  UnitChange,
} from '../domain/organisation/record.ts';
import { isSameProfile } from '../domain/organisation/same-profile.ts';
import type { Extra, ThingChange } from './thing-change.ts';

/**
 * What changes of the organisation write: units and people with their entries, by what a person is
 * found again, and that the organisation has changed, once.
 * @param revision after which it was judged
 */
export const organisationChanges = (
  changes: readonly OrganisationChange[],
  revision: number,
): { readonly changes: readonly ThingChange[]; readonly also: readonly Extra[] } => ({
  changes,
  also: [
    { kind: 'organisation-revision', before: revision },
    ...changes.flatMap((change) => (change.kind === 'person' ? foundBy(change) : headless(change))),
  ],
});

/** A new subject leads to the person; a new absence is found from its deputy. */
const foundBy = ({ before, after: { id, sub, absence } }: PersonChange): Extra[] => [
  ...(sub === before?.sub ? [] : [{ kind: 'subject' as const, subject: sub, personId: id }]),
  ...(absence?.deputy === undefined || isSameProfile(absence, before?.absence)
    ? []
    : [{ kind: 'stands-in' as const, deputy: absence.deputy, absent: id, until: absence.to }]),
];

/** A unit that nobody heads is found from whoever would stand in for its head. */
const headless = ({ after: { id: unit, head, deputy } }: UnitChange): Extra[] =>
  head === undefined && deputy !== undefined ? [{ kind: 'stands-in', deputy, unit }] : [];
