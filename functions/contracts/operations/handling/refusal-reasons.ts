import type { RefusalKind } from '../../../domain/ticket/decide.ts';
import type { ProblemReason } from '../../problem-reasons.ts';

/** What a caller is told when the rules say no to a command. */
export const REFUSAL_REASONS = {
  'already-settled': 'already-settled',
  'already-closed': 'already-settled',
  'not-yet-answered': 'not-yet-answered',
  'open-work-order': 'open-work-order',
  'answer-queued': 'answer-queued',
  'no-way-to-customer': 'no-way-to-customer',
  'already-at-the-top': 'already-at-the-top',
  'already-held': 'already-held',
  'not-held': 'not-held',
  'pauses-used-up': 'pauses-used-up',
  'category-not-extended': 'category-not-extended',
  'not-longer': 'not-longer',
  'limit-passed': 'limit-passed',
  'nothing-changed': 'nothing-changed',
  'nothing-proposed': 'nothing-proposed',
  'another-proposal': 'another-proposal',
  'own-correction': 'own-correction',
  'already-referred': 'already-referred',
  'no-open-referral': 'no-open-referral',
  'open-referral': 'open-referral',
  'nothing-requested': 'nothing-requested',
  'own-request': 'own-request',
  'evidence-needed': 'evidence-needed',
  'not-of-channel': 'invalid-request',
  'wrong-time': 'out-of-order',
} as const satisfies Readonly<Record<RefusalKind, ProblemReason>>;
