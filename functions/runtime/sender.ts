import { type HttpRequest, idempotencyKeyOf } from './http.ts';

/** Who sends a complaint over HTTP, and under which key of their own. */
export const senderOf = (request: HttpRequest) => {
  const idempotencyKey = idempotencyKeyOf(request.event);
  return {
    by: request.by,
    scope: request.caller.subject,
    correlationId: request.correlationId,
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  };
};
