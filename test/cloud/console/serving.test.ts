import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { branch, call, endpoints } from '../house.ts';
import { consoleOf } from './browser.ts';

type Got = {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
};

/** Without what `fetch` does by itself: following, unpacking, keeping. */
const get = (address: string, headers: Record<string, string> = {}): Promise<Got> =>
  new Promise((resolve, reject) => {
    request(address, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          bytes: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });

const at = consoleOf('huaian');

describe('a branch’s own API', () => {
  it('serves the console, compressed, and not again to who has it', async () => {
    const page = await get(at, { 'accept-encoding': 'br' });
    expect(page.status).toBe(200);
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-encoding': 'br',
    });
    const again = await get(at, { 'if-none-match': String(page.headers.etag) });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  it('serves the runbook that its alarms lead to', async () => {
    const page = (await get(new URL('runbook.html', at).href)).bytes.toString();
    expect(page).toContain('id="nobody-reached"');
    expect(page).toContain('请立即自行打电话');
  });

  it('serves what the page loads, to be kept for ever', async () => {
    const page = (await get(at)).bytes.toString();
    const [, script = ''] = /<script[^>]* src="\.\/([^"]+)"/.exec(page) ?? [];
    const [packed, plain] = await Promise.all([
      get(new URL(script, at).href, { 'accept-encoding': 'gzip' }),
      get(new URL(script, at).href),
    ]);
    expect(packed.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': expect.stringContaining('immutable'),
    });
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
  });

  it('leads whoever leaves the last / out one step in', async () => {
    const door = await get(at.slice(0, -1));
    expect(door.status).toBe(302);
    expect(new URL(String(door.headers.location), at.slice(0, -1)).href).toBe(at);
  });

  it('has nothing else there', async () => {
    for (const path of ['nothing.js', '../branch.json', '%2e%2e/branch.json', 'page.json'])
      expect((await get(`${at}${path}`)).status, path).not.toBe(200);
  });

  it('says with whom the page speaks', async () => {
    const policy = String((await get(at)).headers['content-security-policy']);
    expect(policy).toContain(`connect-src 'self' ${new URL(endpoints().issuer).origin};`);
    expect(policy).not.toContain('unsafe');
  });

  it('tells where one signs in', async () => {
    const settings = await get(`${at}settings.json`);
    expect(JSON.parse(settings.bytes.toString())).toMatchObject({
      branch: { id: 'huaian', level: 'city', parent: 'jiangsu' },
      signIn: { issuer: endpoints().issuer, clientId: 'redress-console' },
    });
  });
});

it('who signs in at the issuer asks the API with what it gives, and no other branch’s', async () => {
  const { issuer } = endpoints();
  const verifier = 'a-verifier-of-forty-three-characters-or-more';
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: 'redress-console',
    redirect_uri: at,
    scope: 'openid offline_access',
    state: 's',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const picked = await fetch(`${issuer}/authorize?${asked}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ person: 'ha-duty-1' }),
  });
  const code = new URL(picked.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'redress-console',
      redirect_uri: at,
      code,
      code_verifier: verifier,
    }),
  });
  const { access_token: token } = z.object({ access_token: z.string() }).parse(await answer.json());
  const me = await call('huaian', 'GET', '/organisation/me', { token });
  expect([me.status, me.body.id]).toEqual([200, 'ha-duty-1']);
  expect((await call('jiangsu', 'GET', '/organisation/me', { token })).status).toBe(403);
});

it('the buckets admit uploads from the page’s origin, and from no other', async () => {
  const { body } = await call('huaian', 'POST', '/intake/uploads', {
    as: 'taker',
    json: { purpose: 'letter-scan', contentType: 'application/pdf' },
  });
  const preflight = (origin: string) =>
    fetch(body.url, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
  const { origin } = new URL(branch('huaian').apiUrl);
  expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBe(origin);
  expect((await preflight('https://evil.example')).status).toBe(403);
});
