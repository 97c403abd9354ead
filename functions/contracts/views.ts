import * as z from 'zod';
import { REFUSAL_GROUNDS } from '../domain/acceptance/propose-refusal.ts';
import { RISK_TOPICS } from '../domain/ticket/ticket.ts';
import { CaseNote } from './case-file.ts';
import { StoredActor } from './items/actor.ts';
import { StoredClock } from './items/clock.ts';
import { limitChanging } from './items/limit-inputs.ts';
import { bases } from './items/outgoing.ts';
import { StoredReferral } from './items/referral.ts';
import { StoredSnapshot } from './items/snapshot.ts';
import { StoredWork } from './items/ticket.ts';
import { May } from './may.ts';
import { pageOf } from './page.ts';
import { ShownCaseFile } from './shown-case-file.ts';
import { StoredInstant } from './time.ts';

/** Until when the regulator takes an appeal (B6). */
const AppealDoor = z.object({
  rule: z.string(),
  closesAt: StoredInstant,
  shut: z.boolean(),
});

/** A whole case as the owner shows it; of another branch's ticket only the snapshot. */
export const CaseView = StoredSnapshot.extend({
  facts: z.looseObject({ riskTopics: z.array(z.enum(RISK_TOPICS)), specialCare: z.boolean() }),
  takenBy: StoredActor,
  clocks: z.array(StoredClock),
  appealDoor: AppealDoor.optional(),
  refusalProposed: z.enum(REFUSAL_GROUNDS).optional(),
  refusal: z.object({ ground: z.enum(REFUSAL_GROUNDS), at: StoredInstant }).optional(),
  referrals: z.array(StoredReferral).optional().meta({
    description: 'By whom it was handed on to us, and what they have been told (A5, E5).',
  }),
  work: StoredWork.optional().meta({ description: 'Who has been given it (E1).' }),
  chased: z
    .int()
    .optional()
    .meta({ description: 'How often the customer has asked how far it is.' }),
  answeredAt: StoredInstant.optional(),
  bases,
  wakeAt: StoredInstant.optional(),
  ...limitChanging,
  setAside: z.boolean().optional().meta({ description: 'Its timer was lost again and again.' }),
  may: May,
  masked: z.boolean().optional().meta({
    description: 'True for whoever does not work on the case: no words, and no whole name (M3).',
  }),
  caseFile: ShownCaseFile.optional(),
}).meta({ id: 'Case' });

/** One thing that happened: who, when, by which rule, and in which words. */
const TimelineItem = z
  .object({
    sequence: z.int(),
    type: z.string(),
    at: StoredInstant,
    by: StoredActor,
    rule: z.string().optional(),
    data: z.record(z.string(), z.unknown()),
    branch: z.string().optional().meta({ description: 'Where it happened, when not here.' }),
    heardAt: StoredInstant.optional().meta({
      description: 'When this branch heard of it; `at` is when it happened there.',
    }),
    words: z.record(z.string(), z.string()).optional(),
    files: CaseNote.shape.evidence.meta({ description: 'What the customer gave with it.' }),
  })
  .meta({ id: 'TimelineItem' });
export const TimelinePage = pageOf(TimelineItem);
