import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asksForHelp, refuseTwice } from '../../cli/command-line.ts';
import { run } from '../../local/command.ts';
import { widthOf } from '../../local/demonstration/board/width.ts';

const root = join(import.meta.dirname, '../..');
const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);

/** The programs of our own that npm runs, by the name of their script. */
const PROGRAMS = Object.entries(scripts).flatMap(([name, script]) => {
  const file = /^node .*?(\S+[.]ts)$/.exec(script)?.[1];
  return file === undefined ? [] : [[name, file] as const];
});

const ran = (file: string, args: readonly string[], LC_ALL = 'en_GB.UTF-8') =>
  run({
    program: process.execPath,
    args: [join(root, file), ...args],
    env: { ...process.env, LC_ALL },
    cwd: root,
  });

describe('every command that npm runs', () => {
  it('is asked here', () => {
    expect(PROGRAMS.map(([name]) => name)).toEqual(
      expect.arrayContaining(
        'bench calendar check clock docs golden notices policy redeploy start stop'.split(' '),
      ),
    );
  });

  it.each(PROGRAMS)('%s says how it is used, does nothing and ends with 0', async (name, file) => {
    const { code, lines } = await ran(file, ['--help']);
    expect(code).toBe(0);
    expect(lines[0]).toMatch(new RegExp(`^Usage: npm (run )?${name}\\b`));
  });

  it.each(PROGRAMS)('%s refuses an option that it does not have', async (_, file) => {
    const { code, lines } = await ran(file, ['--no-such-option']);
    expect(code).toBe(2);
    expect(lines.join('\n')).toContain('Usage: ');
  });
});

it.each(['clock', 'calendar', 'policy'])(
  '%s is explained in Chinese too, within 80 columns',
  async (name) => {
    const chinese = await ran(`cli/${name}.ts`, ['--help'], 'zh_CN.UTF-8');
    expect(chinese.lines[0]).toMatch(new RegExp(`^用法：npm run ${name}\\b`));
    const english = await ran(`cli/${name}.ts`, ['-h']);
    for (const line of [...chinese.lines, ...english.lines])
      expect(widthOf(line)).toBeLessThanOrEqual(80);
  },
);

describe('a command line', () => {
  it.each([
    [['--help'], true],
    [['diff', 'huaian', '-h'], true],
    [['--helpful'], false],
    [[], false],
  ])('%j asks for help: %s', (args, asks) => {
    expect(asksForHelp(args)).toBe(asks);
  });

  it.each([
    ['--at', ['--at', 'a', '--at', 'b']],
    ['--json', ['--json', '--limit=P1D', '--json']],
    ['--at', ['--at=a', '--rule', 'D9', '--at=a']],
  ])('%s given twice is refused: %j', (option, args) => {
    expect(() => refuseTwice(args)).toThrow(`${option} is given twice`);
  });

  it('each option once is fine, and so is the same value twice', () => {
    expect(() => refuseTwice(['diff', 'diff', '--by', 'by', '--local'])).not.toThrow();
  });
});
