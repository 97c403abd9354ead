import { createHmac } from 'node:crypto';
import { epochSeconds, type Instant } from '../domain/time.ts';
import { makeSecretVersions, type SecretSource } from './secret-versions.ts';

const TIMEOUT_MS = 5000;

/** A receiver that answered, and not with a 2xx. */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused';
  readonly status: number;

  constructor(status: number) {
    super(`the receiver answered ${status}`);
    this.status = status;
  }
}

/** Posts JSON that its receiver can check. */
export type Webhook = (url: string, body: unknown) => Promise<void>;

/**
 * Posts with `Redress-Signature: t=<epoch seconds>,v1=<hex HMAC-SHA256 of "<t>.<body>">` under the
 * branch's webhook secret. Follows no redirect, waits 5 s at most, reads nothing of the answer.
 */
export const makeWebhook = ({
  deadline = () => AbortSignal.timeout(TIMEOUT_MS),
  ...source
}: SecretSource & { readonly deadline?: () => AbortSignal }): Webhook => {
  const secret = makeSecretVersions(source);
  return async (url, content) => {
    const [{ value }] = await secret();
    const body = JSON.stringify(content);
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'redress-signature': signature(value, source.clock.now(), body),
      },
      body,
      redirect: 'manual',
      signal: deadline(),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new WebhookRefused(answer.status);
  };
};

const signature = (secret: string, now: Instant, body: string): string => {
  const t = epochSeconds(now);
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
};
