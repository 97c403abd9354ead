import type { Bilingual } from '../bilingual.ts';
import type { Bounds } from './bounds.ts';
import type { Policy } from './policy.ts';

/** A figure is replaced as a whole, never merged; its rule and source stay unless given. */
type Overridden<T> = T extends { readonly value: infer V }
  ? {
      readonly value?: V | undefined;
      readonly rule?: string | undefined;
      readonly source?: Bilingual | undefined;
    }
  : T extends object
    ? { readonly [K in keyof T]?: Overridden<T[K]> | undefined }
    : T;

/** A branch's policy.json: only what it decides otherwise, and a province's bounds. */
export type PolicyOverrides = Overridden<Policy> & {
  readonly $schema?: string | undefined;
  readonly bounds?: Bounds | undefined;
};

const isGroup = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

const lay = (base: unknown, over: unknown): unknown => {
  if (!isGroup(base) || !isGroup(over)) return over;
  const given = Object.entries(over).filter(([, child]) => child !== undefined);
  return {
    ...base,
    ...Object.fromEntries(
      given.map(([name, child]) => [name, name === 'value' ? child : lay(base[name], child)]),
    ),
  };
};

/** Lays overrides over a policy; still to be parsed, since what branches write is not trusted. */
export const layOver = (
  policy: Policy,
  { $schema: _schema, bounds: _bounds, ...overrides }: PolicyOverrides,
): unknown => lay(policy, overrides);
