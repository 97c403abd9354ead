import type { Operation } from '../functions/contracts/operations/operation.ts';

/** What the gateway tells apart; the function finds the operation by method and whole path. */
export type GatewayRoute = { readonly method: Operation['method']; readonly path: string };

/**
 * The gateway's routes to a function's operations: a path without parameters is one, and all others
 * of a room and method are one together.
 */
export const routesOf = (operations: readonly Operation[]): readonly GatewayRoute[] => {
  const routes = operations.map(({ method, path }) => ({ method, path: gatewayPath(path) }));
  const keys = routes.map(({ method, path }) => `${method} ${path}`);
  return routes.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
};

const gatewayPath = (path: string): string =>
  path.includes('{') ? `${path.slice(0, path.indexOf('/', 1))}/{proxy+}` : path;
