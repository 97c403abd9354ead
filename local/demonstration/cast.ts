import type { Endpoints } from '../endpoints.ts';
import { type Api, makeApi } from './api/api.ts';
import { makeGate } from './api/gate.ts';
import { type Client, makeClient } from './api/request.ts';
import { type Integrator, makeIntegrator } from './messages/integrator.ts';
import type { Run } from './run.ts';
import type { Scene } from './scene.ts';
import { startTempo, type Tempo } from './tempo.ts';

/** Everybody and everything that plays. */
export type Cast = Stage & {
  readonly apiOf: (branch: string) => Api;
  readonly integrator: Integrator;
  readonly client: Client;
  readonly tempo: Tempo;
};

type Stage = {
  readonly run: Run;
  readonly endpoints: Endpoints;
  readonly scene: Scene;
  readonly signal: AbortSignal;
};

/** As many requests as are on their way at once. */
const requestsAtOnce = 4;
/** An answer or an event that has not come after so many milliseconds: the stack is behind. */
const prompt = 2_500;
/** The demonstration waits for the stack at most so many seconds in all. */
const patience = 120;

/** Calls everybody in; from now on the time of the demonstration runs. */
export const makeCast = (stage: Stage): Cast => {
  const { endpoints, scene, signal } = stage;
  const client = makeClient(makeGate(requestsAtOnce), signal);
  const apis = new Map(endpoints.branches.map((branch) => [branch.id, makeApi(branch, client)]));
  const isBehind = (): boolean => {
    const latest = Date.now() - prompt;
    return [client.waitingSince(), scene.unheardSince()].some(
      (since) => since !== undefined && since < latest,
    );
  };
  return {
    ...stage,
    apiOf: (branch) => {
      const api = apis.get(branch);
      if (!api) throw new Error(`there is no branch ${branch}`);
      return api;
    },
    integrator: makeIntegrator(endpoints),
    client,
    tempo: startTempo(isBehind, patience, signal),
  };
};
