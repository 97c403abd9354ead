import type { Finding } from './check.ts';

/** One module imports another. */
export type Import = { readonly from: string; readonly to: string };

/** The folder right under `root` that a module lies in; the root itself for those beside the folders. */
const folderIn = (root: string, module: string): string | undefined => {
  if (!module.startsWith(root)) return undefined;
  const [folder = '', ...rest] = module.slice(root.length).split('/');
  return rest.length > 0 ? folder : root;
};

const reachable = (
  from: string,
  arrows: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> => {
  const reached = new Set<string>();
  const ahead = [from];
  for (let folder = ahead.pop(); folder !== undefined; folder = ahead.pop())
    for (const next of arrows.get(folder) ?? [])
      if (!reached.has(next)) {
        reached.add(next);
        ahead.push(next);
      }
  return reached;
};

/**
 * Imports between the folders under a root by which a folder, over however many others, needs itself.
 * @param root with a slash at its end
 */
export const folderCircles = (imports: readonly Import[], root: string): Finding[] => {
  const between = imports.flatMap(({ from, to }) => {
    const [folder, other] = [folderIn(root, from), folderIn(root, to)];
    return folder !== undefined && other !== undefined && folder !== other
      ? [{ from, to, folder, other }]
      : [];
  });
  const arrows = new Map<string, Set<string>>();
  for (const { folder, other } of between)
    arrows.set(folder, (arrows.get(folder) ?? new Set()).add(other));
  return between
    .filter(({ folder, other }) => reachable(other, arrows).has(folder))
    .map(({ from, to, folder, other }) => ({
      file: from,
      problem: `imports ${to}: folders-one-way (${other} needs ${folder} too)`,
    }));
};
