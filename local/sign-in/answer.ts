/** What the sign-in answers a browser or the console with. */
export type SignInAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** A page of the issuer's own: it runs nothing. */
export const asPage = (body: string, status = 200): SignInAnswer => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
  },
  body,
});

/** JSON that a page of any origin may read: it is given to whoever has the code. */
export const asJson = (value: unknown, status = 200): SignInAnswer => ({
  status,
  headers: {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
  },
  body: JSON.stringify(value),
});

/** An error as OAuth has it (RFC 6749, 5.2). */
export const asError = (error: string, error_description: string): SignInAnswer =>
  asJson({ error, error_description }, 400);

/** Sends a browser on, with what it is to bring along. */
export const sentTo = (
  address: string,
  brought: Readonly<Record<string, string | undefined>>,
): SignInAnswer => {
  const to = new URL(address);
  for (const [name, value] of Object.entries(brought))
    if (value !== undefined) to.searchParams.set(name, value);
  return {
    status: 303,
    headers: { location: to.href, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    body: '',
  };
};
