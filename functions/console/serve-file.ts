import type { PageFiles } from '../contracts/page-files.ts';
import { chosenEncoding, type Encoding } from './chosen-encoding.ts';

/** The page's files, and the bytes of each as it is or compressed. */
export type PageStore = {
  readonly files: PageFiles;
  readonly read: (path: string, encoding: Encoding | undefined) => Buffer;
};

/** What a browser asks for. */
export type Asked = {
  /** Below `/console/`; empty for the page itself. */
  readonly path: string;
  readonly acceptEncoding?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
};

/** What goes back to it. */
export type FileAnswer = {
  readonly status: 200 | 302 | 304 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes?: Buffer;
};

const A_YEAR = 'public, max-age=31536000, immutable';
/** Kept, and asked for again each time: a deployment shows at once. */
const ASK_AGAIN = 'no-cache';

const isKnown = (etag: string, ifNoneMatch = ''): boolean =>
  ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);

/** Gives a browser one of the page's files, as small as it takes it, or says that it has it already. */
export const serveFile = (
  { files, read }: PageStore,
  { path, acceptEncoding, ifNoneMatch }: Asked,
): FileAnswer => {
  const name = path === '' ? 'index.html' : path;
  const file = Object.hasOwn(files, name) ? files[name] : undefined;
  if (!file) return { status: 404, headers: { 'cache-control': 'no-store' } };
  const encoding = chosenEncoding(acceptEncoding, file.encodings);
  const headers = {
    'cache-control': file.immutable ? A_YEAR : ASK_AGAIN,
    etag: file.etag,
    vary: 'accept-encoding',
  };
  if (isKnown(file.etag, ifNoneMatch)) return { status: 304, headers };
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': file.contentType,
      ...(encoding !== undefined && { 'content-encoding': encoding }),
    },
    bytes: read(name, encoding),
  };
};
