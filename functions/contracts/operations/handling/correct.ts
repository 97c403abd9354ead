import * as z from 'zod';
import {
  CATEGORIES,
  PLACES,
  RECORD_KINDS,
  TIERS,
  URGENCIES,
} from '../../../domain/classification.ts';
import { AreaCode } from '../../area.ts';
import { atLeastOne } from '../../at-least-one-field.ts';
import { SENTENCES } from '../../schema-messages.ts';
import { words } from '../../text.ts';
import { GivenInstant } from '../../time.ts';
import { KEY } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

const CorrectedFacts = z.strictObject({
  recordKind: z.enum(RECORD_KINDS).exactOptional(),
  category: z.enum(CATEGORIES).exactOptional(),
  tier: z.enum(TIERS).exactOptional(),
  urgency: z.enum(URGENCIES).exactOptional(),
  place: z.enum(PLACES).exactOptional(),
  area: AreaCode.exactOptional(),
  occurredAt: GivenInstant.exactOptional(),
  postmarkedAt: GivenInstant.exactOptional(),
  receivedAt: GivenInstant.exactOptional(),
});

/** Facts as they turned out; what is left out stays as it is (C1-C3, B6, D8, D9, D11). */
export const correct = complaintCommand({
  kind: 'correct',
  id: 'correctFacts',
  label: { zh: '更正信息', en: 'Correct facts' },
  summary: 'Correct facts; every limit is counted anew (C1-C3, B6, D8, D9, D11)',
  posts: DESK,
  key: KEY.optional,
  facts: { facts: atLeastOne(CorrectedFacts, CorrectedFacts.keyof().options, SENTENCES.oneFact) },
  words: {
    reason: words(2000),
    /** What proves it: needed, with a second person, where a statutory limit would become later. */
    evidence: words(2000).optional(),
  },
  command: ({ facts, evidence }) => ({ kind: 'correct', facts, evidence: evidence !== undefined }),
  example: {
    facts: { tier: 'go-tone', category: 'network', urgency: 'urgent' },
    reason: '核实客户为全球通用户，反映的是网络问题。',
  },
  refusals: [
    'already-settled',
    'nothing-changed',
    'wrong-time',
    'not-of-channel',
    'evidence-needed',
  ],
});
