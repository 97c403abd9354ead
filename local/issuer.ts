import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Role } from '../functions/domain/actor.ts';
import { serve } from './http-server.ts';
import { asJson, type SignInAnswer } from './sign-in/answer.ts';
import { CONSOLE_CLIENT, type SignInBranch } from './sign-in/registered.ts';
import { makeSignIn } from './sign-in/sign-in.ts';

/** What a token says. */
export type TokenClaims = {
  readonly branch: string;
  /** A machine's; people's tokens say none. */
  readonly role?: Role;
  /** The person or system. */
  readonly sub: string;
  /** From now; negative for a token that has expired. A week when left out. */
  readonly expiresInSeconds?: number;
  readonly audience?: string;
  readonly issuer?: string;
  /** Names of the claims that carry branch and role. */
  readonly names?: { readonly branch: string; readonly role: string };
};

/** Stands in for the operator's OIDC issuer. */
export type Issuer = {
  /** As it stands in the tokens' `iss`. */
  readonly url: string;
  readonly jwksUrl: string;
  readonly audience: string;
  readonly sign: (claims: TokenClaims) => Promise<string>;
  /** A token that claims to be of the published key and is signed with another. */
  readonly forge: (claims: TokenClaims) => Promise<string>;
  /** Has people sign in at the branches' consoles, once it is known where those are. */
  readonly admit: (branches: readonly SignInBranch[]) => void;
  readonly stop: () => Promise<void>;
};

/** What the run's tokens are for. */
export const audience = 'redress';
const week = 7 * 24 * 60 * 60;

/** As long as a token of somebody's is good who has signed in: short, so that a day has many renewals. */
const SIGNED_IN_SECONDS = 10 * 60;

/**
 * Starts the issuer with a new key, on a free port unless one is given.
 * @throws Trouble when that port is taken
 */
export const startIssuer = async ({
  port,
  accessTokenSeconds = SIGNED_IN_SECONDS,
  now = Date.now,
}: {
  readonly port?: number;
  readonly accessTokenSeconds?: number;
  /** In milliseconds since the epoch. */
  readonly now?: () => number;
} = {}): Promise<Issuer> => {
  const own = await generateKeyPair('RS256');
  const kid = randomBytes(8).toString('hex');
  const jwk = { ...(await exportJWK(own.publicKey)), kid, alg: 'RS256', use: 'sig' };

  // The key's id stands in the path: gateways keep an issuer's keys for hours.
  const answer = async (request: IncomingMessage): Promise<SignInAnswer> => {
    const documents: Record<string, unknown> = {
      [`/${kid}/.well-known/openid-configuration`]: {
        issuer: url,
        jwks_uri: jwksUrl,
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        ...signIn.metadata,
      },
      [`/${kid}/jwks`]: { keys: [jwk] },
    };
    const found = documents[request.url ?? ''];
    const answered = found === undefined ? await signIn.answer(request) : asJson(found);
    return answered ?? asJson({ message: 'not found' }, 404);
  };
  const server = await serve((request, response) => {
    answer(request).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      // Whoever broke off in the middle of a form waits for nothing.
      () => response.destroy(),
    );
  }, port);
  const url = `${server.origin}/${kid}`;
  const jwksUrl = `${url}/jwks`;

  const signWith = (key: CryptoKey) => (claims: TokenClaims) => {
    const { branch, role, sub, expiresInSeconds = week } = claims;
    const names = claims.names ?? { branch: 'redress_branch', role: 'redress_role' };
    const seconds = Math.floor(now() / 1000);
    return new SignJWT({ [names.branch]: branch, ...(role && { [names.role]: role }) })
      .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
      .setIssuer(claims.issuer ?? url)
      .setAudience(claims.audience ?? audience)
      .setSubject(sub)
      .setIssuedAt(Math.min(seconds, seconds + expiresInSeconds))
      .setExpirationTime(seconds + expiresInSeconds)
      .sign(key);
  };
  const sign = signWith(own.privateKey);
  let admitted: readonly SignInBranch[] = [];
  const signIn = makeSignIn({
    issuer: url,
    branches: () => admitted,
    accessTokenSeconds,
    now,
    signer: {
      accessToken: ({ id, claims }, { sub }, expiresInSeconds) =>
        sign({ branch: id, sub, expiresInSeconds, names: claims }),
      idToken: ({ sub, name }, nonce, expiresInSeconds) =>
        new SignJWT({ name, ...(nonce !== undefined && { nonce }) })
          .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
          .setIssuer(url)
          .setAudience(CONSOLE_CLIENT)
          .setSubject(sub)
          .setIssuedAt(Math.floor(now() / 1000))
          .setExpirationTime(Math.floor(now() / 1000) + expiresInSeconds)
          .sign(own.privateKey),
    },
  });
  return {
    url,
    jwksUrl,
    audience,
    sign,
    forge: async (claims) => signWith((await generateKeyPair('RS256')).privateKey)(claims),
    admit: (branches) => {
      admitted = branches;
    },
    stop: server.stop,
  };
};
