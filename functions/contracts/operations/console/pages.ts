import type { OpenOperation } from '../open-operation.ts';

/** A route that a browser is given files by: no part of the API's document, which is for programs. */
export type OpenPages = Pick<OpenOperation, 'id' | 'method' | 'path' | 'open'>;

// A console's first load is some 20 files; each is kept for ever, so that most loads are two requests.
const open = {
  throttle: { rateLimit: 50, burstLimit: 300 },
  admittedBy: 'Everybody is: the page holds nothing of anybody, and asks for a token itself.',
} as const;

/** Where somebody lands who leaves the last `/` out. */
export const consoleDoor = {
  id: 'consoleDoor',
  method: 'GET',
  path: '/console',
  open,
} as const satisfies OpenPages;

/** The console's page and all that it loads. */
const consoleFiles = {
  id: 'consoleFiles',
  method: 'GET',
  path: '/console/{proxy+}',
  open,
} as const satisfies OpenPages;

/** All open routes that give files to a browser. */
export const OPEN_PAGES: readonly OpenPages[] = [consoleDoor, consoleFiles];
