import type { Alert } from '../domain/on-call/alert.ts';
import type { OnCall, Paging } from '../domain/on-call/paging.ts';
import type { Person } from '../domain/organisation/person.ts';
import { isReached, isThere } from '../domain/organisation/reach.ts';
import type { Instant } from '../domain/time.ts';
import { unreachable } from '../domain/unreachable.ts';
import type { ThingReader } from '../ports/readers.ts';

/** Whom an alert may go to, by id: whoever comes first and is there. */
const inTurn = (
  { level, role }: Pick<Alert, 'level' | 'role'>,
  onCall: OnCall,
): readonly string[] => {
  const named = onCall[level];
  if (!named) return [];
  switch (role) {
    case 'on-call':
      return [...named.rota, named.manager];
    case 'responsible':
      return [named.responsible, named.manager];
    default:
      return unreachable(role);
  }
};

/** Who stands where somebody is named: they themselves, or whoever stands in for them. */
const standingFor = async (
  id: string,
  { people, now, before = [] }: Search & { readonly before?: readonly string[] },
): Promise<readonly Person[]> => {
  const person = await people.load(id);
  if (person?.state !== 'active') return [];
  const deputy = isThere(person, now) ? undefined : person.absence?.deputy;
  return deputy === undefined || before.includes(deputy)
    ? [person]
    : [person, ...(await standingFor(deputy, { people, now, before: [...before, id] }))];
};

type Search = { readonly people: ThingReader<'person'>; readonly now: Instant };

/**
 * Who is paged first for an alert: the first of the level's rota who is there, or who answers for the
 * level, else the level's manager; their deputies where they are away. Where nobody is there whom
 * something reaches, the first of them all the same. Undefined where the branch's on-call file leaves
 * the level out, or its organisation knows none of them.
 * @see rules A7, F2, F3
 */
export const findRecipient = async (
  alert: Pick<Alert, 'level' | 'role'>,
  { onCall, mails }: Paging,
  search: Search,
): Promise<Person | undefined> => {
  const named = inTurn(alert, onCall);
  const known = (await Promise.all(named.map((id) => standingFor(id, search)))).flat();
  const there = known.filter((person) => isThere(person, search.now));
  return there.find((person) => isReached(person, mails)) ?? there[0] ?? known[0];
};
