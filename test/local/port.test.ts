import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { liveEmulator, writeEmulatorRecord } from '../../local/emulator-record.ts';
import { clearTheWay, portFrom } from '../../local/port.ts';
import { processWith } from '../../local/processes.ts';
import { type StateFolder, stateFolder } from '../../local/state-folder.ts';
import { freePort, localStack, miniStack, serving } from './serving.ts';
import { temporaryFolder } from './temporary.ts';
import { troubleOf } from './trouble.ts';

// Processes come and go slowly where the machine is busy.
const soon = { timeout: 20_000 };

const newState = async (): Promise<StateFolder> => stateFolder(await temporaryFolder());

/** A process that idles under the command line that is wanted. */
const idle = async (...words: string[]): Promise<number> => {
  const script = 'console.log(0); setInterval(() => {}, 1000)';
  const child = spawn(process.execPath, ['-e', script, '--', ...words], { detached: true });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await once(child.stdout, 'data');
  return child.pid ?? 0;
};

const emulatorOf = ({ root }: StateFolder): Promise<number> => idle('run-emulator.py', root);

it.each([
  [undefined, 4566],
  ['', 4566],
  ['1024', 1024],
  ['65535', 65_535],
])('reads REDRESS_PORT %s as %i', (text, port) => {
  expect(portFrom(text)).toBe(port);
});

it.each(['1023', '65536', '0', '-1', '4566.5', '1e4', 'https'])(
  'refuses REDRESS_PORT %s',
  async (text) => {
    expect(await troubleOf((async () => portFrom(text))())).toContain(`REDRESS_PORT is ${text}`);
  },
);

it('finds nothing in the way on a free port', async () => {
  expect(await clearTheWay(await newState(), await freePort())).toBe(false);
});

it.each([miniStack, localStack])('tells of another emulator on the port', async (pages) => {
  const port = await serving(pages);
  const told = await troubleOf(clearTheWay(await newState(), port));
  expect(told).toContain(`Port ${port} is taken by another emulator, version 1.5.33`);
  expect(told).toContain(`AWS_ENDPOINT_URL=http://127.0.0.1:${port} npm start`);
});

it('tells of something else on the port', async () => {
  const port = await serving({});
  const told = await troubleOf(clearTheWay(await newState(), port));
  expect(told).toContain('is taken by something that is not an emulator');
  expect(told).toContain(`lsof -i tcp:${port}`);
  expect(told).toContain('REDRESS_PORT=');
});

it('ends an emulator of its own that was left behind, and its functions', async () => {
  const state = await newState();
  const pid = await emulatorOf(state);
  const worker = await idle(join(state.emulatorFiles, 'some-function', '_worker.js'));
  // Nobody has this number: Linux and macOS give none so high.
  await writeEmulatorRecord(state, { pid, port: 1, startedBy: 99_999_999 });
  expect(await liveEmulator(state)).toMatchObject({ pid });
  expect(await clearTheWay(state, await freePort())).toBe(true);
  await expect.poll(() => processWith(pid), soon).toBeUndefined();
  await expect.poll(() => processWith(worker), soon).toBeUndefined();
});

it('leaves an emulator alone whose npm start is still there', async () => {
  const state = await newState();
  const pid = await emulatorOf(state);
  await writeEmulatorRecord(state, { pid, port: 4571, startedBy: await idle('start') });
  const told = await troubleOf(clearTheWay(state, await freePort()));
  expect(told).toContain('going on already, on port 4571');
  expect(told).toContain('npm run stop');
  expect(await processWith(pid)).toBeDefined();
});

it('does not take a process for its emulator that only has its number', async () => {
  const [state, other] = [await newState(), await newState()];
  const stranger = await emulatorOf(other);
  await writeEmulatorRecord(state, { pid: stranger, port: 1, startedBy: process.pid });
  expect(await liveEmulator(state)).toBeUndefined();
  expect(await clearTheWay(state, await freePort())).toBe(false);
  expect(await processWith(stranger)).toBeDefined();
});

it('passes over a record that is broken', async () => {
  const state = await newState();
  await mkdir(state.root, { recursive: true });
  await writeFile(state.emulatorRecord, '{ "pid": ');
  expect(await clearTheWay(state, await freePort())).toBe(false);
});
