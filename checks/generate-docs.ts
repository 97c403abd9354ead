import { join } from 'node:path';
import { ownSwitches } from '../local/switches.ts';
import { documents, outdated, sourcesIn, write } from './generated-docs.ts';

const given = ownSwitches(['check'], {
  zh: [
    '用法：npm run docs [-- --check]',
    '生成文档：OpenAPI、各种模式、数值表。',
    '  --check  只列出过时的文件；有则以1结束',
  ].join('\n'),
  en: [
    'Usage: npm run docs [-- --check]',
    'Writes the generated documents: OpenAPI, schemas, tables.',
    '  --check  only says what is out of date, and then ends with 1',
  ].join('\n'),
});
const root = join(import.meta.dirname, '..');
const made = documents(await sourcesIn(root));

if (given.has('check')) {
  const found = await outdated(root, made);
  for (const { file, problem } of found) console.error(`${file}  ${problem}`);
  process.exitCode = found.length === 0 ? 0 : 1;
} else {
  await write(root, made);
  console.log(`${made.length} documents are up to date`);
}
