import type { BranchFile } from '../contracts/branch.ts';
import { notSetUpPage } from './not-set-up-page.ts';
import { pageHeaders } from './page-headers.ts';
import { type Asked, type FileAnswer, type PageStore, serveFile } from './serve-file.ts';

/** What a browser asks for, and whether it left the last `/` of the console's address out. */
export type AtConsole = Asked & {
  readonly atDoor: boolean;
  /** As it was sent, without its `?`. */
  readonly query: string;
};

/** Gives a browser the console, or says what its branch must add before there is one. */
export const makeOpenConsole = ({
  store,
  signIn: { issuer, console },
  bucketOrigins,
}: {
  readonly store: PageStore;
  readonly signIn: Pick<BranchFile['auth'], 'issuer' | 'console'>;
  readonly bucketOrigins: readonly string[];
}) => {
  const guard = pageHeaders({ issuer, issuerOrigins: console?.origins ?? [], bucketOrigins });

  const found = (asked: AtConsole): FileAnswer => {
    // The runbook is for whoever deploys: it is there before anybody can sign in.
    if (console !== undefined || asked.path !== '') return serveFile(store, asked);
    const headers = { 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' };
    return { status: 404, headers, bytes: Buffer.from(notSetUpPage) };
  };

  return (asked: AtConsole): FileAnswer => {
    if (asked.atDoor) return inside(asked.query);
    const { headers, ...answer } = found(asked);
    return {
      ...answer,
      headers: { ...headers, ...guard, 'x-content-type-options': 'nosniff' },
    };
  };
};

/** One step in, by a relative address: before the path a gateway's own may stand. */
const inside = (query: string): FileAnswer => ({
  status: 302,
  headers: {
    location: `console/${query === '' ? '' : `?${query}`}`,
    'cache-control': 'no-store',
  },
});
