import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import type { Check, Outcome } from '../../checks/check.ts';
import { type Choice, chooseChecks, runChecks } from '../../checks/runner.ts';
import { plantTree } from './planted-tree.ts';

const check = (name: string, run: Check['run']): Check => ({ name, title: `the ${name}`, run });
const ends = (name: string, outcome: Outcome) => check(name, async () => outcome);
const passes = ends('sound', { passed: true, note: '3 files' });

const runAll = async (checks: Check[], stop = new AbortController().signal) => {
  const lines: string[] = [];
  const root = await plantTree({});
  const screen = {
    line: (text: string) => lines.push(stripVTControlCharacters(text)),
    going: () => {},
  };
  const failed = await runChecks(checks, root, join(root, 'logs'), screen, stop);
  return { root, failed, lines };
};

it('gives each check a line with its time and sums up', async () => {
  const { failed, lines } = await runAll([passes, passes]);
  expect(failed).toEqual([]);
  expect(lines).toEqual([
    expect.stringMatching(/^✓ sound {2}the sound \(3 files\) {2}\d+\.\d s$/),
    expect.stringMatching(/^✓ sound/),
    'all 2 checks passed',
  ]);
});

it('goes on after a failure, names the failed ones and shows what they said', async () => {
  const { failed, lines } = await runAll([
    ends('loud', { passed: false, output: 'line 3 is wrong\n' }),
    check('broken', () => Promise.reject(new Error('no such program'))),
    passes,
  ]);
  expect(failed).toEqual(['loud', 'broken']);
  expect(lines).toEqual([
    expect.stringMatching(/^✗ loud/),
    '    line 3 is wrong',
    expect.stringMatching(/^✗ broken/),
    '    no such program',
    expect.stringMatching(/^✓ sound/),
    '2 of 3 checks failed: loud, broken',
  ]);
});

it('shows the last 40 lines of a long output and keeps all of it in a file', async () => {
  const output = Array.from({ length: 41 }, (_, index) => `line ${index + 1}`).join('\n');
  const { root, lines } = await runAll([ends('loud', { passed: false, output })]);
  expect(lines.slice(1, 3)).toEqual(['    … 1 lines more in logs/loud.log', '    line 2']);
  expect(await readFile(join(root, 'logs/loud.log'), 'utf8')).toBe(output);
});

it('has two at work at a time, and tells of them in their order', async () => {
  const order: string[] = [];
  let endFirst = () => {};
  const first = check('first', async () => {
    await new Promise<void>((resolve) => {
      endFirst = resolve;
    });
    order.push('first');
    return { passed: true };
  });
  const second = check('second', async () => {
    order.push('second');
    endFirst();
    return { passed: true };
  });
  const third = check('third', async () => {
    order.push('third');
    return { passed: true };
  });
  const { lines } = await runAll([first, second, third]);
  expect(order).toEqual(['second', 'first', 'third']);
  expect(lines.map((line) => line.split(' ')[1])).toEqual(['first', 'second', 'third', '3']);
});

it('ends after the check that was going on when it was stopped', async () => {
  const stop = new AbortController();
  const stopped = check('stopped', async () => {
    await setImmediate();
    stop.abort();
    return { passed: true };
  });
  const { failed, lines } = await runAll([passes, stopped, passes], stop.signal);
  expect(failed).toEqual(['stopped']);
  expect(lines).toEqual([expect.stringMatching(/^✓ sound/), 'stopped at stopped']);
});

it('chooses checks by name, in their own order', () => {
  const all = [passes, ends('loud', { passed: true }), ends('last', { passed: true })];
  const names = (choice: Choice) => chooseChecks(all, choice).map(({ name }) => name);
  expect(names({})).toEqual(['sound', 'loud', 'last']);
  expect(names({ only: 'last, sound' })).toEqual(['sound', 'last']);
  expect(names({ except: 'sound,loud' })).toEqual(['last']);
  expect(names({ only: 'last,sound', except: 'sound' })).toEqual(['last']);
  for (const word of ['only', 'except'])
    expect(() => names({ [word]: 'lost' })).toThrow(
      'no such check: lost; there are sound, loud, last',
    );
});
