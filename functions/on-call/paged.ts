import type { PutOff } from '../domain/on-call/alert.ts';
import type { Way } from './deliver.ts';

/** What an alert's event came to. */
export type Paged =
  | {
      readonly kind: 'paged';
      readonly recipients: readonly string[];
      readonly failed: readonly Way[];
    }
  | { readonly kind: 'paged-before' }
  /** It is told with another one's page. */
  | { readonly kind: 'joined'; readonly head: string }
  /** It calls nobody now. */
  | { readonly kind: 'put-off'; readonly putOff: PutOff }
  /** The chain has gone up, or has run out. */
  | { readonly kind: 'nobody-now' }
  /** What it was about was done with before anybody was called. */
  | { readonly kind: 'settled' }
  | { readonly kind: 'acknowledged-before' };

/**
 * Not everybody was paged this time. The queue tries again, and in the end an alarm tells of the dead letter.
 * `some-ways-failed`: what worked is on record, and only the rest is tried again.
 * `in-progress`: another delivery of the same event is at it; the next try finds out how that ended.
 */
export class PageFailed extends Error {
  override readonly name = 'PageFailed';
  readonly reason:
    | 'no-such-alert'
    | 'nobody-on-call'
    | 'no-way-worked'
    | 'some-ways-failed'
    | 'in-progress';

  constructor(alertId: string, reason: PageFailed['reason']) {
    super(`${alertId}: ${reason}`);
    this.reason = reason;
  }
}
