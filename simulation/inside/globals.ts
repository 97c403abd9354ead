import { here } from './here.ts';

/** Stands in for `Date.now`. */
export const simulatedNow = (): number => here.now();
/** Stands in for `Math.random`. */
export const simulatedRandom = (): number => here.random();
/** Stands in for `fetch`. */
export const simulatedFetch = (url: string, init?: RequestInit): Promise<Response> =>
  here.fetch(url, init);
/** Stands in for `process.env`: each function has its own. */
export const simulatedEnv = new Proxy<Record<string, string | undefined>>(
  {},
  { get: (_, name) => here.env(String(name)) },
);
