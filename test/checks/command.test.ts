import { expect, it } from 'vitest';
import { command } from '../../checks/command.ts';

const node = (script: string) => command('.', process.execPath, ['-e', script]);

it('gives the exit code and both streams', async () => {
  const script = 'process.stdout.write("out "); process.stderr.write("err"); process.exitCode = 3;';
  const { code, output } = await node(script);
  expect(code).toBe(3);
  expect(output.split(' ').sort()).toEqual(['err', 'out']);
});

it('takes a program ended by a signal for a failure', async () => {
  expect(
    (await node('process.kill(process.pid, "SIGKILL"); setInterval(() => {}, 1000);')).code,
  ).toBe(1);
});

it('gives the program nothing to read', async () => {
  const { output } = await node('process.stdin.on("end", () => console.log("end")).resume();');
  expect(output).toBe('end\n');
});

it('rejects when there is no such program', async () => {
  await expect(command('.', 'no-such-program', [])).rejects.toThrow('ENOENT');
});
