import type { Endpoints } from '../endpoints.ts';
import { Trouble } from '../trouble.ts';
import { type Api, makeApi } from './api.ts';
import { makeGate } from './gate.ts';
import { type Integrator, makeIntegrator } from './integrator.ts';
import { type Client, makeClient } from './request.ts';
import type { Run } from './run.ts';
import { makeScene, type Scene } from './scene.ts';

/** Everybody and everything that plays. */
export type Cast = {
  readonly run: Run;
  readonly endpoints: Endpoints;
  readonly apiOf: (branch: string) => Api;
  readonly integrator: Integrator;
  readonly client: Client;
  readonly scene: Scene;
  readonly signal: AbortSignal;
};

/** As many requests as are on their way at once. */
const requestsAtOnce = 4;

/** @throws Trouble by `apiOf` for a branch that was not deployed */
export const makeCast = (endpoints: Endpoints, run: Run, signal: AbortSignal): Cast => {
  const client = makeClient(makeGate(requestsAtOnce), signal);
  const apis = new Map(endpoints.branches.map((branch) => [branch.id, makeApi(branch, client)]));
  const apiOf = (branch: string): Api => {
    const api = apis.get(branch);
    if (api) return api;
    throw new Trouble(
      `The demonstration plays in ${branch}, and there is no such branch: branches/${branch} is missing.`,
      'Keep branches/jiangsu and branches/huaian beside your own for the local run.',
    );
  };
  return {
    run,
    endpoints,
    apiOf,
    integrator: makeIntegrator(endpoints),
    client,
    scene: makeScene(),
    signal,
  };
};
