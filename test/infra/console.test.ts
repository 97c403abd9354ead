import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { builtConsole } from '../../infra/build-console.ts';
import { layPage } from '../../infra/lay-page.ts';
import { branchTemplate } from './synthesised.ts';

const Cors = z.object({
  CorsConfiguration: z.object({
    CorsRules: z.array(
      z.object({ AllowedMethods: z.array(z.string()), AllowedOrigins: z.tuple([z.unknown()]) }),
    ),
  }),
});

/** The origins that the buckets with documents admit. */
const admitted = (options: Parameters<typeof branchTemplate>[1]) => {
  const buckets = Object.values(branchTemplate('huaian', options).all('AWS::S3::Bucket'));
  return buckets.flatMap(({ Properties }) => {
    const { data } = Cors.safeParse(Properties);
    return (data?.CorsConfiguration.CorsRules ?? []).map(({ AllowedOrigins: [origin] }) => origin);
  });
};

const consoleOf = (region: string, local = false) => {
  const { all } = branchTemplate('huaian', { region, local });
  const found = Object.values(all('AWS::Lambda::Function')).find(
    ({ Properties }) => Properties.FunctionName === 'redress-huaian_console',
  );
  return JSON.stringify(found?.Properties.Environment);
};

describe.each(['eu-central-1', 'cn-north-1'])('the console in %s', (region) => {
  it('has its uploads taken by both buckets, from any gateway’s origin of the region', () => {
    const gateway = {
      'Fn::Join': ['', [`https://*.execute-api.${region}.`, { Ref: 'AWS::URLSuffix' }]],
    };
    expect(admitted({ region })).toEqual([gateway, gateway]);
  });

  it('is told the buckets’ origins, for what its page may speak with', () => {
    expect(consoleOf(region).match(new RegExp(`\\.s3\\.${region}\\.`, 'g'))).toHaveLength(2);
    expect(consoleOf(region)).toContain('AWS::URLSuffix');
  });
});

it('the console’s address ends in a / on an emulator, where AWS has a rest that is empty', () => {
  const keysOf = (local: boolean) =>
    Object.values(branchTemplate('huaian', { local }).all('AWS::ApiGatewayV2::Route')).map(
      ({ Properties }) => Properties.RouteKey,
    );
  expect(keysOf(true)).toContain('GET /console/');
  expect(keysOf(false)).not.toContain('GET /console/');
});

describe('the console’s uploads', () => {
  it('are taken from the branch’s own domain alone where it has one', () => {
    const branch = { publicApiUrl: 'https://desk.huaian.example.cn/redress' };
    expect(admitted({ branch })).toEqual(Array(2).fill('https://desk.huaian.example.cn'));
  });

  it('are taken from the emulator, whose gateways differ by path', () => {
    const branch = { publicApiUrl: 'http://127.0.0.1:4566/_aws/execute-api/{apiId}/$default' };
    expect(admitted({ branch, local: true })).toEqual(Array(2).fill('http://127.0.0.1:4566'));
    expect(consoleOf('eu-central-1', true)).toContain('"UPLOAD_ORIGINS":""');
  });
});

describe('the page', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'page-'));
    mkdirSync(join(root, 'console'));
    writeFileSync(join(root, 'console/main.tsx'), 'one');
    return () => rmSync(root, { recursive: true });
  });

  let built = 0;
  const build = async (_root: string, folder: string) => {
    built += 1;
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), `<!doctype html>${'<p>desk</p>'.repeat(90)}`);
    writeFileSync(join(folder, 'assets/main-a1.js'), 'export {};');
  };
  afterEach(() => {
    built = 0;
  });

  it('is built once, however many ask for it, and again when its sources have changed', async () => {
    const [one] = await Promise.all([builtConsole(root, { build }), builtConsole(root, { build })]);
    const before = built;
    expect(await builtConsole(root, { build })).toBe(one);
    expect(built).toBe(before);
    writeFileSync(join(root, 'console/main.tsx'), 'two');
    expect(await builtConsole(root, { build })).not.toBe(one);
    expect(built).toBe(before + 1);
  });

  it('says that it is being built, and only then', async () => {
    let said = 0;
    const onBuild = () => {
      said += 1;
    };
    await builtConsole(root, { build, onBuild });
    await builtConsole(root, { build, onBuild });
    expect(said).toBe(1);
  });

  it('is not taken for built when building it failed', async () => {
    const fails = async () => Promise.reject(new Error('no'));
    await expect(builtConsole(root, { build: fails })).rejects.toThrow('no');
    await builtConsole(root, { build });
    expect(built).toBe(1);
  });

  it('is laid with each file compressed where that makes it smaller, and a list of them', async () => {
    layPage(await builtConsole(root, { build }), root);
    const laid = (path: string) => readFileSync(join(root, path));
    const page = laid('page/index.html').toString();
    expect(brotliDecompressSync(laid('page/index.html.br')).toString()).toBe(page);
    expect(gunzipSync(laid('page/index.html.gz')).toString()).toBe(page);
    expect(JSON.parse(laid('page.json').toString())).toEqual({
      'assets/main-a1.js': {
        contentType: 'text/javascript; charset=utf-8',
        etag: expect.stringMatching(/^"[\w-]{16}"$/),
        immutable: true,
        encodings: [],
      },
      'index.html': {
        contentType: 'text/html; charset=utf-8',
        etag: expect.stringMatching(/^"[\w-]{16}"$/),
        immutable: false,
        encodings: ['br', 'gzip'],
      },
    });
  });

  it('is not laid with a file of which a browser could not be told what it is', async () => {
    const odd = async (_root: string, folder: string) => writeFileSync(join(folder, 'a.exe'), '');
    const page = await builtConsole(root, { build: odd });
    expect(() => layPage(page, root)).toThrow('a.exe');
  });
});
