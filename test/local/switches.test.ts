import { describe, expect, it } from 'vitest';
import { command } from '../../checks/command.ts';
import { widthOf } from '../../local/demonstration/board/width.ts';
import { checkout } from '../../local/state-folder.ts';
import { readSwitches } from '../../local/switches.ts';

const usage = { zh: '用法', en: 'Usage' };
const read = (args: string[], env = {}) => readSwitches(args, ['once'], usage, env);

describe('switches', () => {
  it('are given or not', () => {
    const given = read(['--once']);
    expect(given.kind === 'given' && given.has('once')).toBe(true);
    const none = read([]);
    expect(none.kind === 'given' && none.has('once')).toBe(false);
  });

  it('--help is the usage and no failure, in the language of the terminal', () => {
    expect(read(['--help'])).toEqual({ kind: 'usage', text: 'Usage', exitCode: 0 });
    expect(read(['--help'], { LANG: 'zh_CN.UTF-8' })).toMatchObject({ text: '用法' });
  });

  it.each(['--twice', 'once', '--once=yes'])('%s is unknown, with the usage', (word) => {
    expect(read([word])).toEqual({
      kind: 'usage',
      text: expect.stringMatching(/\nUsage$/),
      exitCode: 2,
    });
  });
});

const commands = [
  'local/start.ts',
  'local/stop.ts',
  'local/redeploy.ts',
  'checks/run.ts',
  'bench/run.ts',
];

it.each(
  commands.flatMap((file) => ['en_GB.UTF-8', 'zh_CN.UTF-8'].map((language) => [file, language])),
)('%s explains itself within 60 columns under %s', async (file, LC_ALL) => {
  const { code, output } = await command(checkout, process.execPath, [file, '--help'], { LC_ALL });
  expect(code).toBe(0);
  expect(output).toMatch(/^(?:Usage: |用法：)npm (?:run|start)/);
  for (const line of output.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(60);
});
