import { type HttpRefusal, refusal } from '../contracts/http-answer.ts';
import { versionNow } from '../contracts/problem-sentences.ts';

/** The no to somebody who has seen another version (If-Match) than the one that there is. */
export const staleVersion = (
  { version }: { readonly version?: number | undefined },
  now: { readonly version: number },
): HttpRefusal | undefined =>
  version === undefined || version === now.version
    ? undefined
    : refusal('stale-version', { field: 'If-Match', problem: versionNow(now.version) });
