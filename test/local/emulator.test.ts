import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type Emulator, startEmulator } from '../../local/emulator.ts';
import { liveEmulator } from '../../local/emulator-record.ts';
import { processes } from '../../local/processes.ts';
import { stateFolder } from '../../local/state-folder.ts';
import { freePort } from './serving.ts';
import { plantProgram, temporaryFolder } from './temporary.ts';
import { troubleOf } from './trouble.ts';

// Processes come and go slowly where the machine is busy.
const soon = { timeout: 20_000 };

/** Answers on its health page, and has a function's process running. */
const standIn = `
import http.server, os, subprocess, sys
def main():
    print('standing in')
    subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)', os.environ['TMPDIR'] + '/f'])
    class Page(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'{"services": {}, "auth": "enabled"}')
    http.server.HTTPServer(('127.0.0.1', int(os.environ['GATEWAY_PORT'])), Page).serve_forever()
`;

/** A Python that has this in the place of the emulator. */
const pythonWith = async (emulator: string) => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'ministack'));
  await writeFile(join(folder, 'ministack/__init__.py'), '');
  await writeFile(join(folder, 'ministack/app.py'), emulator);
  const python = join(folder, 'python');
  await plantProgram(python, `shift; PYTHONPATH=${folder} exec python3 "$@"`);
  const state = stateFolder(join(folder, 'state'));
  await mkdir(state.root);
  const ours = async () =>
    (await processes()).filter(
      ({ command }) => command.endsWith(` ${state.root}`) || command.includes(state.emulatorFiles),
    );
  return { wanted: { python, port: await freePort(), region: 'us-east-1', state }, state, ours };
};

const started = async (wanted: Parameters<typeof startEmulator>[0]): Promise<Emulator> => {
  const emulator = await startEmulator(wanted);
  onTestFinished(emulator.stop);
  return emulator;
};

it('comes up with a record of whose it is, and goes with all that it started', async () => {
  const { wanted, state, ours } = await pythonWith(standIn);
  const emulator = await started(wanted);
  expect(emulator.origin).toBe(`http://127.0.0.1:${wanted.port}`);
  expect(await liveEmulator(state)).toMatchObject({ port: wanted.port, startedBy: process.pid });
  expect(await ours()).toHaveLength(2);
  await emulator.stop();
  await expect.poll(ours, soon).toEqual([]);
  expect(await liveEmulator(state)).toBeUndefined();
});

it('does not outlive whoever started it, not even after a kill -9', async () => {
  const { wanted, ours } = await pythonWith(standIn);
  const script = `
    import { startEmulator } from '${import.meta.resolve('../../local/emulator.ts')}';
    await startEmulator(JSON.parse(process.env.WANTED));
    console.log('up');`;
  const starter = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, WANTED: JSON.stringify(wanted) },
  });
  onTestFinished(() => {
    starter.kill('SIGKILL');
  });
  await once(starter.stdout, 'data');
  expect(await ours()).toHaveLength(2);
  starter.kill('SIGKILL');
  await expect.poll(ours, soon).toEqual([]);
});

it('tells when it ends by itself', async () => {
  const { wanted, state } = await pythonWith(standIn);
  const emulator = await started(wanted);
  const live = await liveEmulator(state);
  process.kill(live?.pid ?? 0, 'SIGKILL');
  await expect(emulator.ended).resolves.toBeUndefined();
});

it('shows the end of the log when it does not come up', async () => {
  const { wanted, ours } = await pythonWith('def main():\n    raise SystemExit("no such module")');
  const told = await troubleOf(startEmulator(wanted));
  expect(told).toContain('ended before it was up');
  expect(told).toContain('no such module');
  expect(await ours()).toEqual([]);
});

it('ends when the start is broken off', async () => {
  const { wanted, ours } = await pythonWith('import time\ndef main():\n    time.sleep(600)');
  const breaking = new AbortController();
  const starting = startEmulator({ ...wanted, signal: breaking.signal });
  await expect.poll(ours, soon).toHaveLength(1);
  breaking.abort(new Error('enough'));
  await expect(starting).rejects.toThrow('enough');
  await expect.poll(ours, soon).toEqual([]);
});
