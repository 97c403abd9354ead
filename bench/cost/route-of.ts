import type { Deployed } from './deployed.ts';
import { raise } from './raise.ts';

/** How much of a route is not left open by braces. */
const writtenOut = (key: string): number => key.replace(/\{\w+\+?\}/g, '').length;

/** The route that takes a POST to a path, the most specific first, and what its braces hold. */
export const routeOf = ({ routes }: Deployed, path: string) => {
  const matched = routes.flatMap(({ key, worker }) => {
    const [method, template = ''] = key.split(' ');
    const pattern = template.replace(/\{(\w+)(\+?)\}/g, (_, name, more) =>
      more === '' ? `(?<${name}>[^/]+)` : `(?<${name}>.+)`,
    );
    const found = new RegExp(`^${pattern}$`).exec(path);
    return found && (method === 'POST' || method === 'ANY')
      ? [{ key, worker, parameters: { ...found.groups } }]
      : [];
  });
  const specific = matched.sort((a, b) => writtenOut(b.key) - writtenOut(a.key))[0];
  return specific ?? raise(`no route for POST ${path}`);
};
