import type { Me } from '../api/me.ts';
import type { Unit } from '../api/names.ts';
import type { Schema } from '../forms/schema.ts';

/** Whose shifts somebody hands over: those of the units that they lead, and managers any. */
export type Shifts = { readonly led: readonly string[]; readonly any: boolean };

type Acting = Pick<Me, 'actsIn'>;

export const shiftsOf = ({ actsIn }: Acting): Shifts => ({
  led: [...new Set(actsIn.filter(({ post }) => post === 'lead').map(({ unit }) => unit))],
  any: actsIn.some(({ post }) => post === 'manager'),
});

/** The body of a hand-over as somebody is asked for it: whose shift, only where they have a choice. */
export const handOverForm = (
  schema: Schema,
  { led, any }: Shifts,
  units: ReadonlyMap<string, Pick<Unit, 'name'>>,
): Schema => {
  const { unit, ...others } = schema.properties ?? {};
  if (unit === undefined || (!any && led.length < 2)) return { ...schema, properties: others };
  const nameOf = (id: string) => units.get(id)?.name ?? { zh: id, en: id };
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

const CENTRES: readonly string[] = ['city-centre', 'province-centre'] satisfies Unit['type'][];

/** The units whose work orders somebody leaves to the next shift; undefined: all that the branch has (E9). */
export const unitsLeft = (
  { led, any }: Shifts,
  units: ReadonlyMap<string, Pick<Unit, 'type'>>,
): readonly string[] | undefined => {
  const ofBranch = any || led.some((id) => CENTRES.includes(units.get(id)?.type ?? ''));
  return ofBranch || led.length === 0 ? undefined : led;
};
