import type { Policy, Setting } from './policy.ts';

/** One figure of a policy and where it stands, e.g. `ownAnswer.vip`. */
export type PlacedSetting = { readonly path: string; readonly setting: Setting<unknown> };

const isGroup = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

const isSetting = (node: Record<string, unknown>): node is Setting<unknown> =>
  'value' in node && 'rule' in node && 'source' in node;

const placed = (node: unknown, path: readonly string[]): PlacedSetting[] => {
  if (!isGroup(node)) return [];
  if (isSetting(node)) return [{ path: path.join('.'), setting: node }];
  return Object.entries(node).flatMap(([key, child]) => placed(child, [...path, key]));
};

/** Every figure of a policy with its path, in the policy's own order. */
export const settingsOf = (policy: Policy): PlacedSetting[] => placed(policy, []);
