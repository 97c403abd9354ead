import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadBranches } from '../../infra/branch-config.ts';
import { bundleFunctions, furnish, handlersIn, UnbuiltFunctions } from '../../infra/bundle.ts';
import { defaultProvider } from '../../infra/lambda-credentials.ts';
import { hollow } from '../../infra/left-out.ts';
import {
  NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS,
  resolveEndpointDiscoveryConfig,
} from '../../infra/no-endpoint-discovery.ts';
import {
  eventStreamSerdeProvider,
  resolveEventStreamSerdeConfig,
} from '../../infra/no-event-streams.ts';

let root: string;
const [huaian, jiangsu] = loadBranches({ folder: 'branches', defaultRegion: 'eu-central-1' });
if (!huaian || !jiangsu) throw new Error('two branches');

const bundles = () => join(root, 'out');
const source = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const read = (file: string) => readFileSync(join(root, file), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bundle-'));
  source(
    'functions/domain/limit.ts',
    'export const limit: number = 8; export const idle = "idle";',
  );
  source(
    'functions/intake/phone.handler.ts',
    'import { limit } from "../domain/limit.ts"; export const handler = () => limit;',
  );
  source(
    'functions/on-call/page.handler.ts',
    'const { join } = require("node:path"); export const handler = () => join("a", "b");',
  );
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

describe('bundling', () => {
  it('finds each handler by room and name', () => {
    expect(handlersIn(root)).toEqual(['intake/phone', 'on-call/page']);
  });

  it('makes one module of each, holding only what it uses, and tells what went into it', async () => {
    await bundleFunctions(root, bundles());
    const file = join(root, 'out/functions/intake/phone/index.mjs');
    expect((await import(pathToFileURL(file).href)).handler()).toBe(8);
    expect(read('out/functions/intake/phone/index.mjs')).not.toContain('idle');
    expect(Object.keys(JSON.parse(read('out/meta.json')).outputs)).toContain(
      'out/functions/intake/phone/index.mjs',
    );
  });

  it('lets CommonJS ask for Node’s own modules', async () => {
    await bundleFunctions(root, bundles());
    const file = join(root, 'out/functions/on-call/page/index.mjs');
    expect((await import(pathToFileURL(file).href)).handler()).toBe('a/b');
  });

  it('makes the same of the same', async () => {
    await bundleFunctions(root, bundles());
    const first = read('out/functions/intake/phone/index.mjs');
    await bundleFunctions(root, bundles());
    expect(read('out/functions/intake/phone/index.mjs')).toBe(first);
  });

  it('says where a handler does not build', async () => {
    source('functions/intake/phone.handler.ts', 'import "./nowhere.ts";');
    await expect(bundleFunctions(root, bundles())).rejects.toThrow(UnbuiltFunctions);
    await expect(bundleFunctions(root, bundles())).rejects.toThrow(
      /functions\/intake\/phone\.handler\.ts:1:7/,
    );
  });
});

describe('a bundle’s credentials', () => {
  it('are those that Lambda puts into the environment', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'id');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    vi.stubEnv('AWS_SESSION_TOKEN', 'token');
    expect(await defaultProvider()()).toEqual({
      accessKeyId: 'id',
      secretAccessKey: 'secret',
      sessionToken: 'token',
    });
  });

  it('have no token where there is none', async () => {
    vi.stubEnv('AWS_SESSION_TOKEN', undefined);
    expect(await defaultProvider()()).not.toHaveProperty('sessionToken');
  });
});

describe('the discovery of endpoints', () => {
  it('is left out: a client asks for none, and its settings stay as they are', () => {
    const config = { region: 'cn-north-1' };
    expect(resolveEndpointDiscoveryConfig(config)).toBe(config);
    const {
      environmentVariableSelector,
      configFileSelector,
      default: otherwise,
    } = NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS;
    expect([environmentVariableSelector(), configFileSelector(), otherwise]).toEqual([
      ...[false, false, false],
    ]);
  });
});

describe('event streams', () => {
  it('are left out: a client is made without them, and asking for them says so', () => {
    const config = { region: 'cn-north-1' };
    expect(resolveEventStreamSerdeConfig(config)).toBe(config);
    expect(eventStreamSerdeProvider).toThrow(/no-event-streams/);
  });
});

describe('what is left out of a bundle', () => {
  it('has its exports all the same, and each says that it is not there', async () => {
    const source =
      'export const one = 1;\nconst inner = 2;\nexport function two() { return inner; }';
    const { one, two, inner } = await import(
      `data:text/javascript,${encodeURIComponent(hollow(source, 'zod/core.js'))}`
    );
    expect(one).toThrow(/zod\/core\.js.*left-out/);
    expect(two).toThrow(/left-out/);
    expect(inner).toBeUndefined();
  });

  it('is zod’s writing of JSON schemas; it parses as before', async () => {
    source(
      'functions/intake/phone.handler.ts',
      `import * as z from '${fileURLToPath(import.meta.resolve('zod'))}'; const one = z.object({ n: z.int().min(2) });
      export const handler = (n) => one.safeParse({ n }).success;
      export const describe = () => z.toJSONSchema(one);`,
    );
    await bundleFunctions(root, bundles());
    const made = await import(
      pathToFileURL(join(root, 'out/functions/intake/phone/index.mjs')).href
    );
    expect([1, 2].map(made.handler)).toEqual([false, true]);
    expect(made.describe).toThrow(/bundles leave out zod\/v4\/core/);
  });
});

it('a bundle’s calendar, deflated in it, says what its files say', async () => {
  const years = join(root, 'functions/domain/calendar/years');
  mkdirSync(years, { recursive: true });
  const names = ['years/2007.json', 'years/2026.json', 'lunar-days.json'];
  for (const name of names)
    cpSync(join('functions/domain/calendar', name), join(root, 'functions/domain/calendar', name));
  const imports = names.map((name, i) => `import d${i} from '../domain/calendar/${name}';`);
  source(
    'functions/intake/phone.handler.ts',
    `${imports.join('\n')} export const data = [d0, d1, d2];`,
  );
  await bundleFunctions(root, bundles());
  const file = join(root, 'out/functions/intake/phone/index.mjs');
  const { data } = await import(pathToFileURL(file).href);
  expect(data).toEqual(
    names.map((name) => JSON.parse(readFileSync(join('functions/domain/calendar', name), 'utf8'))),
  );
  expect(readFileSync(file, 'utf8')).not.toContain('国务院');
});

describe('furnishing', () => {
  it('lays a branch’s settings beside the module, and leaves the module as it is', async () => {
    await bundleFunctions(root, bundles());
    for (const settings of [huaian, jiangsu]) {
      const folder = furnish(bundles(), 'intake/phone', settings);
      expect(JSON.parse(readFileSync(join(folder, 'branch.json'), 'utf8'))).toEqual(settings);
      expect(readFileSync(join(folder, 'index.mjs'), 'utf8')).toBe(
        read('out/functions/intake/phone/index.mjs'),
      );
    }
  });

  it('says which handler is missing', async () => {
    await bundleFunctions(root, bundles());
    expect(() => furnish(bundles(), 'intake/fax', huaian)).toThrow(
      new UnbuiltFunctions('functions/intake/fax.handler.ts: missing'),
    );
  });
});
