import { unitsLedWith } from '../../functions/domain/organisation/led-with.ts';
import { isComplaintCentre } from '../../functions/domain/organisation/unit.ts';
import type { Me } from '../api/me.ts';
import type { Person, Unit } from '../api/names.ts';
import type { Schema } from '../forms/schema.ts';

/** Whose shifts somebody hands over: those of the units that they lead, and managers any. */
export type Shifts = { readonly led: readonly string[]; readonly any: boolean };

type Acting = Pick<Me, 'actsIn'>;

export const shiftsOf = ({ actsIn }: Acting): Shifts => ({
  led: [...new Set(actsIn.filter(({ post }) => post === 'lead').map(({ unit }) => unit))],
  any: actsIn.some(({ post }) => post === 'manager'),
});

/**
 * The body of a hand-over as somebody is asked for it: whose shift, only where they have a choice.
 * @param units what units are called; their ids stand for it where that is not known
 */
export const handOverForm = (
  schema: Schema,
  { led, any }: Shifts,
  units: ReadonlyMap<string, Pick<Unit, 'name'>> | undefined,
): Schema => {
  const { unit, ...others } = schema.properties ?? {};
  if (unit === undefined || (!any && led.length < 2)) return { ...schema, properties: others };
  const nameOf = (id: string) => units?.get(id)?.name ?? { zh: id, en: id };
  const offered = any
    ? unit
    : {
        label: unit.label,
        enum: led,
        words: Object.fromEntries(led.map((id) => [id, nameOf(id)])),
      };
  return {
    ...schema,
    properties: { unit: offered, ...others },
    // Who leads several has to say which.
    ...(led.length > 1 && { required: [...(schema.required ?? []), 'unit'] }),
  };
};

/**
 * The units whose work orders somebody leaves to the next shift: those that they lead, with what is under those
 * without a lead; undefined: all that the branch has (E9).
 */
export const unitsLeft = (
  { led }: Pick<Shifts, 'led'>,
  units: ReadonlyMap<string, Pick<Unit, 'id' | 'type' | 'under'>>,
  people: readonly Pick<Person, 'posts'>[],
): readonly string[] | undefined => {
  const isOfBranch = (id: string) => {
    const unit = units.get(id);
    return unit !== undefined && isComplaintCentre(unit);
  };
  if (led.length === 0 || led.some(isOfBranch)) return undefined;
  const posts = people.flatMap((person) => person.posts);
  return [...new Set(led.flatMap((id) => unitsLedWith(id, units.values(), posts)))];
};
