import { createHash, randomBytes } from 'node:crypto';

/** Who has signed in, where, and what the page asked for. */
export type Grant = {
  readonly branch: string;
  readonly person: string;
  readonly scopes: readonly string[];
  readonly nonce: string | undefined;
};

/** What a code is bound to: whoever has caught it alone has nothing. */
type Bound = { readonly redirect: string; readonly challenge: string };

/** Codes and refresh tokens, each good once. */
export type Grants = {
  readonly codeFor: (grant: Grant, bound: Bound) => string;
  /** Undefined for a code that is unknown, used, a minute old, or asked for with another secret. */
  readonly redeem: (
    code: string,
    by: { readonly redirect: string; readonly verifier: string },
  ) => Grant | undefined;
  readonly refreshTokenFor: (grant: Grant) => string;
  /** The next token in the place of one. One that is used again ends all that came of it. */
  readonly rotate: (token: string) => { readonly grant: Grant; readonly next: string } | undefined;
};

const CODE_LIVES_MS = 60_000;

const secret = () => randomBytes(32).toString('base64url');

const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url');

/** @param now in milliseconds since the epoch */
export const makeGrants = (now: () => number): Grants => {
  const codes = new Map<string, { grant: Grant; bound: Bound; until: number }>();
  const tokens = new Map<string, { family: { grant: Grant; ended: boolean }; used: boolean }>();

  const tokenIn = (family: { grant: Grant; ended: boolean }): string => {
    const token = secret();
    tokens.set(token, { family, used: false });
    return token;
  };

  return {
    codeFor: (grant, bound) => {
      const code = secret();
      codes.set(code, { grant, bound, until: now() + CODE_LIVES_MS });
      return code;
    },
    redeem: (code, { redirect, verifier }) => {
      const found = codes.get(code);
      codes.delete(code);
      if (!found || now() > found.until || found.bound.redirect !== redirect) return undefined;
      return challengeOf(verifier) === found.bound.challenge ? found.grant : undefined;
    },
    refreshTokenFor: (grant) => tokenIn({ grant, ended: false }),
    rotate: (token) => {
      const found = tokens.get(token);
      if (!found || found.family.ended) return undefined;
      if (found.used) {
        found.family.ended = true;
        return undefined;
      }
      found.used = true;
      return { grant: found.family.grant, next: tokenIn(found.family) };
    },
  };
};
