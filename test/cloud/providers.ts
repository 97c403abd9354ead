import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { serve } from '../../local/http-server.ts';
import type { Providers } from '../../local/providers.ts';
import { PROVIDERS, type Seen } from '../gateways/robots/judges.ts';

/** What somebody who is sent something by a branch does with it: the last part of their address. */
const MOODS = ['takes', 'fails', 'refuses', 'hangs'] as const;

const ROBOT_KINDS = ['wecom', 'dingtalk', 'feishu'] as const;
type RobotKind = (typeof ROBOT_KINDS)[number];

/** One request that came: to which address, with what, and what a group has seen of it. */
export type Taken = { readonly at: string; readonly body: unknown; readonly seen?: Seen };

/** What each provider answers, with status 200, to what it does not take for now. */
const TOO_MUCH: Readonly<Record<RobotKind, object>> = {
  wecom: { errcode: 45_009, errmsg: 'api freq out of limit' },
  dingtalk: { errcode: 130_101, errmsg: 'send too fast, exceed 20 times per minute' },
  feishu: { code: 19_024, msg: 'Key Words Not Found', data: {} },
};

/** A number that the provider of calls says is no good. */
export const NO_SUCH_NUMBER = '+8613811117770';
/** Switched off: no call gets through to it either. */
const SWITCHED_OFF = /9999$/;

/** By what the groups sign that ask for signatures; WeCom's do not. */
const secretOf = (kind: RobotKind) => (kind === 'wecom' ? {} : { secret: `SEC${kind}+a/b=` });

const answered = (status: number, body?: unknown) => ({ status, body });

/** What is answered, and what the group sees; nothing for what hangs. */
const answerOf = (
  { pathname, searchParams: query }: URL,
  raw: string,
): { readonly status: number; readonly body?: unknown; readonly seen?: Seen } | undefined => {
  const body = JSON.parse(raw);
  const [, way = '', kind, mood] = /^\/(\w+)(?:\/(\w+))?\/(\w+)$/.exec(pathname) ?? [];
  if (mood === 'hangs') return undefined;
  if (mood === 'fails') return answered(500);
  if (way === 'calls')
    return answered(body.to === NO_SUCH_NUMBER || SWITCHED_OFF.test(body.to) ? 422 : 202);
  const robot = ROBOT_KINDS.find((one) => one === kind);
  if (!robot) return answered(204);
  if (mood === 'refuses') return answered(200, TOO_MUCH[robot]);
  const { secret } = { secret: undefined, ...secretOf(robot) };
  const request = { query, bytes: Buffer.byteLength(raw), body };
  const judged = PROVIDERS[robot].judge(request, { secret, nowMs: Date.now() });
  return { status: 200, body: judged.answer, ...(judged.seen && { seen: judged.seen }) };
};

/** Where the addresses and answers of such providers are to be had by tests. */
export type ProvidersHere = {
  readonly origin: string;
  readonly callSecret: string;
  readonly textSecret: string;
};

/**
 * Starts whoever the branches of the tests reach people by: the robots of groups, each of which takes what
 * comes, answers 500, refuses it with status 200, or never answers; webhooks that do so; and a provider of calls.
 * `GET /taken` lists what came.
 */
export const startProviders = async (): Promise<{
  readonly here: ProvidersHere;
  readonly providers: Providers;
  readonly stop: () => Promise<void>;
}> => {
  const taken: Taken[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    if (request.method === 'GET') {
      response.writeHead(200, headers).end(JSON.stringify(taken));
      return;
    }
    const url = new URL(request.url ?? '', 'http://localhost');
    const raw = await text(request);
    const judged = answerOf(url, raw);
    const seen = judged?.seen;
    taken.push({ at: url.pathname, body: JSON.parse(raw), ...(seen && { seen }) });
    if (!judged) return;
    response.writeHead(judged.status, headers).end(judged.body && JSON.stringify(judged.body));
  };
  const { origin, stop } = await serve((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const here = { origin, callSecret: randomUUID(), textSecret: randomUUID() };
  const robots = ROBOT_KINDS.flatMap((kind) =>
    MOODS.map((mood) => {
      const { search } = new URL(PROVIDERS[kind].path, origin);
      const url = `${origin}/robots/${kind}/${mood}${search}`;
      return [`${kind}-${mood}`, { kind, url, ...secretOf(kind) }] as const;
    }),
  );
  const { callSecret, textSecret } = here;
  const callsAt = `${origin}/calls/make`;
  const providers = { callsAt, callSecret, textSecret, robots: Object.fromEntries(robots) };
  return { here, providers, stop };
};
