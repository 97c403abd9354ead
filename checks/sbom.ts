import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { command } from './command.ts';

const Bill = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  serialNumber: z.string(),
  metadata: z.looseObject({
    timestamp: z.string(),
    component: z.looseObject({ 'bom-ref': z.string(), name: z.string() }),
  }),
  components: z.array(z.looseObject({ 'bom-ref': z.string() })),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

const Manifest = z.object({ dependencies: z.record(z.string(), z.string()) });

/** What these need, they themselves included. */
const needed = (
  first: readonly string[],
  dependencies: z.infer<typeof Bill>['dependencies'],
): ReadonlySet<string> => {
  const found = new Set<string>();
  const add = (ref: string): void => {
    if (found.has(ref)) return;
    found.add(ref);
    for (const next of dependencies.find((one) => one.ref === ref)?.dependsOn ?? []) add(next);
  };
  for (const ref of first) add(ref);
  return found;
};

/**
 * What the deployed functions may be made of, with versions, hashes and licences, as CycloneDX JSON:
 * the same for the same lockfile, whenever it is made and whatever the checkout is called.
 * @throws Error with what npm said
 */
export const billOfMaterials = async (root: string): Promise<string> => {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  // Told to omit dev packages, npm also omits those of ours that a dev package needs too.
  const args = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application'];
  const { code, output } = await command(root, 'npm', args);
  if (code !== 0) throw new Error(`npm sbom: ${output}`);
  const { serialNumber: _number, metadata, ...rest } = Bill.parse(JSON.parse(output));
  const { timestamp: _time, component, ...others } = metadata;
  const first = Object.entries(manifest.dependencies).map((pair) => pair.join('@'));
  const refs = needed(first, rest.dependencies);
  const self = { ref: component['bom-ref'], dependsOn: first.toSorted() };
  const bill = {
    ...rest,
    metadata: { ...others, component: { ...component, name: 'redress' } },
    components: rest.components.filter((one) => refs.has(one['bom-ref'])),
    dependencies: [self, ...rest.dependencies.filter(({ ref }) => refs.has(ref))],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
};
