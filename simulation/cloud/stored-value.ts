import { type Item, NotUnderstood } from './conditions.ts';

/**
 * What a table keeps of what it is given: what is undefined is left out, and what no table can hold is
 * refused. It is a copy: nobody changes afterwards what is stored.
 */
export const keptItem = (item: Item): Item => {
  const kept: Record<string, unknown> = {};
  for (const name of Object.keys(item)) {
    const value = item[name];
    if (value !== undefined) kept[name] = keptValue(value);
  }
  return kept;
};

const keptValue = (value: unknown): unknown => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (!Number.isFinite(value)) throw new NotUnderstood(`the number ${value}`);
      return value;
    case 'object':
      return keptObject(value);
    default:
      throw new NotUnderstood(`a ${typeof value} in an item`);
  }
};

const keptObject = (value: object | null): unknown => {
  if (value === null || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.filter((one) => one !== undefined).map(keptValue);
  if (Object.getPrototypeOf(value) !== Object.prototype)
    throw new NotUnderstood(`a ${value.constructor.name} in an item`);
  const kept: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value))
    if (one !== undefined) kept[name] = keptValue(one);
  return kept;
};
