import type { Policy, Setting } from './policy.ts';

/** One figure of a policy and where it stands, e.g. `ownAnswer.vip`. */
export type PlacedSetting = { readonly path: string; readonly setting: Setting<unknown> };

/** What a policy is made of: its version, figures, and groups of figures. */
type Part = string | Setting<unknown> | { readonly [name: string]: Part };

const isSetting = (part: Exclude<Part, string>): part is Setting<unknown> => 'value' in part;

const placed = (part: Part, path: readonly string[]): PlacedSetting[] => {
  if (typeof part === 'string') return [];
  if (isSetting(part)) return [{ path: path.join('.'), setting: part }];
  return Object.entries(part).flatMap(([key, child]) => placed(child, [...path, key]));
};

/** Every figure of a policy with its path, in the policy's own order. */
export const settingsOf = (policy: Policy): PlacedSetting[] => placed(policy, []);
