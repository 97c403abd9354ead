import { type Ask, apiUrl, refusedBy } from '../api/client.ts';
import type { Declaration } from './command-declaration.ts';

/** A command, to which thing, in which words. */
export type Given = {
  readonly declaration: Declaration;
  /** Fills the path's parameters, as `id`. */
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The version that its giver has seen. */
  readonly version?: number | undefined;
  /** Under which it is known when it is sent again. */
  readonly key: string;
};

/**
 * Gives a command that a declaration describes.
 * @throws RequestFailed with the API's own sentence where it said no
 */
export const giveCommand = async (ask: Ask, given: Given): Promise<unknown> => {
  const { declaration, params, body, version, key } = given;
  const path = declaration.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const headers = {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(declaration.key !== 'none' && { 'idempotency-key': key }),
    ...(declaration.ifMatch && version !== undefined && { 'if-match': String(version) }),
  };
  const answer = await ask(
    new Request(apiUrl() + path, {
      method: declaration.method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
  const told: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw refusedBy(answer, told);
  return told;
};
