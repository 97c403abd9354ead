import type { AlertPlace } from '../domain/on-call/wording.ts';
import { env } from './env.ts';
import { settings } from './settings.ts';

/** Where what a page is about is opened: at the branch's desk, its console, or its API. */
export const alertPlace = (): AlertPlace => {
  const apiUrl = env('API_URL');
  const hasConsole = settings.branch.auth.console !== undefined;
  return {
    ...settings.branch,
    apiUrl,
    ...(hasConsole && { consoleUrl: `${apiUrl}/console/` }),
  };
};
