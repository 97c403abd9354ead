import type { HttpAnswer, PageAnswer } from '../contracts/http-answer.ts';
import type { Language } from '../contracts/problem.ts';
import type { TimeZone } from '../domain/clock/local-time.ts';
import { goneProgressPage, progressPage } from './progress-page.ts';
import { makeReadProgress, type ProgressPorts } from './read-progress.ts';

/** Who opens a link, and in what. */
type Reader = { readonly language: Language; readonly prefersPage: boolean };

/** Shows a customer how their complaint stands: a page for a browser, else JSON. */
export const makeShowProgress = (ports: ProgressPorts & { readonly timeZone: TimeZone }) => {
  const read = makeReadProgress(ports);
  return async (
    token: string,
    { language, prefersPage }: Reader,
  ): Promise<HttpAnswer | PageAnswer> => {
    const found = await read(token);
    if ('problem' in found)
      return prefersPage ? { status: 404, page: goneProgressPage(language) } : found;
    return prefersPage
      ? { status: 200, page: progressPage(found.body, language, ports.timeZone) }
      : { status: 200, body: found.body };
  };
};
