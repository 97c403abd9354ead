import { fork } from 'node:child_process';
import { once } from 'node:events';
import chromium from '@sparticuz/chromium';
import type { TestProject } from 'vitest/node';
import { Endpoints } from '../../local/endpoints.ts';

/**
 * Unpacks the browser, and starts both branches in a process of their own, once for all tests of this folder: two
 * files that unpack it at once would find each other's half.
 */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  await chromium.executablePath();
  const branches = fork('test/page/serve.ts', { stdio: 'inherit' });
  const ended = once(branches, 'exit');
  const [told] = await Promise.race([
    once(branches, 'message'),
    ended.then(() => Promise.reject(new Error('the branches did not start'))),
  ]);
  // It holds up nobody, whatever goes wrong.
  branches.unref();
  branches.channel?.unref();
  project.provide('trouble', undefined);
  project.provide('endpoints', Endpoints.parse(told));
  return async () => {
    branches.disconnect();
    await ended;
  };
};
