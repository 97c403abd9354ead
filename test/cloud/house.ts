import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { inject } from 'vitest';
import type { BranchEndpoints } from '../../local/endpoints.ts';

/** The deployed branches, as the local run tells of them. */
export const endpoints = () => {
  const trouble = inject('trouble');
  if (trouble !== undefined) throw new Error(`nothing is deployed: ${trouble}`);
  return inject('endpoints');
};

/** One branch by its id. */
export const branch = (id: 'huaian' | 'jiangsu'): BranchEndpoints => {
  const found = endpoints().branches.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`branch ${id} is not deployed`);
  return found;
};

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look at whatever came back
  readonly body: any;
};

export type Call = {
  readonly as?: keyof BranchEndpoints['tokens'];
  /** By the person's own token instead. */
  readonly person?: string;
  readonly token?: string;
  readonly json?: unknown;
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
};

/** Calls a branch's API. */
export const call = async (
  id: 'huaian' | 'jiangsu',
  method: 'GET' | 'POST',
  path: string,
  { as = 'lead', person, token, json, raw, headers = {} }: Call = {},
): Promise<Answer> => {
  const { apiUrl, tokens, people } = branch(id);
  const bearer = token ?? (person === undefined ? tokens[as] : people[person]);
  const body = raw ?? (json === undefined ? undefined : JSON.stringify(json));
  const response = await fetch(`${apiUrl}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${bearer}`,
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
};

/** The whole of a list, page by page: what others have left there may come first. */
export const everyItem = async (
  id: 'huaian' | 'jiangsu',
  path: string,
  asking: Pick<Call, 'as'> = {},
  // biome-ignore lint/suspicious/noExplicitAny: as in an answer
): Promise<readonly any[]> => {
  const items: unknown[] = [];
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ limit: '100', ...(cursor !== undefined && { cursor }) });
    const { body } = await call(
      id,
      'GET',
      `${path}${path.includes('?') ? '&' : '?'}${query}`,
      asking,
    );
    items.push(...body.items);
    ({ cursor } = body);
  } while (cursor !== undefined);
  return items;
};

/** Whose token it is, as the trail names them. */
export const subjectOf = (id: 'huaian' | 'jiangsu', as: keyof BranchEndpoints['tokens']) =>
  decodeJwt(branch(id).tokens[as]).sub;

/** A key that nobody has used before. */
export const fresh = (prefix: string): string => `${prefix}-${randomUUID()}`;

/**
 * Reads until `done` holds, for at most `seconds`; the longer it has waited the less often.
 * @throws with the last reading
 */
export const until = async <T>(
  what: string,
  read: () => Promise<T>,
  done: (value: T) => boolean,
  seconds = 60,
): Promise<T> => {
  const begin = Date.now();
  const end = begin + seconds * 1000;
  for (;;) {
    const value = await read();
    if (done(value)) return value;
    if (Date.now() > end)
      throw new Error(`${what}: not within ${seconds} s; last: ${JSON.stringify(value)}`);
    await new Promise((resolve) =>
      setTimeout(resolve, Math.min(750, 100 + (Date.now() - begin) / 20)),
    );
  }
};
