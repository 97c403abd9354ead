import type { OrganisationChange } from '../domain/organisation/record.ts';
import type { Extra, ThingChange } from './thing-change.ts';

/**
 * What changes of the organisation write: units and people with their entries, whose each token's
 * subject is, and that the organisation has changed, once.
 * @param revision after which it was judged
 */
export const organisationChanges = (
  changes: readonly OrganisationChange[],
  revision: number,
): { readonly changes: readonly ThingChange[]; readonly also: readonly Extra[] } => ({
  changes,
  also: [
    { kind: 'organisation-revision', before: revision },
    ...changes.flatMap((change): Extra[] =>
      change.kind === 'person' && change.after.sub !== change.before?.sub
        ? [{ kind: 'subject', subject: change.after.sub, personId: change.after.id }]
        : [],
    ),
  ],
});
