import { createHash } from 'node:crypto';
import { cpSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { PageFile, PageFiles } from '../functions/contracts/page-files.ts';
import { UnbuiltConsole } from './build-console.ts';

/** What a browser takes each kind of file as. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Where the build puts what it names by what it holds. */
const HASHED = 'assets/';

const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest', '.txt']);

const compressed = {
  br: (bytes: Buffer) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes: Buffer) => gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }),
};
const SUFFIX = { br: '.br', gzip: '.gz' } as const;

const laid = (page: string, path: string): PageFile => {
  const contentType = CONTENT_TYPES[extname(path)];
  if (contentType === undefined)
    throw new UnbuiltConsole(`${path}: no content type is known for it`);
  const bytes = readFileSync(join(page, path));
  const encodings = (['br', 'gzip'] as const).filter((encoding) => {
    if (!COMPRESSIBLE.has(extname(path))) return false;
    const packed = compressed[encoding](bytes);
    if (packed.length >= bytes.length) return false;
    writeFileSync(join(page, `${path}${SUFFIX[encoding]}`), packed);
    return true;
  });
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
  return { contentType, etag: `"${hash}"`, immutable: path.startsWith(HASHED), encodings };
};

/**
 * Lays the built page into a folder as its function serves it: `page/` with each file as it is and
 * compressed as far as that makes it smaller, and `page.json` that lists them.
 * @throws UnbuiltConsole for a file that a browser could not be told the kind of
 */
export const layPage = (built: string, folder: string): void => {
  const page = join(folder, 'page');
  rmSync(page, { recursive: true, force: true });
  cpSync(built, page, { recursive: true });
  const paths = globSync('**/*', { cwd: page })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(page, path)).isFile())
    .sort();
  const files: PageFiles = Object.fromEntries(paths.map((path) => [path, laid(page, path)]));
  writeFileSync(join(folder, 'page.json'), JSON.stringify(files));
};
