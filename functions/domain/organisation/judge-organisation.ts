import type { Paging } from '../on-call/paging.ts';
import type { Instant } from '../time.ts';
import { deputyMisfit } from './deputies.ts';
import { judgeOnCall } from './judge-on-call.ts';
import { headedBy, type Organisation } from './organisation.ts';
import type { Absence, Person } from './person.ts';
import { personMisfit } from './person-misfit.ts';
import type { Misfit, OrganisationProblem } from './problem.ts';
import type { Unit } from './unit.ts';

type Found = { readonly field: string; readonly misfit: Misfit | undefined };

/**
 * All that does not fit together in an organisation, nor with whom the branch pages. Absences that
 * are over are nobody's concern.
 * @see rules A1, A4, A7, F2, F3
 */
export const judgeOrganisation = (
  organisation: Organisation,
  now: Instant,
  paging: Paging,
): readonly OrganisationProblem[] => {
  const units = [...organisation.units.values()].filter(({ state }) => state === 'open');
  const people = [...organisation.people.values()].filter(({ state }) => state === 'active');
  return [
    ...units.flatMap((unit) => placed('unit', unit.id, ofUnit(unit, organisation))),
    ...people.flatMap((person) =>
      placed('person', person.id, [
        ...ofPerson(person, organisation, people),
        ...(person.absence && person.absence.to > now
          ? ofAbsence(person, person.absence, organisation)
          : []),
      ]),
    ),
    ...judgeOnCall(organisation, paging),
  ];
};

/** What does not fit after a change and did before: what did not fit before is not its fault. */
export const newProblems = (
  before: readonly OrganisationProblem[],
  after: readonly OrganisationProblem[],
): readonly OrganisationProblem[] => {
  const known = new Set(before.map((problem) => JSON.stringify(problem)));
  return after.filter((problem) => !known.has(JSON.stringify(problem)));
};

const placed = (
  of: OrganisationProblem['of'],
  id: string,
  found: readonly Found[],
): OrganisationProblem[] =>
  found.flatMap(({ field, misfit }) => (misfit ? [{ of, id, field, misfit }] : []));

const ofUnit = (unit: Unit, organisation: Organisation): readonly Found[] => {
  const { id, under, head, deputy } = unit;
  const holdsPost = organisation.people
    .get(head ?? '')
    ?.posts.some((held) => held.post === 'head' && held.unit === id);
  return [
    { field: 'stars', misfit: starsOf(unit) },
    { field: 'under', misfit: unitMisfit(under, organisation) ?? circleAbove(unit, organisation) },
    {
      field: 'head',
      misfit:
        personMisfit(head, organisation) ??
        (head !== undefined && !holdsPost
          ? { kind: 'head-without-post', person: head, unit: id }
          : undefined),
    },
    {
      field: 'deputy',
      misfit:
        personMisfit(deputy, organisation) ??
        (deputy !== undefined && deputy === head ? { kind: 'deputy-is-head' } : undefined),
    },
  ];
};

const starsOf = ({ type, stars }: Unit): Misfit | undefined => {
  if (type === 'hall') return stars === undefined ? { kind: 'stars-expected' } : undefined;
  return stars === undefined ? undefined : { kind: 'stars-not-expected' };
};

const circleAbove = (unit: Unit, { units }: Organisation): Misfit | undefined => {
  const above: string[] = [unit.id];
  for (let at: Unit | undefined = unit; at?.under !== undefined; at = units.get(at.under)) {
    // A circle that it only leads to is told of those who stand in it.
    if (at.under === unit.id) return { kind: 'under-itself', units: [...above, unit.id] };
    if (above.includes(at.under)) return undefined;
    above.push(at.under);
  }
  return undefined;
};

const ofPerson = (
  person: Person,
  organisation: Organisation,
  people: readonly Person[],
): readonly Found[] => {
  const other = people.find(({ id, sub }) => sub === person.sub && id !== person.id);
  const keys = person.posts.map(({ post, unit }) => `${post} ${unit}`);
  return [
    { field: 'sub', misfit: other && { kind: 'sub-taken', person: other.id } },
    ...person.posts.map(({ unit }, index) => ({
      field: `posts.${index}`,
      misfit:
        unitMisfit(unit, organisation) ??
        (keys.indexOf(keys[index] ?? '') < index ? { kind: 'post-twice' as const } : undefined),
    })),
  ];
};

const ofAbsence = (
  person: Person,
  absence: Absence,
  organisation: Organisation,
): readonly Found[] => {
  const { deputy } = absence;
  const headed = headedBy(organisation, person.id).map(({ id }) => id);
  const expected: Misfit | undefined =
    deputy === undefined && headed.length > 0
      ? { kind: 'deputy-expected', units: headed }
      : undefined;
  const known = personMisfit(deputy, organisation);
  return [
    {
      field: 'absence.to',
      misfit: absence.to > absence.from ? undefined : { kind: 'absence-backwards' },
    },
    {
      field: 'absence.deputy',
      misfit:
        expected ??
        known ??
        (deputy === undefined
          ? undefined
          : deputyMisfit({ ...person, absence: { ...absence, deputy } }, organisation)),
    },
  ];
};

const unitMisfit = (id: string | undefined, { units }: Organisation): Misfit | undefined => {
  if (id === undefined) return undefined;
  const unit = units.get(id);
  if (!unit) return { kind: 'no-such-unit', unit: id };
  return unit.state === 'closed' ? { kind: 'unit-closed', unit: id } : undefined;
};
