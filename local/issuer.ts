import { randomBytes } from 'node:crypto';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Role } from '../functions/domain/actor.ts';
import { serve } from './http-server.ts';

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
  readonly stop: () => Promise<void>;
};

/** What the run's tokens are for. */
export const audience = 'redress';
const week = 7 * 24 * 60 * 60;

/**
 * Starts the issuer with a new key, on a free port unless one is given.
 * @throws Trouble when that port is taken
 */
export const startIssuer = async ({ port }: { port?: number } = {}): Promise<Issuer> => {
  const own = await generateKeyPair('RS256');
  const kid = randomBytes(8).toString('hex');
  const jwk = { ...(await exportJWK(own.publicKey)), kid, alg: 'RS256', use: 'sig' };

  // The key's id stands in the path: gateways keep an issuer's keys for hours.
  const server = await serve((request, response) => {
    const documents: Record<string, unknown> = {
      [`/${kid}/.well-known/openid-configuration`]: {
        issuer: url,
        jwks_uri: jwksUrl,
        response_types_supported: ['id_token'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      },
      [`/${kid}/jwks`]: { keys: [jwk] },
    };
    const found = documents[request.url ?? ''];
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(found ?? { message: 'not found' }));
  }, port);
  const url = `${server.origin}/${kid}`;
  const jwksUrl = `${url}/jwks`;

  const signWith = (key: CryptoKey) => (claims: TokenClaims) => {
    const { branch, role, sub, expiresInSeconds = week } = claims;
    const names = claims.names ?? { branch: 'redress_branch', role: 'redress_role' };
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ [names.branch]: branch, ...(role && { [names.role]: role }) })
      .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
      .setIssuer(claims.issuer ?? url)
      .setAudience(claims.audience ?? audience)
      .setSubject(sub)
      .setIssuedAt(Math.min(now, now + expiresInSeconds))
      .setExpirationTime(now + expiresInSeconds)
      .sign(key);
  };
  return {
    url,
    jwksUrl,
    audience,
    sign: signWith(own.privateKey),
    forge: async (claims) => signWith((await generateKeyPair('RS256')).privateKey)(claims),
    stop: server.stop,
  };
};
