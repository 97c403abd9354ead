import type { Operation } from '../functions/contracts/operations/operation.ts';

/** What the gateway tells apart; the function finds the operation by method and whole path. */
export type GatewayRoute = { readonly method: Operation['method']; readonly path: string };

/**
 * The gateway's routes to a function's operations: all whose paths have parameters are one a room and
 * method, and each other path is one, unless that one leads to it.
 */
export const routesOf = (operations: readonly Operation[]): readonly GatewayRoute[] => {
  const routes = operations.map(({ method, path }) => ({ method, path: gatewayPath(path) }));
  const keys = routes.map(({ method, path }) => `${method} ${path}`);
  const isLedTo = ({ method, path }: GatewayRoute) =>
    path.lastIndexOf('/') > 0 && keys.includes(`${method} ${restOf(path)}`);
  return routes.filter(
    (route, index) =>
      keys.indexOf(keys[index] ?? '') === index && (route.path.includes('{') || !isLedTo(route)),
  );
};

const gatewayPath = (path: string): string => (path.includes('{') ? restOf(path) : path);

const restOf = (path: string): string => `${path.slice(0, path.indexOf('/', 1))}/{proxy+}`;
