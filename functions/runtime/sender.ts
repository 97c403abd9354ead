import type { HttpRequest } from './route.ts';

/** Who sends something over HTTP, and under which key of their own. */
export const senderOf = <Key extends string | undefined>({
  by,
  caller,
  correlationId,
  idempotencyKey,
}: Pick<HttpRequest, 'by' | 'caller' | 'correlationId'> & { readonly idempotencyKey: Key }) => ({
  by,
  scope: caller.subject,
  correlationId,
  idempotencyKey,
});
