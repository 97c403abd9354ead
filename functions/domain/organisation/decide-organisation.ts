import type { Paging } from '../on-call/paging.ts';
import type { OrganisationCommand, UnitCommand } from './command.ts';
import { decidePerson } from './decide-person.ts';
import { decideUnit } from './decide-unit.ts';
import { type OrganisationDecision, refused } from './decision.ts';
import { judgeOrganisation, newProblems } from './judge-organisation.ts';
import type { OrganisationOccasion } from './occasion.ts';
import { hasManager, type Organisation, withChange } from './organisation.ts';
import type { Person } from './person.ts';
import type { Unit } from './unit.ts';

/** What a command is judged by besides units and people. */
export type Beside = {
  readonly paging: Paging;
  /** A work order that the unit to be closed has not ended. */
  readonly openOrder: string | undefined;
};

/**
 * What the rules say to a command: it is carried out when everything fits together afterwards, and
 * whoever is paged is reached, and somebody is left who may give the next one. What did not fit before is
 * not its fault.
 * @see rules A1, A4, A7, F2, F3
 */
export const decideOrganisation = (
  organisation: Organisation,
  command: OrganisationCommand,
  occasion: OrganisationOccasion,
  { paging, openOrder }: Beside,
): OrganisationDecision => {
  const decided = isUnitCommand(command)
    ? decideUnit(organisation.units.get(command.id), { command, openOrder }, occasion)
    : decidePerson(organisation, command, occasion);
  if (decided.kind === 'unchanged' || decided.kind === 'refused') return decided;
  const after = withChange(organisation, decided);
  if (hasManager(organisation) && !hasManager(after)) return refused({ kind: 'last-manager' });
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
