import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownSwitches } from '../local/switches.ts';
import { licensedPackages, noticeText } from './notices.ts';
import { billOfMaterials } from './sbom.ts';

// NOTICE is kept, the bill of materials goes with a release.
ownSwitches([], {
  zh: '用法：npm run notices\n生成NOTICE，以及所交付软件的物料清单。',
  en: 'Usage: npm run notices\nWrites NOTICE and the bill of materials of what is shipped.',
});
const root = join(import.meta.dirname, '..');
const bill = '.build/sbom.cdx.json';

await writeFile(join(root, 'NOTICE'), noticeText(await licensedPackages(root)));
await mkdir(join(root, '.build'), { recursive: true });
await writeFile(join(root, bill), await billOfMaterials(root));
console.log(`NOTICE, ${bill}`);
