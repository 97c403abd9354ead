import type { Paging } from '../on-call/paging.ts';
import { unreachable } from '../unreachable.ts';
import type { OrganisationCommand, PersonCommand, UnitCommand } from './command.ts';
import { judgeOrganisation, newProblems } from './judge-organisation.ts';
import type { OrganisationOccasion } from './occasion.ts';
import { headedBy, type Organisation, withChange } from './organisation.ts';
import { type Absence, type Person, type PersonProfile, profileOfPerson } from './person.ts';
import type { OrganisationProblem } from './problem.ts';
import { type OrganisationChange, recordPerson, recordUnit } from './record.ts';
import { isSameProfile } from './same-profile.ts';
import { profileOfUnit, type Unit, type UnitProfile } from './unit.ts';

/** Why a command is not carried out. */
export type OrganisationRefusal =
  | { readonly kind: 'not-found' | 'already-there' | 'person-left' | 'unit-closed' }
  /** Something would not fit together any more. */
  | { readonly kind: 'misfits'; readonly problems: readonly OrganisationProblem[] };

/** What a command comes to. */
export type OrganisationDecision =
  | {
      readonly kind: 'changed';
      readonly change: OrganisationChange;
      readonly organisation: Organisation;
    }
  /** It is so already. */
  | { readonly kind: 'unchanged'; readonly thing: Unit | Person }
  | { readonly kind: 'refused'; readonly refusal: OrganisationRefusal };

type Decided = OrganisationChange | Exclude<OrganisationDecision, { readonly kind: 'changed' }>;

/**
 * What the rules say to a command: it is carried out when everything fits together afterwards, and
 * whoever is paged is reached. What did not fit before is not its fault.
 * @see rules A1, A4, A7, F2, F3
 */
export const decideOrganisation = (
  organisation: Organisation,
  command: OrganisationCommand,
  occasion: OrganisationOccasion,
  paging: Paging,
): OrganisationDecision => {
  const decided = isUnitCommand(command)
    ? decideUnit(organisation.units.get(command.id), command, occasion)
    : decidePerson(organisation, command, occasion);
  if (decided.kind === 'unchanged' || decided.kind === 'refused') return decided;
  const after = withChange(organisation, decided);
  const before = judgeOrganisation(organisation, occasion.at, paging);
  const problems = newProblems(before, judgeOrganisation(after, occasion.at, paging));
  return problems.length > 0
    ? refused({ kind: 'misfits', problems })
    : { kind: 'changed', change: decided, organisation: after };
};

/** The unit or person that a command is about, where it is there. */
export const meantBy = (
  command: OrganisationCommand,
  { units, people }: Organisation,
): Unit | Person | undefined =>
  isUnitCommand(command) ? units.get(command.id) : people.get(command.id);

const isUnitCommand = (command: OrganisationCommand): command is UnitCommand =>
  command.kind === 'add-unit' ||
  command.kind === 'change-unit' ||
  command.kind === 'set-head' ||
  command.kind === 'close-unit';

const refused = (refusal: OrganisationRefusal) => ({ kind: 'refused', refusal }) as const;

const decideUnit = (
  unit: Unit | undefined,
  command: UnitCommand,
  occasion: OrganisationOccasion,
): Decided => {
  const { id } = command;
  if (command.kind === 'add-unit') {
    if (unit)
      return unit.state === 'open' && isSameProfile(command.profile, profileOfUnit(unit))
        ? { kind: 'unchanged', thing: unit }
        : refused({ kind: 'already-there' });
    return recordUnit(
      id,
      unit,
      { type: 'UnitAdded', data: { profile: command.profile } },
      occasion,
    );
  }
  if (!unit) return refused({ kind: 'not-found' });
  if (unit.state === 'closed')
    return command.kind === 'close-unit'
      ? { kind: 'unchanged', thing: unit }
      : refused({ kind: 'unit-closed' });
  if (command.kind === 'close-unit')
    return recordUnit(id, unit, { type: 'UnitClosed', data: {} }, occasion);
  const profile = command.kind === 'change-unit' ? command.profile : withHead(unit, command);
  return isSameProfile(profile, profileOfUnit(unit))
    ? { kind: 'unchanged', thing: unit }
    : recordUnit(id, unit, { type: 'UnitChanged', data: { profile } }, occasion);
};

const withHead = (
  unit: Unit,
  { head, deputy }: Extract<UnitCommand, { kind: 'set-head' }>,
): UnitProfile => {
  const { head: _, deputy: __, ...rest } = profileOfUnit(unit);
  return {
    ...rest,
    ...(head !== undefined && { head }),
    ...(deputy !== undefined && { deputy }),
  };
};

const decidePerson = (
  organisation: Organisation,
  command: PersonCommand,
  occasion: OrganisationOccasion,
): Decided => {
  const { id } = command;
  const person = organisation.people.get(id);
  if (command.kind === 'add-person') {
    const { profile } = command;
    if (person)
      return person.state === 'active' && isSameProfile(profile, profileOfPerson(person))
        ? { kind: 'unchanged', thing: person }
        : refused({ kind: 'already-there' });
    return recordPerson(id, person, { type: 'PersonAdded', data: { profile } }, occasion);
  }
  if (!person) return refused({ kind: 'not-found' });
  if (person.state === 'left')
    return command.kind === 'leave'
      ? { kind: 'unchanged', thing: person }
      : refused({ kind: 'person-left' });
  switch (command.kind) {
    case 'change-person':
      return changePerson(person, command.profile, occasion);
    case 'change-posts':
      return changePerson(person, { ...profileOfPerson(person), posts: command.posts }, occasion);
    case 'enter-absence':
      return enterAbsence(person, command.absence, organisation, occasion);
    case 'come-back':
      return person.absence
        ? recordPerson(id, person, { type: 'PersonCameBack', data: {} }, occasion)
        : { kind: 'unchanged', thing: person };
    case 'leave':
      return recordPerson(id, person, { type: 'PersonLeft', data: {} }, occasion);
    default:
      return unreachable(command);
  }
};

const changePerson = (
  person: Person,
  profile: PersonProfile,
  occasion: OrganisationOccasion,
): Decided =>
  isSameProfile(profile, profileOfPerson(person))
    ? { kind: 'unchanged', thing: person }
    : recordPerson(person.id, person, { type: 'PersonChanged', data: { profile } }, occasion);

const enterAbsence = (
  person: Person,
  given: Absence,
  organisation: Organisation,
  occasion: OrganisationOccasion,
): Decided => {
  const { id } = person;
  if (given.to <= occasion.at)
    return refused({
      kind: 'misfits',
      problems: [{ of: 'person', id, field: 'absence.to', misfit: { kind: 'absence-over' } }],
    });
  // Whoever heads one unit has that unit's deputy; of several units nobody can say whose.
  const [unit, ...more] = headedBy(organisation, id);
  const usual = more.length === 0 ? unit?.deputy : undefined;
  const deputy = given.deputy ?? usual;
  const absence = { ...given, ...(deputy !== undefined && { deputy }) };
  return isSameProfile(absence, person.absence)
    ? { kind: 'unchanged', thing: person }
    : recordPerson(id, person, { type: 'AbsenceEntered', data: { absence } }, occasion);
};
