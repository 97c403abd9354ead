import type { IncomingMessage } from 'node:http';
import { asJson, asPage, type SignInAnswer, sentTo } from './answer.ts';
import { authorize } from './authorize.ts';
import { makeGrants } from './grants.ts';
import { readerOf, refusedPage, signedOutPage } from './pages.ts';
import type { SignInBranch } from './registered.ts';
import { type TokenSigner, tokens } from './tokens.ts';

/** How people sign in at the run's issuer. */
export type SignIn = {
  /** What the issuer's description says of it. */
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Undefined for a path that is none of the sign-in's. */
  readonly answer: (request: IncomingMessage) => Promise<SignInAnswer | undefined>;
};

const MAX_FORM_BYTES = 64 * 1024;

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > MAX_FORM_BYTES) break;
  }
  return new URLSearchParams(text);
};

const signOut = (
  query: URLSearchParams,
  branches: readonly SignInBranch[],
  language: ReturnType<typeof readerOf>,
): SignInAnswer => {
  const to = query.get('post_logout_redirect_uri');
  if (to === null) return asPage(signedOutPage(language));
  return branches.some(({ redirect }) => redirect === to)
    ? sentTo(to, { state: query.get('state') ?? undefined })
    : asPage(refusedPage(`post_logout_redirect_uri: ${to}`, language), 400);
};

/**
 * OpenID Connect's authorization code with PKCE, for the console alone.
 * @param branches as they are known when somebody asks
 * @param now in milliseconds since the epoch
 */
export const makeSignIn = ({
  issuer,
  branches,
  signer,
  accessTokenSeconds,
  now,
}: {
  /** Without a `/` last. */
  readonly issuer: string;
  readonly branches: () => readonly SignInBranch[];
  readonly signer: TokenSigner;
  readonly accessTokenSeconds: number;
  readonly now: () => number;
}): SignIn => {
  const grants = makeGrants(now);
  const base = new URL(issuer).pathname;
  return {
    metadata: {
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      end_session_endpoint: `${issuer}/end-session`,
      response_types_supported: ['code'],
      grant_types_supported: ['authorization_code', 'refresh_token'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['none'],
      scopes_supported: ['openid', 'offline_access'],
      prompt_values_supported: ['none', 'login', 'select_account'],
      authorization_response_iss_parameter_supported: true,
    },
    answer: async (request) => {
      const { pathname, searchParams } = new URL(request.url ?? '', issuer);
      const language = readerOf(request.headers['accept-language']);
      if (!pathname.startsWith(`${base}/`)) return undefined;
      switch (`${request.method} ${pathname.slice(base.length)}`) {
        case 'GET /authorize':
          return authorize(
            { query: searchParams, picked: undefined, language },
            { branches: branches(), grants, issuer },
          );
        case 'POST /authorize':
          return authorize(
            { query: searchParams, picked: (await formOf(request)).get('person') ?? '', language },
            { branches: branches(), grants, issuer },
          );
        case 'POST /token':
          return tokens(await formOf(request), {
            branches: branches(),
            grants,
            signer,
            accessTokenSeconds,
          });
        case 'OPTIONS /token':
          return preflight();
        case 'GET /end-session':
          return signOut(searchParams, branches(), language);
        default:
          return undefined;
      }
    },
  };
};

const preflight = (): SignInAnswer => {
  const { headers } = asJson({});
  return {
    status: 204,
    headers: {
      ...headers,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': '*',
    },
    body: '',
  };
};
