import type { Bilingual } from '../../functions/domain/bilingual.ts';
import { asPage, type SignInAnswer, sentTo } from './answer.ts';
import type { Grants } from './grants.ts';
import { personPage, refusedPage } from './pages.ts';
import { CONSOLE_CLIENT, type SignInBranch } from './registered.ts';

type Asked = {
  readonly query: URLSearchParams;
  /** Who was picked; undefined while nobody is. */
  readonly picked: string | undefined;
  readonly language: keyof Bilingual;
};

const S256_CHALLENGE = /^[\w-]{43}$/;

/** Why what a known console asks cannot be done, as OAuth names it. */
const objection = (query: URLSearchParams): readonly [string, string] | undefined => {
  if (query.get('response_type') !== 'code')
    return ['unsupported_response_type', 'expected response_type=code'];
  const isHashed = query.get('code_challenge_method') === 'S256';
  if (!isHashed || !S256_CHALLENGE.test(query.get('code_challenge') ?? ''))
    return ['invalid_request', 'expected a code_challenge, by S256'];
  if (!(query.get('scope') ?? '').split(' ').includes('openid'))
    return ['invalid_scope', 'expected openid among the scopes'];
  // Nobody stays signed in here: whoever asks without a page is asked to show one.
  if (query.get('prompt') === 'none') return ['login_required', 'nobody is signed in here'];
  return undefined;
};

/** Shows who can sign in at a console, and sends it a code for whom one has picked. */
export const authorize = (
  { query, picked, language }: Asked,
  {
    branches,
    grants,
    issuer,
  }: {
    readonly branches: readonly SignInBranch[];
    readonly grants: Grants;
    readonly issuer: string;
  },
): SignInAnswer => {
  const redirect = query.get('redirect_uri') ?? '';
  const branch = branches.find((one) => one.redirect === redirect);
  if (query.get('client_id') !== CONSOLE_CLIENT || !branch)
    return asPage(refusedPage(`client_id, redirect_uri: ${redirect}`, language), 400);
  const back = { state: query.get('state') ?? undefined, iss: issuer };
  const [error, error_description] = objection(query) ?? [];
  if (error !== undefined) return sentTo(redirect, { ...back, error, error_description });
  if (picked === undefined) return asPage(personPage(branch, language));
  const person = branch.people.find(({ id }) => id === picked);
  if (!person) return sentTo(redirect, { ...back, error: 'access_denied' });
  const code = grants.codeFor(
    {
      branch: branch.id,
      person: person.id,
      scopes: (query.get('scope') ?? '').split(' '),
      nonce: query.get('nonce') ?? undefined,
    },
    { redirect, challenge: query.get('code_challenge') ?? '' },
  );
  return sentTo(redirect, { ...back, code });
};
