import { LEVELS } from '../level.ts';
import type { Paging } from '../on-call/paging.ts';
import { peopleOfRota } from '../on-call/rota.ts';
import type { Organisation } from './organisation.ts';
import { personMisfit } from './person-misfit.ts';
import type { OrganisationProblem } from './problem.ts';
import { isReached } from './reach.ts';

/**
 * Whoever is named to be paged and is not there, or whom nothing reaches.
 * @see rules F2, F3
 */
export const judgeOnCall = (
  organisation: Organisation,
  { onCall, ...outfit }: Paging,
): readonly OrganisationProblem[] =>
  LEVELS.flatMap((level) => {
    const named = onCall[level];
    if (!named) return [];
    const { responsible, rota, manager } = named;
    return [
      { field: 'responsible', id: responsible },
      ...peopleOfRota(rota).map((id, index) => ({ field: `rota.${index}`, id })),
      { field: 'manager', id: manager },
    ].flatMap(({ field, id }): OrganisationProblem[] => {
      const person = organisation.people.get(id);
      const misfit =
        personMisfit(id, organisation) ??
        (person && !isReached(person, outfit)
          ? ({ kind: 'reached-by-nothing', person: id, mails: outfit.mails } as const)
          : undefined);
      return misfit ? [{ of: 'on-call', id: level, field, misfit }] : [];
    });
  });
