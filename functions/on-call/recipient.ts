import type { Alert, RecipientRole } from '../domain/on-call/alert.ts';
import type { LevelOnCall, OnCall, Paging } from '../domain/on-call/paging.ts';
import { peopleAtUnit } from '../domain/organisation/at-unit.ts';
import type { Person } from '../domain/organisation/person.ts';
import { isReached, isThere } from '../domain/organisation/reach.ts';
import type { Instant } from '../domain/time.ts';
import { unreachable } from '../domain/unreachable.ts';
import type { OrganisationReader, ThingReader } from '../ports/readers.ts';

type Addressed = Pick<Alert, 'level' | 'role' | 'cause'>;

/** Whom an alert may go to, by id: whoever comes first and is there; the level where a unit has nobody. */
const inTurn = async (
  { level, role, cause }: Addressed,
  onCall: OnCall,
  organisation: OrganisationReader,
): Promise<readonly string[]> => {
  const ofLevel = levelInTurn(role, onCall[level]);
  if ((role !== 'handler' && role !== 'head') || !('unit' in cause)) return ofLevel;
  const whole = await organisation.whole();
  return [...peopleAtUnit({ ...cause, role }, whole.organisation), ...ofLevel];
};

const levelInTurn = (role: RecipientRole, named: LevelOnCall | undefined): readonly string[] => {
  if (!named) return [];
  switch (role) {
    case 'on-call':
      return [...named.rota, named.manager];
    case 'responsible':
    case 'handler':
    case 'head':
      return [named.responsible, named.manager];
    default:
      return unreachable(role);
  }
};

/** Who stands where somebody is named: they themselves, or whoever stands in for them. */
const standingFor = async (
  id: string,
  {
    people,
    now,
    before = [],
  }: Omit<Search, 'organisation'> & {
    readonly before?: readonly string[];
  },
): Promise<readonly Person[]> => {
  const person = await people.load(id);
  if (person?.state !== 'active') return [];
  const deputy = isThere(person, now) ? undefined : person.absence?.deputy;
  return deputy === undefined || before.includes(deputy)
    ? [person]
    : [person, ...(await standingFor(deputy, { people, now, before: [...before, id] }))];
};

type Search = {
  readonly people: ThingReader<'person'>;
  readonly organisation: OrganisationReader;
  readonly now: Instant;
};

/**
 * Who is paged first for an alert: the first of the level's rota who is there, or who answers for the
 * level, else the level's manager; of a work order, who handles it or heads its unit, before the level
 * (D7); their deputies where they are away. Where nobody is there whom
 * something reaches, the first of them all the same. Undefined where the branch's on-call file leaves
 * the level out, or its organisation knows none of them.
 * @see rules A7, F2, F3
 */
export const findRecipient = async (
  alert: Addressed,
  { onCall, mails }: Paging,
  search: Search,
): Promise<Person | undefined> => {
  const named = await inTurn(alert, onCall, search.organisation);
  const known = (await Promise.all(named.map((id) => standingFor(id, search)))).flat();
  const there = known.filter((person) => isThere(person, search.now));
  return there.find((person) => isReached(person, mails)) ?? there[0] ?? known[0];
};
