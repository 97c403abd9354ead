import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import type { OpenOperation } from '../../functions/contracts/operations/open-operation.ts';
import { jsonBody, NO_BODY, NONE } from '../../functions/contracts/operations/operation.ts';
import type { OpenEvent } from '../../functions/runtime/http-event.ts';
import { HttpProblem } from '../../functions/runtime/http-problem.ts';
import { openHandler } from '../../functions/runtime/open-handler.ts';
import { openRoute } from '../../functions/runtime/open-route.ts';
import { prefersPage } from '../../functions/runtime/prefers-page.ts';

vi.mock('../../functions/runtime/settings.ts', () => ({
  settings: { branch: { id: 'huaian', level: 'city', timeZone: 'Asia/Shanghai' }, neighbours: [] },
}));

const offered = {
  id: 'opened',
  room: 'customers',
  params: z.object({ token: z.string() }),
  query: NONE,
  summary: '',
  open: { throttle: { rateLimit: 1, burstLimit: 1 }, admittedBy: 'the secret in its path' },
  answer: { status: 200, schema: z.unknown() },
  refusals: ['not-found'],
} as const satisfies Partial<OpenOperation>;

const read = { ...offered, method: 'GET', path: '/progress/{token}', body: NO_BODY } as const;
const tell = {
  ...offered,
  method: 'POST',
  path: '/told/{token}',
  body: jsonBody(z.strictObject({ count: z.int() }), { count: 1 }),
} as const;

const asked = (
  method: 'GET' | 'POST',
  path: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: string } = {},
): OpenEvent => {
  const [, room, token = ''] = path.split('/');
  return {
    version: '2.0',
    routeKey: `${method} /${room}/{token}`,
    rawPath: path,
    rawQueryString: '',
    headers,
    pathParameters: { token },
    ...(body !== undefined && { body }),
    isBase64Encoded: false,
    requestContext: {
      accountId: '',
      apiId: '',
      domainName: '',
      domainPrefix: '',
      requestId: 'request-1',
      routeKey: '',
      stage: '$default',
      time: '',
      timeEpoch: 0,
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '', userAgent: '' },
    },
  };
};

describe('an operation without a token', () => {
  const handler = openHandler(
    openRoute(read, async ({ params, language, prefersPage: page }) =>
      page
        ? { status: 200, page: `<p lang="${language}">${params.token}` }
        : { status: 200, body: { ...params, language } },
    ),
    openRoute(
      tell,
      async ({ body }) => ({ status: 200, body }),
      async ({ headers, bytes }) => {
        if (headers.signature !== String(bytes.length)) throw new HttpProblem('not-found');
      },
    ),
  );

  it('is answered whoever asks, in Chinese where they name no language', async () => {
    expect(await handler(asked('GET', '/progress/abc'))).toMatchObject({
      statusCode: 200,
      body: '{"token":"abc","language":"zh"}',
    });
    const headers = { 'accept-language': 'en' };
    expect((await handler(asked('GET', '/progress/abc', { headers }))).body).toContain('"en"');
  });

  it('shows a browser a page that loads, tells and leaves nothing', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    expect(await handler(asked('GET', '/progress/abc', { headers }))).toMatchObject({
      statusCode: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-robots-tag': 'noindex, nofollow',
      },
      body: '<p lang="zh">abc',
    });
  });

  it('is let in by its signature before anything of it is parsed', async () => {
    const post = (body: string, signature: number) =>
      handler(
        asked('POST', '/told/x', {
          body,
          headers: { signature: String(signature), 'content-type': 'application/json' },
        }),
      );
    expect(await post('{"count":1}', 11)).toMatchObject({ statusCode: 200 });
    expect(await post('{"count":1}', 12)).toMatchObject({ statusCode: 404 });
    expect(await post('no JSON', 12)).toMatchObject({ statusCode: 404 });
    expect(await post('no JSON', 7)).toMatchObject({ statusCode: 400 });
  });

  it('says each instant of a refusal on the branch’s own clock', async () => {
    const refused = openHandler(
      openRoute(read, async () => {
        const problem = { zh: '须在 2026-07-05T20:00:00Z 前', en: 'by 2026-07-05T20:00:00Z' };
        throw new HttpProblem('not-found', [{ field: 'token', problem }]);
      }),
    );
    const headers = { 'accept-language': 'zh-CN' };
    const { body = '' } = await refused(asked('GET', '/progress/abc', { headers }));
    expect(JSON.parse(body).details).toEqual([
      { field: 'token', problem: '须在 2026-07-06T04:00:00+08:00 前' },
    ]);
  });

  it('that is not offered is not found', async () => {
    expect(await handler(asked('POST', '/progress/abc'))).toMatchObject({ statusCode: 404 });
  });
});

describe('a page is wanted', () => {
  it.each([
    ['', false],
    ['*/*', false],
    ['application/json', false],
    ['text/html', true],
    ['text/html;q=0', false],
    ['TEXT/HTML, application/json', true],
    ['text/html;q=0.5, application/json', false],
    ['text/html;level=1;q=0.5, application/json;q=0.4', true],
    ['text/plain', false],
  ])('by %j: %s', (accept, wanted) => {
    expect(prefersPage(accept)).toBe(wanted);
  });
});
