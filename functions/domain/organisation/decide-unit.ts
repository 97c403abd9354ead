import type { UnitCommand } from './command.ts';
import { alreadySo, type MemberDecision, refused } from './decision.ts';
import type { OrganisationOccasion } from './occasion.ts';
import { recordUnit } from './record.ts';
import { isSameProfile } from './same-profile.ts';
import { profileOfUnit, type Unit, type UnitProfile } from './unit.ts';

type Command<Kind extends UnitCommand['kind']> = Extract<UnitCommand, { readonly kind: Kind }>;

/**
 * What a command makes of a unit.
 * @param openOrder a work order that it has not ended
 */
export const decideUnit = (
  unit: Unit | undefined,
  { command, openOrder }: { readonly command: UnitCommand; readonly openOrder: string | undefined },
  occasion: OrganisationOccasion,
): MemberDecision => {
  if (command.kind === 'add-unit') return addUnit(unit, command, occasion);
  if (!unit) return refused({ kind: 'not-found' });
  if (command.kind === 'close-unit') return closeUnit(unit, openOrder, occasion);
  if (unit.state === 'closed') return refused({ kind: 'unit-closed' });
  const profile = command.kind === 'change-unit' ? command.profile : withHead(unit, command);
  return isSameProfile(profile, profileOfUnit(unit))
    ? alreadySo(unit)
    : recordUnit(unit.id, unit, { type: 'UnitChanged', data: { profile } }, occasion);
};

const addUnit = (
  unit: Unit | undefined,
  { id, profile }: Command<'add-unit'>,
  occasion: OrganisationOccasion,
): MemberDecision => {
  if (!unit) return recordUnit(id, unit, { type: 'UnitAdded', data: { profile } }, occasion);
  return unit.state === 'open' && isSameProfile(profile, profileOfUnit(unit))
    ? alreadySo(unit)
    : refused({ kind: 'already-there' });
};

const closeUnit = (
  unit: Unit,
  openOrder: string | undefined,
  occasion: OrganisationOccasion,
): MemberDecision => {
  if (unit.state === 'closed') return alreadySo(unit);
  return openOrder === undefined
    ? recordUnit(unit.id, unit, { type: 'UnitClosed', data: {} }, occasion)
    : refused({ kind: 'unit-has-orders', order: openOrder });
};

const withHead = (unit: Unit, { head, deputy }: Command<'set-head'>): UnitProfile => {
  const { head: _, deputy: __, ...rest } = profileOfUnit(unit);
  return {
    ...rest,
    ...(head !== undefined && { head }),
    ...(deputy !== undefined && { deputy }),
  };
};
