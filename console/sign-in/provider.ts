import * as oauth from 'oauth4webapi';
import type { Tokens } from './session.ts';
import type { Settings } from './settings.ts';

/** What a tab keeps while the browser is at the sign-in page. */
export type Away = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Where in the page one was: what stands behind the `#`. */
  readonly place: string;
};

/** The issuer, as far as the page speaks with it. */
export type Provider = {
  /** Where one signs in; whom it is for, when that is known, the issuer is told. */
  readonly signInAddress: (away: Away, person: string | undefined) => Promise<string>;
  /** The tokens of who comes back. @throws when the answer is not to what this tab has asked */
  readonly redeem: (address: URL, away: Away) => Promise<Tokens>;
  /** Undefined when the token is not good any more. @throws when the issuer cannot be reached */
  readonly refresh: (token: string) => Promise<Tokens | undefined>;
  /** Where one signs out; undefined where the issuer knows no such thing. */
  readonly signOutAddress: (idToken: string) => string | undefined;
};

/** Of a token whose issuer does not say how long it is good. */
const SHORT_SECONDS = 300;

/**
 * Asks the issuer what it is.
 * @param redirect the page's own address, as the issuer has it registered
 * @throws when it cannot be reached, or is another
 */
export const findProvider = async (
  { issuer, clientId, scopes }: Settings['signIn'],
  redirect: string,
): Promise<Provider> => {
  const address = new URL(issuer);
  // The local run's issuer is on this machine, and speaks plain HTTP.
  const options = { [oauth.allowInsecureRequests]: address.hostname === '127.0.0.1' };
  const server = await oauth.processDiscoveryResponse(
    address,
    await oauth.discoveryRequest(address, options),
  );
  const client: oauth.Client = { client_id: clientId };
  const none = oauth.None();

  const asTokens = (
    answer: oauth.TokenEndpointResponse,
    before?: { readonly refresh: string },
  ): Tokens => ({
    access: answer.access_token,
    endsAt: Date.now() + (answer.expires_in ?? SHORT_SECONDS) * 1000,
    // An issuer that does not rotate them gives one for good.
    refresh: answer.refresh_token ?? before?.refresh,
    id: answer.id_token ?? '',
    person: oauth.getValidatedIdTokenClaims(answer)?.sub ?? '',
  });

  return {
    signInAddress: async ({ state, nonce, verifier }, person) => {
      const to = new URL(server.authorization_endpoint ?? '');
      const asked = {
        client_id: clientId,
        redirect_uri: redirect,
        response_type: 'code',
        scope: scopes.join(' '),
        state,
        nonce,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        // Whoever sits down at a desk says who they are, though somebody else is signed in next door.
        ...(person === undefined ? { prompt: 'select_account' } : { login_hint: person }),
      };
      for (const [name, value] of Object.entries(asked)) to.searchParams.set(name, value);
      return to.href;
    },
    redeem: async (back, { state, nonce, verifier }) => {
      const answer = oauth.validateAuthResponse(server, client, back, state);
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        none,
        answer,
        redirect,
        verifier,
        options,
      );
      return asTokens(
        await oauth.processAuthorizationCodeResponse(server, client, response, {
          expectedNonce: nonce,
          requireIdToken: true,
        }),
      );
    },
    refresh: async (token) => {
      const response = await oauth.refreshTokenGrantRequest(server, client, none, token, options);
      try {
        const answer = await oauth.processRefreshTokenResponse(server, client, response);
        return asTokens(answer, { refresh: token });
      } catch (error) {
        if (error instanceof oauth.ResponseBodyError) return undefined;
        throw error;
      }
    },
    signOutAddress: (idToken) => {
      if (server.end_session_endpoint === undefined) return undefined;
      const to = new URL(server.end_session_endpoint);
      to.searchParams.set('client_id', clientId);
      to.searchParams.set('post_logout_redirect_uri', redirect);
      if (idToken !== '') to.searchParams.set('id_token_hint', idToken);
      return to.href;
    },
  };
};

/** What a new sign-in is known by. */
export const leaving = (place: string): Away => ({
  state: oauth.generateRandomState(),
  nonce: oauth.generateRandomNonce(),
  verifier: oauth.generateRandomCodeVerifier(),
  place,
});

/** What the issuer said when it let nobody in, such as `access_denied`; undefined where it was something else. */
export const refusalOf = (error: unknown): string | undefined =>
  error instanceof oauth.AuthorizationResponseError || error instanceof oauth.ResponseBodyError
    ? error.error
    : undefined;
