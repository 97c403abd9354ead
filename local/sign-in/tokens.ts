import { asError, asJson, type SignInAnswer } from './answer.ts';
import type { Grant, Grants } from './grants.ts';
import { CONSOLE_CLIENT, type Person, type SignInBranch } from './registered.ts';

/** Signs what the console is given. */
export type TokenSigner = {
  readonly accessToken: (branch: SignInBranch, person: Person, seconds: number) => Promise<string>;
  readonly idToken: (person: Person, nonce: string | undefined, seconds: number) => Promise<string>;
};

type Ground = {
  readonly branches: readonly SignInBranch[];
  readonly grants: Grants;
  readonly signer: TokenSigner;
  readonly accessTokenSeconds: number;
};

const given = (form: URLSearchParams, grants: Grants) => {
  if (form.get('grant_type') === 'refresh_token')
    return grants.rotate(form.get('refresh_token') ?? '');
  const grant = grants.redeem(form.get('code') ?? '', {
    redirect: form.get('redirect_uri') ?? '',
    verifier: form.get('code_verifier') ?? '',
  });
  return grant && { grant, next: nextFor(grant, grants) };
};

const nextFor = (grant: Grant, grants: Grants): string | undefined =>
  grant.scopes.includes('offline_access') ? grants.refreshTokenFor(grant) : undefined;

/** Gives the console its tokens for a code, or for a refresh token that was not used before. */
export const tokens = async (
  form: URLSearchParams,
  { branches, grants, signer, accessTokenSeconds }: Ground,
): Promise<SignInAnswer> => {
  const kind = form.get('grant_type');
  if (kind !== 'authorization_code' && kind !== 'refresh_token')
    return asError('unsupported_grant_type', 'expected authorization_code or refresh_token');
  if (form.get('client_id') !== CONSOLE_CLIENT)
    return asError('invalid_client', `expected client_id=${CONSOLE_CLIENT}`);
  const found = given(form, grants);
  const branch = branches.find(({ id }) => id === found?.grant.branch);
  const person = branch?.people.find(({ id }) => id === found?.grant.person);
  if (!found || !branch || !person)
    return asError('invalid_grant', 'unknown, used before, too old, or of somebody else');
  const { grant, next } = found;
  return asJson({
    access_token: await signer.accessToken(branch, person, accessTokenSeconds),
    // A nonce is for the sign-in that sent it (OpenID Connect Core, 12.2).
    id_token: await signer.idToken(
      person,
      kind === 'authorization_code' ? grant.nonce : undefined,
      accessTokenSeconds,
    ),
    token_type: 'Bearer',
    expires_in: accessTokenSeconds,
    scope: grant.scopes.join(' '),
    ...(next !== undefined && { refresh_token: next }),
  });
};
