import { type Instant, plusSeconds } from '../time.ts';
import type { NoticeContent } from './notice.ts';

/** H1's parts: what an outage notice must carry. */
export const H1_PARTS = [
  'occurredAt',
  'expectedRepairAt',
  'area',
  'functionsLost',
  'measures',
] as const;
export type H1Part = (typeof H1_PARTS)[number];

/** What somebody wants to publish, before it is known whether all of it is there. */
export type NoticeDraft = Partial<NoticeContent> &
  Pick<NoticeContent, 'kind' | 'title' | 'functionsLost'>;

/** Whether a draft can be published, or why not. */
export type ContentJudgement =
  | { readonly kind: 'complete'; readonly content: NoticeContent }
  | { readonly kind: 'incomplete'; readonly missing: readonly H1Part[]; readonly rule: 'H1' }
  | { readonly kind: 'in-the-future'; readonly part: 'occurredAt' }
  | { readonly kind: 'out-of-order'; readonly part: 'expectedRepairAt' }
  | WordPassed;

/** Word is promised for a time that is past. */
export type WordPassed = { readonly kind: 'word-passed'; readonly part: 'nextWordAt' };

/** Clocks of publishers may run ahead of ours by this much, in seconds. */
const CLOCK_SKEW_SECONDS = 120;

/**
 * An outage that lacks one of H1's parts is not published; nor is anything that is said to happen
 * later than now, or to be repaired before it happened.
 * @see rules H1, H3
 */
export const judgeContent = (draft: NoticeDraft, now: Instant): ContentJudgement => {
  const { occurredAt, area } = draft;
  const missing = missingParts(draft);
  if (missing.length > 0 || occurredAt === undefined || area === undefined)
    return { kind: 'incomplete', missing, rule: 'H1' };
  if (occurredAt > plusSeconds(now, CLOCK_SKEW_SECONDS))
    return { kind: 'in-the-future', part: 'occurredAt' };
  if (isRepairedBefore(occurredAt, draft.expectedRepairAt))
    return { kind: 'out-of-order', part: 'expectedRepairAt' };
  if (isWordPassed(draft.nextWordAt, now)) return { kind: 'word-passed', part: 'nextWordAt' };
  return { kind: 'complete', content: { ...draft, occurredAt, area } };
};

/** True when the next word would have been due already. */
export const isWordPassed = (nextWordAt: Instant | undefined, now: Instant): boolean =>
  nextWordAt !== undefined && nextWordAt <= now;

/** True when a repair would be expected before the incident. */
export const isRepairedBefore = (
  occurredAt: Instant,
  expectedRepairAt: Instant | undefined,
): boolean => expectedRepairAt !== undefined && expectedRepairAt < occurredAt;

/** As much of a draft as tells which parts are there. */
type Parts = Pick<NoticeContent, 'kind' | 'functionsLost'> & {
  readonly [Part in Exclude<H1Part, 'functionsLost'> | 'nextWordAt']?: unknown;
};

/** H1's parts that this kind of notice is to have. */
export const requiredParts = (kind: NoticeContent['kind']): readonly H1Part[] =>
  // Of a major incident nobody may know yet what is lost and what helps.
  kind === 'network-outage' ? H1_PARTS : ['occurredAt', 'area'];

/** What has still to be said before a draft can be published (H1, H3). */
export const missingParts = (draft: Parts): H1Part[] => {
  return requiredParts(draft.kind).filter((part) =>
    part === 'functionsLost' ? draft.functionsLost.length === 0 : isMissing(part, draft),
  );
};

/** At minute five nobody knows when it will be repaired: then there is word at a time of its own. */
const isMissing = (part: Exclude<H1Part, 'functionsLost'>, draft: Parts): boolean =>
  draft[part] === undefined && !(part === 'expectedRepairAt' && draft.nextWordAt !== undefined);
