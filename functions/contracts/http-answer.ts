import type { ProblemDetail } from './problem.ts';
import type { ProblemReason } from './problem-reasons.ts';
import { asIs } from './problem-sentences.ts';

/** What goes back to a caller: an answer, or an expected no. */
export type HttpAnswer =
  | {
      readonly status: 200 | 201;
      readonly body: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | HttpRefusal;

/** What goes back to a browser: a whole page; `form`: with a form that is sent to where it came from. */
export type PageAnswer = {
  readonly status: 200 | 404;
  readonly page: string;
  readonly form?: true;
};

/** What goes back to a calendar program: an iCalendar (RFC 5545). */
export type CalendarAnswer = { readonly status: 200; readonly calendar: string };

/** An expected no; the pipe makes the stable error body of it. */
export type HttpRefusal = {
  readonly problem: ProblemReason;
  readonly details: readonly ProblemDetail[];
};

/** An expected no. */
export const refusal = (
  problem: ProblemReason,
  ...details: readonly ProblemDetail[]
): HttpRefusal => ({ problem, details });

/** Another branch owns it, and takes the command there where its address is known. */
export const notOwner = (owner: string, apiUrl: string | undefined): HttpRefusal =>
  refusal(
    'not-owner',
    { field: 'owner', problem: asIs(owner) },
    ...(apiUrl === undefined ? [] : [{ field: 'apiUrl', problem: asIs(apiUrl) }]),
  );

/** The answer to a request that was seen before: the stored one, marked as such. */
export const replayed = (body: unknown): HttpAnswer => ({
  status: 200,
  body,
  headers: { 'idempotency-replayed': 'true' },
});
