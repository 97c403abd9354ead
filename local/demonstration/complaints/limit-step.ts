import type { Tier } from '../../../functions/domain/classification.ts';

/** Something that people do about a complaint's limits. */
export type LimitStep = {
  /** Seconds after the step before, or after its registration. */
  readonly after: number;
} & (
  | { readonly kind: 'hold'; readonly asked: string; readonly reason: string }
  | { readonly kind: 'resume'; readonly reason: string }
  | {
      readonly kind: 'extend';
      readonly ground: 'another-province' | 'another-body';
      readonly reason: string;
    }
  /** The solution answer, and the date in it: so many seconds ahead, which is kept or not (B8). */
  | {
      readonly kind: 'promise';
      readonly within: number;
      readonly told: string;
      /** The system sends it to the customer. */
      readonly byMessage?: true;
      readonly kept: boolean;
    }
  | { readonly kind: 'correct-tier'; readonly tier: Tier; readonly reason: string }
  /** It came in only when it was registered; that makes D9 later, so a second person confirms it. */
  | { readonly kind: 'propose-receipt'; readonly reason: string; readonly evidence: string }
  | { readonly kind: 'confirm-receipt'; readonly reason: string }
);
