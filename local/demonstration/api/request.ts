import { scheduler } from 'node:timers/promises';
import type * as z from 'zod';
import { Problem } from '../../../functions/contracts/problem.ts';
import type { Gate } from './gate.ts';

/** An answer that was hoped for. */
export type Reply<T> = {
  readonly status: number;
  /** It was seen before: this is the stored answer. */
  readonly replayed: boolean;
  readonly body: T;
};

/** An answer that was not. */
export class Declined extends Error {
  override readonly name = 'Declined';
  readonly status: number;

  constructor(what: string, status: number, said: string) {
    super(`${what}: ${status} ${said}`);
    this.status = status;
  }
}

/** One request; sending it again does nothing twice, by its key or by its channel's own. */
export type Request<T extends z.ZodType> = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly token: string;
  readonly body?: { readonly type: string; readonly content: string | Uint8Array };
  readonly headers?: Readonly<Record<string, string>>;
  readonly answer: T;
};

const passing = new Set([429, 500, 502, 503, 504]);
const tries = 6;
const patience = 30_000;

const saidIn = (text: string): string => {
  try {
    const { reason, details } = Problem.parse(JSON.parse(text));
    return [reason, ...details.map(({ field, problem }) => `${field}: ${problem}`)].join('; ');
  } catch {
    return text.slice(0, 200);
  }
};

const send = async <T extends z.ZodType>(
  { method, url, token, body, headers }: Request<T>,
  signal: AbortSignal,
) => {
  const response = await fetch(url, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': body.type }),
      ...headers,
    },
    ...(body && { body: Buffer.from(body.content) }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
  });
  return { response, text: await response.text() };
};

/** A client that takes turns at the gate, and asks again when something merely passes. */
export type Client = {
  /** @param request made when its turn has come: a complaint is received when it is sent */
  readonly ask: <T extends z.ZodType>(
    haste: 'urgent' | 'patient',
    request: () => Request<T>,
  ) => Promise<Reply<z.infer<T>>>;
  /** How often it has had to ask again. */
  readonly askedAgain: () => number;
  /** Since when the oldest unanswered request has been waiting; milliseconds since 1970. */
  readonly waitingSince: () => number | undefined;
};

/**
 * @param pause milliseconds before it asks again for the first time; twice as many each time after
 * @throws Declined by `ask` when the answer is none that was hoped for; the abort's reason
 */
export const makeClient = (gate: Gate, signal: AbortSignal, pause = 250): Client => {
  let again = 0;
  // In the order in which they were asked.
  const unanswered = new Set<{ readonly since: number }>();
  const attempt = async <T extends z.ZodType>(
    request: Request<T>,
    left: number,
  ): Promise<Reply<z.infer<T>>> => {
    const what = `${request.method} ${new URL(request.url).pathname.replace(/^.*\$default/, '')}`;
    const sent = await send(request, signal).catch((error: unknown) => {
      signal.throwIfAborted();
      if (left <= 1) throw new Declined(what, 0, String(error));
      return undefined;
    });
    if (sent?.response.ok)
      return {
        status: sent.response.status,
        replayed: sent.response.headers.get('idempotency-replayed') === 'true',
        body: request.answer.parse(JSON.parse(sent.text)),
      };
    const { status = 0 } = sent?.response ?? {};
    if (sent && (left <= 1 || !passing.has(status)))
      throw new Declined(what, status, saidIn(sent.text));
    again += 1;
    await scheduler.wait(pause * 2 ** (tries - left), { signal });
    return attempt(request, left - 1);
  };
  return {
    ask: async (haste, request) => {
      const asked = { since: Date.now() };
      unanswered.add(asked);
      try {
        return await gate(haste, () => attempt(request(), tries));
      } finally {
        unanswered.delete(asked);
      }
    },
    askedAgain: () => again,
    waitingSince: () => unanswered.values().next().value?.since,
  };
};
