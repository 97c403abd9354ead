import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Everything that somebody at the desk may be offered, as far as the measured screens look for it. */
const OFFERS = ['listComplaints', 'answerComplaint', 'registerPhoneCall', 'lookUpCustomer'];
const A_PAGE = 100;

const ticket = (index: number) => ({
  id: `T${String(index).padStart(6, '0')}`,
  ticketNumber: `M${String(index).padStart(10, '0')}`,
  owner: 'huaian',
  version: 1,
  generation: 0,
  state: 'acknowledged',
  level: 'city',
  channel: 'phone',
  recordKind: 'complaint',
  category: 'billing',
  tier: 'ordinary',
  attention: [],
  accepted: true,
  receivedAt: '2026-03-02T01:00:00Z',
  registeredAt: '2026-03-02T01:00:00Z',
  nextDueAt: new Date(Date.UTC(2030, 0, 1) + index * 60_000).toISOString(),
});

const encoded = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** Where the stub is, and how it is ended. */
export type StubBranch = { readonly origin: string; readonly stop: () => void };

/**
 * Serves a built page as a branch does, compressed, with an issuer that lets everybody in and an API
 * that has so many open complaints.
 */
export const startStubBranch = async (page: string, tickets: number): Promise<StubBranch> => {
  let nonce = '';
  const json = (response: ServerResponse, body: unknown) => {
    const bytes = brotliCompressSync(JSON.stringify(body));
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'br' });
    response.end(bytes);
  };
  const file = (response: ServerResponse, name: string) => {
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    // Named by what they hold, as a branch has them kept.
    const kept = name.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache';
    const headers = { 'content-type': type, 'content-encoding': 'br', 'cache-control': kept };
    response.writeHead(200, headers);
    response.end(brotliCompressSync(readFileSync(join(page, name))));
  };
  const issuer = (response: ServerResponse, { pathname, searchParams }: URL, origin: string) => {
    const url = `${origin}/issuer`;
    if (pathname === '/issuer/authorize') {
      nonce = searchParams.get('nonce') ?? '';
      const back = new URL(searchParams.get('redirect_uri') ?? origin);
      back.searchParams.set('code', 'c');
      back.searchParams.set('state', searchParams.get('state') ?? '');
      return response.writeHead(302, { location: back.href }).end();
    }
    if (pathname !== '/issuer/token')
      return json(response, {
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        response_types_supported: ['code'],
        code_challenge_methods_supported: ['S256'],
      });
    const iat = Math.floor(Date.now() / 1000);
    const claims = { iss: url, aud: 'console', sub: 'somebody', iat, exp: iat + 3600, nonce };
    return json(response, {
      access_token: 'a',
      token_type: 'bearer',
      expires_in: 3600,
      id_token: [encoded({ alg: 'RS256' }), encoded(claims), encoded('signature')].join('.'),
    });
  };
  const api = (response: ServerResponse, { pathname, searchParams }: URL) => {
    if (pathname === '/organisation/me')
      return json(response, { sub: 'somebody', name: '某某', posts: [], offers: OFFERS });
    if (pathname !== '/complaints') return json(response, { items: [], cursor: undefined });
    const from = Number(searchParams.get('cursor') ?? 0);
    const to = Math.min(from + A_PAGE, tickets);
    const items = Array.from({ length: to - from }, (_, index) => ticket(from + index));
    return json(response, { items, ...(to < tickets && { cursor: String(to) }) });
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (url.pathname === '/bare')
      return response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><main><h1>bare</h1></main>');
    if (url.pathname.startsWith('/issuer')) return issuer(response, url, url.origin);
    if (url.pathname === '/console/settings.json')
      return json(response, {
        branch: {
          id: 'huaian',
          name: { zh: '淮安', en: "Huai'an" },
          level: 'city',
          timeZone: 'Asia/Shanghai',
        },
        signIn: { issuer: `${url.origin}/issuer`, clientId: 'console', scopes: ['openid'] },
      });
    if (url.pathname.startsWith('/console/'))
      return file(response, url.pathname.slice('/console/'.length) || 'index.html');
    return api(response, url);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { origin: `http://127.0.0.1:${address.port}`, stop: () => server.close() };
};
