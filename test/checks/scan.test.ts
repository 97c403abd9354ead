import { describe, expect, it } from 'vitest';
import { partitionRule } from '../../checks/partition.ts';
import { type BannedText, scan } from '../../checks/scan.ts';
import { bannedWords } from '../../checks/words.ts';
import { plantTree } from './planted-tree.ts';

const scanned = async (rule: readonly BannedText[], files: Readonly<Record<string, string>>) =>
  scan(await plantTree(files), Object.keys(files), rule);

describe('partition rule', () => {
  it.each(['branches/x/branch.json', 'functions/a.ts', 'infra/a.ts', 'local/a.ts'])(
    'catches an ARN with its partition written out in %s',
    async (file) => {
      const text = 'first line\nconst bus = "arn:aws:events:eu-central-1:1:event-bus/b";';
      expect(await scanned(partitionRule, { [file]: text })).toMatchObject([{ file, line: 2 }]);
    },
  );

  it('catches the Chinese partition too, and state machines', async () => {
    const file = 'statemachines/a.asl.json';
    const found = await scanned(partitionRule, { [file]: '"arn:aws-cn:states:::lambda:invoke"' });
    expect(found).toMatchObject([{ file, line: 1 }]);
  });

  it('lets a partition that is filled in pass, and what is not deployed', async () => {
    const files = {
      'statemachines/a.asl.json': '"arn:${Partition}:states:::lambda:invoke"',
      'infra/a.ts': 'const bus = `arn:${Aws.PARTITION}:events`;',
      'test/a.test.ts': '"arn:aws:events:eu-central-1:1:event-bus/b"',
    };
    expect(await scanned(partitionRule, files)).toEqual([]);
  });
});

describe('clean words', () => {
  it.each([
    ['functions/a.ts', '// TODO: later'],
    ['infra/a.ts', '/* FIXME */'],
    ['test/a.test.ts', "it.only('one', () => {});"],
    ['test/a.test.ts', "describe.skip('all', () => {});"],
    ['test/a.test.ts', "it.skip.each([1])('each', () => {});"],
    ['test/a.test.ts', "test.todo('some day');"],
    ['test/a.test.ts', 'const got = answer as any;'],
    ['test/a.test.ts', 'call(answer as any, 1);'],
    ['local/a.ts', '// @ts-ignore'],
    ['checks/a.ts', '// @ts-nocheck'],
    ['docs/a.md', 'see /work/main/README.md'],
    ['local/a.ts', "const log = '/tmp/redress.log';"],
    ['package-lock.json', '"resolved": "https://packages.example/a.tgz",'],
    ['.npmrc', 'registry=https://registry.example.com/'],
    ['local/requirements.txt', '--index-url https://packages.example/simple'],
  ])('catches in %s: %s', async (file, text) => {
    expect(await scanned(bannedWords, { [file]: `fine\n${text}\n` })).toMatchObject([
      { file, line: 2 },
    ]);
  });

  it('lets pass what only looks alike', async () => {
    const files = {
      'functions/a.ts':
        '// as any other branch, the same as any.\nexport { a as anything };\n// see docs/work/flow.md, ./tmp/x',
      'functions/b.ts': 'registry.open(id); list.only(1); skip(2); const TODOS = 1;',
      'docs/a.md': 'a TODO list for the handler',
      'package-lock.json': '"integrity": "sha512-x", "url": "https://github.com/sponsors/x"',
    };
    expect(await scanned(bannedWords, files)).toEqual([]);
  });

  it('leaves out what is not text', async () => {
    expect(await scanned(bannedWords, { 'docs/a.png': '\0 /work/main \0' })).toEqual([]);
  });
});
