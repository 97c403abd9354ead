import { createHmac, timingSafeEqual } from 'node:crypto';

const toleranceSeconds = 300;

/**
 * Whether `Redress-Signature: t=<epoch seconds>,v1=<hex>` signs the body: `v1` is the HMAC-SHA256 of
 * `<t>.<body>`. One from more than 300 s before or after `nowSeconds` is refused: it may be replayed.
 */
export const isSigned = (
  header: string | undefined,
  body: string,
  secret: string,
  nowSeconds: number,
): boolean => {
  const [, time = '', digest = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (time === '' || Math.abs(nowSeconds - Number(time)) > toleranceSeconds) return false;
  const expected = createHmac('sha256', secret).update(`${time}.${body}`).digest();
  return timingSafeEqual(expected, Buffer.from(digest, 'hex'));
};
