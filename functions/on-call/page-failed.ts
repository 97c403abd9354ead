/**
 * Not everything was paged this time. The queue tries again, and in the end an alarm tells of the dead letter.
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
