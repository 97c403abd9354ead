import type { Operation } from '../contracts/operations/operation.ts';
import type { HttpEvent } from './http-event.ts';

/** Of a request, what tells which operation it asks for. */
type Asking = Pick<HttpEvent, 'routeKey' | 'pathParameters'> & {
  readonly requestContext: { readonly http: { readonly method: string } };
};

/** The path that was asked for: in `rawPath` an emulator's own address may stand before it. */
const pathOf = ({ routeKey, pathParameters }: Asking): string =>
  routeKey
    .slice(routeKey.indexOf(' ') + 1)
    .replace(/\{(\w+)\+?\}/g, (_, name) => pathParameters?.[name] ?? '');

/** A path's parameters by a template such as `/complaints/{id}/answer`, undefined if it is another. */
const parametersOf = (
  template: string,
  path: string,
): Readonly<Record<string, string>> | undefined => {
  const given = path.split('/');
  const wanted = template.split('/');
  if (given.length !== wanted.length) return undefined;
  const parts = wanted.map((part, index) => ({
    name: /^\{(\w+)\}$/.exec(part)?.[1],
    part,
    value: given[index] ?? '',
  }));
  const fits = parts.every(({ name, part, value }) =>
    name === undefined ? value === part : value !== '',
  );
  if (!fits) return undefined;
  return Object.fromEntries(
    parts.flatMap(({ name, value }) => (name === undefined ? [] : [[name, value]])),
  );
};

/** The one of `routes` that a request asks for, and its path's parameters. */
export const matched = <Route extends { readonly operation: Pick<Operation, 'method' | 'path'> }>(
  routes: readonly Route[],
  event: Asking,
): { readonly route: Route; readonly parameters: Readonly<Record<string, string>> } | undefined => {
  const path = pathOf(event);
  for (const route of routes) {
    const { method, path: template } = route.operation;
    const parameters = parametersOf(template, path);
    if (method === event.requestContext.http.method && parameters) return { route, parameters };
  }
  return undefined;
};
