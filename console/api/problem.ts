import type { components } from '../generated/api.ts';

/** What the API says when it refuses: the rule's own sentence, in the page's language. */
export type Problem = components['schemas']['Problem'];

/**
 * Why a request came to nothing.
 * - `refused`: the API said no, and why; nothing was changed.
 * - `unreachable`: no answer came; whether something was changed is not known, so the same key is sent again.
 * - `signed-out`: the token has ended and could not be renewed.
 */
export type Failure =
  | { readonly kind: 'refused'; readonly problem: Problem; readonly retryAfterSeconds?: number }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signed-out' };

/** A request that came to nothing. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind === 'refused' ? failure.problem.message : failure.kind);
    this.failure = failure;
  }
}

/** Why it failed; anything that is not of our own making counts as no answer. */
export const failureOf = (error: unknown): Failure =>
  error instanceof RequestFailed ? error.failure : { kind: 'unreachable' };

/** Whether the same request may come through later by itself: no answer, too many, or a fault there. */
export const mayPass = (failure: Failure): boolean =>
  failure.kind === 'unreachable' ||
  (failure.kind === 'refused' && (failure.problem.code === 429 || failure.problem.code >= 500));

/** What is wrong with which field, by the field's name. */
export const problemsOf = (error: unknown): ReadonlyMap<string, string> => {
  const failure = error === null ? undefined : failureOf(error);
  const details = failure?.kind === 'refused' ? failure.problem.details : [];
  return new Map(details.map(({ field, problem }) => [field, problem]));
};
