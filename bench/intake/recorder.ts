import { type Served, serveJson } from './serve.ts';

/** A call that went to the engine, as it stood on the wire. */
export type Call = {
  /** Such as `Query`. */
  readonly operation: string;
  readonly body: string;
};

const PASSED_ON = ['authorization', 'content-type', 'x-amz-date', 'x-amz-target'];

/** Passes calls on to the engine and writes them down. */
export const serveRecorder = async (
  engine: string,
): Promise<Served & { readonly calls: readonly Call[] }> => {
  const calls: Call[] = [];
  const served = await serveJson(async (body, given) => {
    const headers = Object.fromEntries(PASSED_ON.map((name) => [name, String(given[name])]));
    calls.push({ operation: headers['x-amz-target']?.replace(/^.*\./, '') ?? '', body });
    const answer = await fetch(engine, { method: 'POST', headers, body });
    return { status: answer.status, body: await answer.text() };
  });
  return { ...served, calls };
};
