import { expect, it } from 'vitest';
import { run } from '../../local/command.ts';
import { processes } from '../../local/processes.ts';

const sh = (script: string, signal?: AbortSignal, onLine?: (line: string) => void) =>
  run({
    program: 'sh',
    args: ['-c', script],
    env: process.env,
    signal,
    ...(onLine && { onLine }),
  });

it('gives the exit code and every line of both streams, each told as it comes', async () => {
  const told: string[] = [];
  const finished = await sh('echo one; echo two >&2; exit 3', undefined, (line) => {
    told.push(line);
  });
  expect(finished.code).toBe(3);
  expect(finished.lines.toSorted()).toEqual(['one', 'two']);
  expect(told).toEqual(finished.lines);
});

it('has no exit code for what a signal ended', async () => {
  expect(await sh('kill -9 $$')).toEqual({ code: undefined, lines: [] });
});

it('fails with ENOENT when there is no such program', async () => {
  const missing = run({ program: 'no-such-program', args: [], env: process.env });
  await expect(missing).rejects.toMatchObject({ code: 'ENOENT' });
});

it('kills what the program has started, too, when it is broken off', async () => {
  const mark = `broken-off-${process.pid}`;
  const breaking = new AbortController();
  const running = sh(
    `sh -c 'sleep 600; echo ${mark}' & echo started; wait`,
    breaking.signal,
    (line) => {
      if (line === 'started') breaking.abort(new Error('enough'));
    },
  );
  await expect(running).rejects.toThrow('enough');
  await expect
    .poll(async () => (await processes()).filter(({ command }) => command.includes(mark)), {
      timeout: 20_000,
    })
    .toEqual([]);
});

it('does not begin when it has been broken off before', async () => {
  await expect(sh('echo no', AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
});
