import { createHmac } from 'node:crypto';
import { branch } from './house.ts';

/** What is sent without a token, and by what it is let in. */
export type Sent = {
  readonly path: string;
  readonly body: string;
  /** None: it is not signed. */
  readonly secret?: string | undefined;
  /** Signed so many seconds from now; in the past where negative. */
  readonly off?: number;
  readonly type?: string;
  /** Signed was this instead. */
  readonly signedBody?: string;
};

/** The headers of what a provider sends. */
export const signedHeaders = ({
  body,
  secret,
  off = 0,
  type = 'application/json',
  signedBody = body,
}: Sent): Record<string, string> => {
  const headers = { 'content-type': type };
  if (secret === undefined) return headers;
  const t = Math.floor(Date.now() / 1000) + off;
  const v1 = createHmac('sha256', secret).update(`${t}.${signedBody}`).digest('hex');
  return { ...headers, 'redress-signature': `t=${t},v1=${v1}` };
};

/** Sends to the city's API without a token. */
export const post = async (path: string, body: string, headers: Record<string, string>) => {
  const answer = await fetch(`${branch('huaian').apiUrl}${path}`, {
    method: 'POST',
    headers,
    body,
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
};

/** Sends what a provider sends. */
export const send = (sent: Sent) => post(sent.path, sent.body, signedHeaders(sent));
