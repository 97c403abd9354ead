import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bringUp } from '../../local/bring-up.ts';
import type { Endpoints } from '../../local/endpoints.ts';
import type { TokenClaims } from '../../local/issuer.ts';
import { silently } from '../../local/progress.ts';
import { type StateFolder, stateFolder } from '../../local/state-folder.ts';
import { CAST } from './cast.ts';
import { freePort } from './free-port.ts';
import { type ProvidersHere, startProviders } from './providers.ts';
import { watchBuses } from './seen-events.ts';

/** Tokens that a branch must not take, or that nobody may ask with. */
export type OddTokens = {
  readonly forged: string;
  readonly expired: string;
  readonly foreignBranch: string;
  readonly otherAudience: string;
  /** Of a channel, with another role than it is listed with. */
  readonly otherRole: string;
  /** Of somebody whom the organisation does not know. */
  readonly nobody: string;
  /** Of somebody whom a test adds. */
  readonly newcomer: string;
  /** Of those whom a test posts to see what each post may, by id. */
  readonly cast: Readonly<Record<string, string>>;
};

declare module 'vitest' {
  export interface ProvidedContext {
    /** Why nothing could be deployed. */
    trouble: string | undefined;
    endpoints: Endpoints;
    oddTokens: OddTokens;
    /** The emulator's own log file. */
    emulatorLog: string;
    /** What the command lines of its function processes match. */
    functionProcesses: string;
    /** Whom the branches reach people by, beside webhooks. */
    providers: ProvidersHere;
  }
}

/**
 * Deploys both branches once, with IAM enforced, for all tests of this folder. When that fails it
 * says so to the tests, which then fail with it: a run that could not begin must not look like one
 * that had nothing to do.
 */
export const setup = async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  try {
    return await deployFor(project);
  } catch (error) {
    project.provide('trouble', error instanceof Error ? error.message : String(error));
    return undefined;
  }
};

/** The demonstration's figures, and a cap on waits for the customer that a test can sit out (D8). */
const writeTestPolicy = async ({ root }: StateFolder): Promise<string> => {
  const file = join(root, 'policy.json');
  const policy = JSON.parse(await readFile('local/demonstration/policy.json', 'utf8'));
  await mkdir(root, { recursive: true });
  await writeFile(file, JSON.stringify({ ...policy, customerWait: { value: 'PT48S' } }));
  return file;
};

const deployFor = async (project: TestProject): Promise<() => Promise<void>> => {
  const state = stateFolder('.local/test');
  const { here, providers, stop } = await startProviders();
  const running = await bringUp({
    state,
    providers,
    env: { ...process.env, REDRESS_PORT: String(await freePort()) },
    progress: silently,
    policy: await writeTestPolicy(state),
  });
  const { issuer } = running;
  const integrator: TokenClaims = { branch: 'huaian', role: 'integrator', sub: 'integrator' };
  project.provide('endpoints', running.endpoints);
  project.provide('oddTokens', {
    forged: await issuer.forge(integrator),
    expired: await issuer.sign({ ...integrator, expiresInSeconds: -60 }),
    foreignBranch: await issuer.sign({ ...integrator, branch: 'jiangsu' }),
    otherAudience: await issuer.sign({ ...integrator, audience: 'somebody-else' }),
    otherRole: await issuer.sign({ ...integrator, role: 'publisher' }),
    nobody: await issuer.sign({ branch: 'huaian', sub: 'nobody' }),
    newcomer: await issuer.sign({ branch: 'huaian', sub: 'ha-newcomer' }),
    cast: Object.fromEntries(
      await Promise.all(
        CAST.map(async (sub) => [sub, await issuer.sign({ branch: 'huaian', sub })] as const),
      ),
    ),
  });
  project.provide('providers', here);
  project.provide('emulatorLog', state.emulatorLog);
  project.provide('functionProcesses', state.emulatorFiles);
  await watchBuses(
    running.endpoints,
    running.endpoints.branches.map(({ busName }) => busName),
  );
  return async () => {
    await running.stop();
    await stop();
  };
};
