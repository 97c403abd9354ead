import { expect, it, onTestFinished, vi } from 'vitest';
import { isPlain, progressOn, silently } from '../../local/progress.ts';

it.each([
  [{ isTTY: true }, {}, false],
  [{ isTTY: true }, { CI: '' }, false],
  [{ isTTY: true }, { CI: 'true' }, true],
  [{ isTTY: true }, { TERM: 'dumb' }, true],
  [{ isTTY: false }, {}, true],
  [{}, {}, true],
])('on %j with %j plain lines are %s', (output, env, plain) => {
  expect(isPlain(output, env)).toBe(plain);
});

const emulator = { zh: '模拟器', en: 'Emulator' };

it('prints a line when a step begins and one when it has ended', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  const value = await progressOn(true, 'en')(emulator, async (say) => {
    say(emulator);
    return 7;
  });
  expect(value).toBe(7);
  expect(log.mock.calls.flat()).toEqual([
    '… Emulator',
    expect.stringMatching(/^✔ Emulator \(\d+\.\d s\)$/),
  ]);
});

it('speaks the language of the terminal', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  await progressOn(true, 'zh')(emulator, async () => {});
  expect(log.mock.calls.flat()).toEqual([
    '… 模拟器',
    expect.stringMatching(/^✔ 模拟器（\d+\.\d 秒）$/),
  ]);
});

it.each([progressOn(true, 'en'), silently])('lets a failure through', async (progress) => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  await expect(progress(emulator, () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  );
});
