import { createHash } from 'node:crypto';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Issuer, startIssuer } from '../../../local/issuer.ts';
import type { SignInBranch } from '../../../local/sign-in/registered.ts';

const post = { zh: '受理员', en: 'taker' };
const huaian: SignInBranch = {
  id: 'huaian',
  name: { zh: '淮安', en: "Huai'an" },
  redirect: 'http://127.0.0.1:4566/_aws/execute-api/a1/$default/console/',
  claims: { branch: 'redress_branch', role: 'redress_role' },
  people: [
    {
      id: 'ha-taker',
      sub: 'sub-of-taker',
      name: '王<芳>',
      posts: [{ post, unit: { zh: '客户服务部', en: 'Customer service' } }],
    },
  ],
};

const Tokens = z.object({
  access_token: z.string(),
  id_token: z.string(),
  refresh_token: z.string().optional(),
  expires_in: z.number(),
});

const verifier = 'v'.repeat(43);
const challenge = createHash('sha256').update(verifier).digest('base64url');
const asked = {
  response_type: 'code',
  client_id: 'redress-console',
  redirect_uri: huaian.redirect,
  scope: 'openid offline_access',
  state: 'the-state',
  nonce: 'the-nonce',
  code_challenge: challenge,
  code_challenge_method: 'S256',
  prompt: 'select_account',
};

describe('signing in at the run’s issuer', () => {
  let issuer: Issuer;
  let now = Date.now();
  beforeAll(async () => {
    issuer = await startIssuer({ now: () => now, accessTokenSeconds: 300 });
    issuer.admit([huaian]);
    return issuer.stop;
  });

  const authorize = (query: Record<string, string>, person?: string, language = 'zh-CN') =>
    fetch(`${issuer.url}/authorize?${new URLSearchParams(query)}`, {
      redirect: 'manual',
      headers: { 'accept-language': language },
      ...(person !== undefined && { method: 'POST', body: new URLSearchParams({ person }) }),
    });
  const token = (form: Record<string, string>) =>
    fetch(`${issuer.url}/token`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'redress-console', ...form }),
    });
  const broughtBack = async (response: Response) =>
    Object.fromEntries(new URL(response.headers.get('location') ?? '').searchParams);
  const aCode = async () => (await broughtBack(await authorize(asked, 'ha-taker'))).code ?? '';
  const redeem = async (code: string, more: Record<string, string> = {}) =>
    token({
      grant_type: 'authorization_code',
      code,
      redirect_uri: huaian.redirect,
      code_verifier: verifier,
      ...more,
    });
  const refresh = (refresh_token: string) => token({ grant_type: 'refresh_token', refresh_token });
  const signIn = async () => Tokens.parse(await (await redeem(await aCode())).json());
  const errorOf = async (response: Response) =>
    z.object({ error: z.string() }).parse(await response.json()).error;

  it.each([
    ['zh-CN', '以谁的身份登录？', '受理员 · 客户服务部', '淮安'],
    ['en-GB', 'Sign in as whom?', 'taker · Customer service', "Huai'an"],
  ])(
    'shows who there is, with post and branch, in the reader’s language: %s',
    async (language, ...words) => {
      const page = await (await authorize(asked, undefined, language)).text();
      for (const word of words) expect(page).toContain(word);
      expect(page).toContain('王&lt;芳&gt;');
    },
  );

  it('gives a page a token of the person who was picked, as the API takes it', async () => {
    const back = await broughtBack(await authorize(asked, 'ha-taker'));
    expect(back).toMatchObject({ state: 'the-state', iss: issuer.url });
    const answer = await redeem(back.code ?? '');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const tokens = Tokens.parse(await answer.json());
    const keys = createRemoteJWKSet(new URL(issuer.jwksUrl));
    const { payload } = await jwtVerify(tokens.access_token, keys, {
      issuer: issuer.url,
      audience: 'redress',
    });
    expect(payload).toMatchObject({ sub: 'sub-of-taker', redress_branch: 'huaian' });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
    expect(tokens.expires_in).toBe(300);
    expect(decodeJwt(tokens.id_token)).toMatchObject({
      aud: 'redress-console',
      nonce: 'the-nonce',
      name: '王<芳>',
    });
  });

  it.each([
    { redirect_uri: `${huaian.redirect}index.html` },
    { redirect_uri: huaian.redirect.slice(0, -1) },
    { redirect_uri: 'https://evil.example/' },
    { client_id: 'somebody-else' },
  ])('sends nobody to an address that is not the console’s to the letter: %j', async (more) => {
    const answer = await authorize({ ...asked, ...more }, 'ha-taker');
    expect(answer.status).toBe(400);
    expect(answer.headers.get('location')).toBeNull();
  });

  it.each([
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ code_challenge: '' }, 'invalid_request'],
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ scope: 'profile' }, 'invalid_scope'],
    [{ prompt: 'none' }, 'login_required'],
  ])('gives no code for %j: %s', async (more, error) => {
    expect(await broughtBack(await authorize({ ...asked, ...more }, 'ha-taker'))).toMatchObject({
      error,
      state: 'the-state',
    });
  });

  it('knows nobody who is not of the branch', async () => {
    const back = await broughtBack(await authorize(asked, 'js-taker'));
    expect(back.error).toBe('access_denied');
  });

  it('takes a code once', async () => {
    const code = await aCode();
    expect((await redeem(code)).status).toBe(200);
    expect(await errorOf(await redeem(code))).toBe('invalid_grant');
  });

  it.each([
    { code_verifier: 'w'.repeat(43) },
    { redirect_uri: 'https://evil.example/' },
    { code: 'guessed' },
  ])('takes a code from whoever asked for it alone: %j', async (more) => {
    expect(await errorOf(await redeem(await aCode(), more))).toBe('invalid_grant');
  });

  it.each([
    [60_000, 200],
    [60_001, 400],
  ])('takes a code for a minute: after %d ms it answers %d', async (ms, status) => {
    const code = await aCode();
    now += ms;
    expect((await redeem(code)).status).toBe(status);
  });

  it('renews with a token that is good once, and gives the next one', async () => {
    const first = await signIn();
    const second = Tokens.parse(await (await refresh(first.refresh_token ?? '')).json());
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(decodeJwt(second.access_token).sub).toBe('sub-of-taker');
    expect(decodeJwt(second.id_token)).not.toHaveProperty('nonce');
    expect((await refresh(second.refresh_token ?? '')).status).toBe(200);
  });

  it('ends all that came of a token that is used again: somebody else has it', async () => {
    const first = await signIn();
    const second = Tokens.parse(await (await refresh(first.refresh_token ?? '')).json());
    expect(await errorOf(await refresh(first.refresh_token ?? ''))).toBe('invalid_grant');
    expect(await errorOf(await refresh(second.refresh_token ?? ''))).toBe('invalid_grant');
  });

  it('gives no refresh token where none was asked for', async () => {
    const { code = '' } = await broughtBack(
      await authorize({ ...asked, scope: 'openid' }, 'ha-taker'),
    );
    expect(Tokens.parse(await (await redeem(code)).json()).refresh_token).toBeUndefined();
  });

  it('sends back who signs out, to a console and nowhere else', async () => {
    const out = (address: string) =>
      fetch(
        `${issuer.url}/end-session?${new URLSearchParams({ post_logout_redirect_uri: address, state: 's' })}`,
        { redirect: 'manual' },
      );
    expect((await out(huaian.redirect)).headers.get('location')).toBe(`${huaian.redirect}?state=s`);
    expect((await out('https://evil.example/')).status).toBe(400);
  });

  it('describes itself so that a library finds everything', async () => {
    const about = await (await fetch(`${issuer.url}/.well-known/openid-configuration`)).json();
    expect(about).toMatchObject({
      authorization_endpoint: `${issuer.url}/authorize`,
      token_endpoint: `${issuer.url}/token`,
      end_session_endpoint: `${issuer.url}/end-session`,
      code_challenge_methods_supported: ['S256'],
    });
  });
});
