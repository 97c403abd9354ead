import { unreachable } from '../unreachable.ts';
import type { PersonCommand } from './command.ts';
import { alreadySo, type MemberDecision, refused } from './decision.ts';
import type { OrganisationOccasion } from './occasion.ts';
import { headedBy, type Organisation } from './organisation.ts';
import {
  type Absence,
  type Person,
  type PersonProfile,
  profileOfPerson,
  type QuietWish,
} from './person.ts';
import { recordPerson } from './record.ts';
import { isSameProfile } from './same-profile.ts';

/** What a command makes of a person. */
export const decidePerson = (
  organisation: Organisation,
  command: PersonCommand,
  occasion: OrganisationOccasion,
): MemberDecision => {
  const { id } = command;
  const person = organisation.people.get(id);
  if (command.kind === 'add-person') {
    const { profile } = command;
    if (person)
      return person.state === 'active' && isSameProfile(profile, profileOfPerson(person))
        ? alreadySo(person)
        : refused({ kind: 'already-there' });
    return recordPerson(id, person, { type: 'PersonAdded', data: { profile } }, occasion);
  }
  if (!person) return refused({ kind: 'not-found' });
  if (person.state === 'left')
    return command.kind === 'leave' ? alreadySo(person) : refused({ kind: 'person-left' });
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
        : alreadySo(person);
    case 'wish-quiet':
      return wishQuiet(person, command.quiet, occasion);
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
): MemberDecision =>
  isSameProfile(profile, profileOfPerson(person))
    ? alreadySo(person)
    : recordPerson(person.id, person, { type: 'PersonChanged', data: { profile } }, occasion);

const wishQuiet = (
  person: Person,
  quiet: QuietWish | undefined,
  occasion: OrganisationOccasion,
): MemberDecision =>
  isSameProfile(quiet, person.quiet)
    ? alreadySo(person)
    : recordPerson(
        person.id,
        person,
        { type: 'QuietWished', data: quiet ? { quiet } : {} },
        occasion,
      );

const enterAbsence = (
  person: Person,
  given: Absence,
  organisation: Organisation,
  occasion: OrganisationOccasion,
): MemberDecision => {
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
    ? alreadySo(person)
    : recordPerson(id, person, { type: 'AbsenceEntered', data: { absence } }, occasion);
};
