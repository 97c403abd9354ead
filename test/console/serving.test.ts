import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeOpenConsole } from '../../functions/console/open-console.ts';
import { printedLetter } from '../../functions/customers/printed-letter.ts';

const scripts = { contentType: 'text/javascript; charset=utf-8', immutable: true } as const;
const files = {
  'index.html': {
    contentType: 'text/html; charset=utf-8',
    etag: '"page-1"',
    immutable: false,
    encodings: ['br' as const, 'gzip' as const],
  },
  'assets/main-a1b2.js': {
    ...scripts,
    etag: '"main"',
    encodings: ['br' as const, 'gzip' as const],
  },
  'assets/tiny-c3d4.js': { ...scripts, etag: '"tiny"', encodings: [] },
};

const signIn = {
  issuer: 'https://sign-in.example.cn/realms/desk',
  console: {
    clientId: 'redress-console',
    scopes: ['openid'],
    origins: ['https://tokens.example.cn'],
  },
};

const openWith = (more: Partial<Parameters<typeof makeOpenConsole>[0]> = {}) =>
  makeOpenConsole({
    store: {
      files,
      read: (path, encoding) => Buffer.from(`${path} ${encoding ?? 'as it is'}`),
    },
    signIn,
    bucketOrigins: ['https://letters.s3.cn-north-1.amazonaws.com.cn'],
    ...more,
  });

const open = (path: string, more: { acceptEncoding?: string; ifNoneMatch?: string } = {}) =>
  openWith()({ path, atDoor: false, query: '', ...more });

const bodyOf = ({ bytes }: ReturnType<typeof open>) => bytes?.toString();

describe('the console’s files', () => {
  it('begin with the page, which a browser keeps and asks for again each time', () => {
    const page = open('');
    expect(page.status).toBe(200);
    expect(bodyOf(page)).toBe('index.html as it is');
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      etag: '"page-1"',
    });
  });

  it('are kept for ever where the name changes with what they hold', () => {
    expect(open('assets/main-a1b2.js').headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['BR', 'br'],
    ['identity', undefined],
    [undefined, undefined],
  ])('come as small as Accept-Encoding %s allows: %s', (acceptEncoding, expected) => {
    const { headers, ...answer } = open(
      'assets/main-a1b2.js',
      acceptEncoding ? { acceptEncoding } : {},
    );
    expect(headers['content-encoding']).toBe(expected);
    expect(bodyOf({ headers, ...answer })).toBe(`assets/main-a1b2.js ${expected ?? 'as it is'}`);
    expect(headers.vary).toBe('accept-encoding');
  });

  it('come as they are where compressing won nothing', () => {
    expect(open('assets/tiny-c3d4.js', { acceptEncoding: 'br' }).headers).not.toHaveProperty(
      'content-encoding',
    );
  });

  it.each(['"page-1"', 'W/"page-1"', '"other", "page-1"'])(
    'are not sent again to who has them: If-None-Match %s',
    (ifNoneMatch) => {
      const again = open('', { ifNoneMatch });
      expect(again.status).toBe(304);
      expect(again.bytes).toBeUndefined();
      expect(again.headers.etag).toBe('"page-1"');
    },
  );

  it('are sent to who has an older one', () => {
    expect(open('', { ifNoneMatch: '"page-0"' }).status).toBe(200);
  });

  it.each([
    'nothing.js',
    '../branch.json',
    'assets/../index.html',
    'constructor',
    'page.json',
    '/etc/passwd',
  ])('are those that were laid, and no other: %s', (path) => {
    expect(open(path).status).toBe(404);
    expect(open(path).headers['cache-control']).toBe('no-store');
  });
});

describe('what a browser is told of the page', () => {
  const policy = new Map(
    (open('').headers['content-security-policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources] as const;
    }),
  );

  it('is to run and show nothing that did not come with it', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'"]);
    expect(policy.get('style-src')).toEqual(["'self'", expect.stringMatching(/^'sha256-/)]);
    expect([...policy.values()].flat()).not.toContain("'unsafe-inline'");
    expect([...policy.values()].flat()).not.toContain("'unsafe-eval'");
  });

  it('lets in the style of a printed letter, and of nothing else that is written into a page', () => {
    const letter = printedLetter({
      ...{ language: 'zh', sender: '中国电信淮安分公司', ticketNumber: '13ZMCM9APFQ' },
      ...{ to: { name: '王小明' }, subject: '答复函', text: '您好：\n\n已为您退费。' },
    });
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(letter) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy.get('style-src')).toContain(`'sha256-${hash}'`);
    expect(letter).not.toMatch(/ style=/);
  });

  it('is with whom it speaks: its API, the issuer, the buckets', () => {
    expect(policy.get('connect-src')).toEqual([
      "'self'",
      'https://sign-in.example.cn',
      'https://tokens.example.cn',
      'https://letters.s3.cn-north-1.amazonaws.com.cn',
    ]);
  });

  it('is that it stands in no frame, has no other base and sends no form', () => {
    for (const name of ['frame-ancestors', 'base-uri', 'form-action'])
      expect(policy.get(name)).toEqual(["'none'"]);
  });

  it('is said with a file that is not there too', () => {
    expect(open('nothing.js').headers['x-content-type-options']).toBe('nosniff');
    expect(open('nothing.js').headers['content-security-policy']).toContain("default-src 'none'");
  });
});

describe('the console’s address', () => {
  it('without its last / leads one step in, by a relative address, and keeps what was asked', () => {
    const atDoor = openWith()({ path: '', atDoor: true, query: 'code=a&state=b' });
    expect(atDoor).toMatchObject({ status: 302, headers: { location: 'console/?code=a&state=b' } });
  });

  it('has the runbook all the same: whoever deploys needs it before anybody can sign in', () => {
    const files = {
      'runbook.html': { contentType: 'text/html', etag: '"r"', immutable: false, encodings: [] },
    };
    const store = { files, read: (path: string) => Buffer.from(path) };
    const asked = { path: 'runbook.html', atDoor: false, query: '' };
    const nobody = { issuer: signIn.issuer, console: undefined };
    const answer = openWith({ store, signIn: nobody })(asked);
    expect(answer.status).toBe(200);
    expect(answer.bytes?.toString()).toBe('runbook.html');
  });

  it('says in both languages what is missing where nobody can sign in', () => {
    const { issuer } = signIn;
    const answer = openWith({ signIn: { issuer, console: undefined } })({
      path: '',
      atDoor: false,
      query: '',
    });
    expect(answer.status).toBe(404);
    expect(bodyOf(answer)).toMatch(
      /auth\.console[\s\S]*重新部署[\s\S]*auth\.console[\s\S]*deploy again/,
    );
  });
});
