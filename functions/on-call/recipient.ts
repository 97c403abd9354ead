import type { Alert, RecipientRole } from '../domain/on-call/alert.ts';
import type { LevelOnCall, OnCall, Paging } from '../domain/on-call/paging.ts';
import type { Instead } from '../domain/on-call/reported-up-words.ts';
import { peopleAtUnit, peopleOfType } from '../domain/organisation/at-unit.ts';
import type { Person } from '../domain/organisation/person.ts';
import { isReached, isThere } from '../domain/organisation/reach.ts';
import type { Instant } from '../domain/time.ts';
import { unreachable } from '../domain/unreachable.ts';
import type { OrganisationReader, ThingReader } from '../ports/readers.ts';

type Addressed = Pick<Alert, 'level' | 'role' | 'cause'>;

/** Whom an alert may go to, by id, whoever comes first. */
type InTurn = {
  readonly named: readonly string[];
  /** Who answers for the level, where nobody of those is there. */
  readonly level: readonly string[];
  /** Said where it is the level that hears of it. */
  readonly instead?: Instead;
};

const inTurn = async (
  { level, role, cause }: Addressed,
  onCall: OnCall,
  organisation: OrganisationReader,
): Promise<InTurn> => {
  const ofLevel = levelInTurn(role, onCall[level]);
  if (role === 'regulatory-and-legal' || role === 'general-office') {
    const whole = await organisation.whole();
    const named = peopleOfType(role, whole.organisation);
    const instead = named ? 'nobody-there' : 'no-such-unit';
    return { named: named ?? [], level: ofLevel, instead };
  }
  const unit = 'unit' in cause ? cause.unit : undefined;
  if ((role !== 'handler' && role !== 'head') || unit === undefined)
    return { named: [], level: ofLevel };
  const whole = await organisation.whole();
  return { named: peopleAtUnit({ ...cause, role, unit }, whole.organisation), level: ofLevel };
};

const levelInTurn = (role: RecipientRole, named: LevelOnCall | undefined): readonly string[] => {
  if (!named) return [];
  switch (role) {
    case 'on-call':
      return [...named.rota, named.manager];
    case 'responsible':
    case 'handler':
    case 'head':
    case 'regulatory-and-legal':
    case 'general-office':
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

/** Whom a page goes to; `instead`: why it is not one of the unit that it was for (E8, G4). */
export type Recipient = { readonly person: Person; readonly instead?: Instead };

/**
 * Who is paged first for an alert: the first of the level's rota who is there, or who answers for the
 * level, else the level's manager; of a work order, who handles it or heads its unit, and of what is
 * reported up, Regulatory & Legal, of the media the general office, before the level (D7, E8, G4); their deputies where they are away. Where
 * nobody is there whom something reaches, the first of them all the same. Undefined where the branch's
 * on-call file leaves the level out, or its organisation knows none of them.
 * @see rules A7, F2, F3
 */
export const findRecipient = async (
  alert: Addressed,
  { onCall, mails }: Paging,
  search: Search,
): Promise<Recipient | undefined> => {
  const { named, level, instead } = await inTurn(alert, onCall, search.organisation);
  const standing = async (ids: readonly string[]) =>
    (await Promise.all(ids.map((id) => standingFor(id, search)))).flat();
  const known: readonly Recipient[] = [
    ...(await standing(named)).map((person) => ({ person })),
    ...(await standing(level)).map((person) => ({ person, ...(instead && { instead }) })),
  ];
  const there = known.filter(({ person }) => isThere(person, search.now));
  return there.find(({ person }) => isReached(person, mails)) ?? there[0] ?? known[0];
};
