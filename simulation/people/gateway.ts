import * as z from 'zod';
import type { BranchSettings } from '../../functions/contracts/branch.ts';
import type { Agenda } from '../agenda.ts';
import type { Branch } from '../cloud/branch.ts';
import type { Faults } from '../faults.ts';
import type { Watcher } from '../watching.ts';

/** A request as somebody sends it. */
export type Request = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** A person's subject, or a machine's with its role; nobody's where no token is asked for. */
  readonly as?: { readonly subject: string; readonly role?: string };
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** A body that is no JSON. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly key?: string;
};

/** What came back; status 0: nothing did. */
export type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

const HttpResult = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** What goes back over the wire. */
export type HttpAnswer = z.output<typeof HttpResult>;
const Body = z.record(z.string(), z.unknown());

const NOTHING: Answer = { status: 0, body: {} };

type Ports = {
  readonly agenda: Agenda;
  readonly faults: Faults;
  readonly watcher: Required<Watcher>;
};

/** How often, and how long after, in milliseconds, whoever got no answer sends it again. */
const AGAIN_AFTER = [800, 4_000, 30_000, 300_000, 3_600_000];

/** A branch's API: finds the function that a route leads to, and says whose token came. */
export const makeGateway = (
  branch: Branch,
  { branch: file }: BranchSettings,
  { agenda, faults, watcher }: Ports,
) => {
  // The gateway prefers the whole path, then parameters, then the rest of one.
  const routes = branch.wiring.routes
    .map(({ key, fn }) => ({ key, fn, fits: fitting(key) }))
    .sort((a, b) => rank(a.key) - rank(b.key));
  let requests = 0;

  const routeOf = (method: string, path: string) => {
    const asked = `${method} ${path}`;
    return routes.find(({ fits }) => fits.test(asked));
  };

  /** Asks once, and gives back whatever comes. */
  const ask = async (request: Request): Promise<HttpAnswer> => {
    const route = routeOf(request.method, request.path);
    if (!route) return HttpResult.parse({ statusCode: 404 });
    requests += 1;
    const event = eventOf(request, route, { file, now: agenda.now(), id: `request-${requests}` });
    const outcome = await branch.invoke(route.fn, event);
    if (outcome.kind === 'throttled') return HttpResult.parse({ statusCode: 429 });
    if (outcome.kind !== 'returned') return HttpResult.parse({ statusCode: 502 });
    return HttpResult.parse(outcome.value);
  };

  const once = async (request: Request): Promise<Answer> => {
    const { statusCode, body } = await ask(request);
    return { status: statusCode, body: Body.safeParse(jsonIn(body)).data ?? {} };
  };

  const pause = (milliseconds: number): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    agenda.plan(agenda.now() + milliseconds, () => {
      resolve();
      return promise;
    });
    return promise;
  };

  /** Sends it until something is heard that is final: whoever hears nothing sends the same again. */
  const send = async (request: Request): Promise<Answer> => {
    let answer = NOTHING;
    for (const wait of [0, ...AGAIN_AFTER]) {
      if (wait > 0) await pause(wait);
      const twice = faults.strikes('sentTwice') ? once(request) : undefined;
      answer = await once(request);
      await twice;
      if (faults.strikes('lostAnswer')) answer = NOTHING;
      watcher.answered(branch.id, `${request.method} ${request.path}`, answer.status);
      if (answer.status !== 0 && answer.status !== 429 && answer.status < 500) return answer;
    }
    return answer;
  };

  return { ask, send, pause };
};

export type Gateway = ReturnType<typeof makeGateway>;

const fitting = (key: string): RegExp =>
  key === '$default'
    ? /^/
    : new RegExp(
        `^${key
          .replace(/\{proxy\+\}/g, '@REST@')
          .replace(/\{\w+\}/g, '[^/]+')
          .replace('@REST@', '(.+)')}$`,
      );

const rank = (key: string): number => {
  if (key === '$default') return 3;
  if (key.includes('+}')) return 2;
  return key.includes('{') ? 1 : 0;
};

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const encoded = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** Path parameters as the gateway names them. */
const parametersOf = (key: string, path: string): Readonly<Record<string, string>> => {
  const template = key.slice(key.indexOf(' ') + 1).split('/');
  const given = path.split('/');
  return Object.fromEntries(
    template.flatMap((part, index) => {
      const [, name, rest] = /^\{(\w+)(\+?)\}$/.exec(part) ?? [];
      if (name === undefined) return [];
      return [[name, rest === '+' ? given.slice(index).join('/') : (given[index] ?? '')]];
    }),
  );
};

const eventOf = (
  { method, path, as, query, body, raw, headers, key }: Request,
  route: { readonly key: string },
  { file, now, id }: { file: BranchSettings['branch']; now: number; id: string },
) => {
  const claims = {
    ...(as && { sub: as.subject }),
    [file.auth.claims.branch]: file.id,
    ...(as?.role !== undefined && { [file.auth.claims.role]: as.role }),
  };
  const token =
    as && `Bearer x.${encoded({ sub: as.subject, exp: Math.floor(now / 1000) + 3600 })}.x`;
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: path,
    rawQueryString: new URLSearchParams(query).toString(),
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: token }),
      ...(key !== undefined && { 'idempotency-key': key }),
      ...headers,
    },
    ...(query && { queryStringParameters: query }),
    pathParameters: parametersOf(route.key, path),
    ...((raw ?? body) !== undefined && { body: raw ?? JSON.stringify(body) }),
    isBase64Encoded: false,
    requestContext: {
      http: { method, path },
      requestId: id,
      authorizer: { jwt: { claims, scopes: null } },
    },
  };
};
