/**
 * How long a client of AWS waits, in milliseconds: for a connection, and for an answer of which
 * nothing comes. Without `throwOnRequestTimeout` the SDK only warns, and waits on.
 */
export const timeouts = (requestTimeout: number) => ({
  connectionTimeout: 1000,
  requestTimeout,
  throwOnRequestTimeout: true,
});
