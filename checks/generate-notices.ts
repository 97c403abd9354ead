import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { licensedPackages, noticeText } from './notices.ts';
import { billOfMaterials } from './sbom.ts';

// Writes NOTICE, which is kept, and the bill of materials, which goes with a release.
const root = join(import.meta.dirname, '..');
const bill = '.build/sbom.cdx.json';

await writeFile(join(root, 'NOTICE'), noticeText(await licensedPackages(root)));
await mkdir(join(root, '.build'), { recursive: true });
await writeFile(join(root, bill), await billOfMaterials(root));
console.log(`NOTICE, ${bill}`);
