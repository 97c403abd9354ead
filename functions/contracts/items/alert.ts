import * as z from 'zod';
import { LEVELS } from '../../domain/level.ts';
import { type Alert, type AlertCause, RECIPIENT_ROLES } from '../../domain/on-call/alert.ts';
import { REPORTED_MATTERS } from '../../domain/report-up.ts';
import { MESSAGE_KINDS } from '../../domain/wording/wording.ts';
import { StoredInstant } from '../time.ts';
import { StoredActor } from './actor.ts';
import { exactly } from './exactly.ts';

/** The states of an alert. */
export const ALERT_STATES = ['raised', 'acknowledged'] as const satisfies Alert['state'][];

const StoredCause = exactly<AlertCause>()(
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('escalation'),
      ticketId: z.string(),
      ticketNumber: z.string(),
      owner: z.string(),
      from: z.enum(LEVELS),
      to: z.enum(LEVELS),
      limit: z.object({ rule: z.string(), dueAt: StoredInstant }).exactOptional(),
    }),
    z.object({
      kind: z.literal('reported-up'),
      ticketId: z.string(),
      ticketNumber: z.string(),
      owner: z.string(),
      matter: z.enum(REPORTED_MATTERS),
    }),
    z.object({
      kind: z.literal('customer-word'),
      ticketId: z.string(),
      ticketNumber: z.string(),
      word: z.enum(['chased', 'replied']),
      count: z.int().positive().exactOptional(),
      orderId: z.string().exactOptional(),
      unit: z.string().exactOptional(),
      handler: z.string().exactOptional(),
    }),
    z.object({
      kind: z.literal('media-referral'),
      ticketId: z.string(),
      ticketNumber: z.string(),
      owner: z.string(),
    }),
    z.object({
      kind: z.literal('notice-overdue'),
      noticeId: z.string(),
      expectedAt: StoredInstant.exactOptional(),
    }),
    z.object({
      kind: z.literal('order-due'),
      orderId: z.string(),
      ticketId: z.string(),
      ticketNumber: z.string(),
      unit: z.string(),
      handler: z.string().exactOptional(),
      limit: z.enum(['take', 'reply']),
      dueAt: StoredInstant,
    }),
    z.object({
      kind: z.literal('order-late'),
      orderId: z.string(),
      ticketId: z.string(),
      ticketNumber: z.string(),
      unit: z.string(),
      handler: z.string().exactOptional(),
      missed: z.enum(['take', 'reply', 'everything']),
      dueAt: StoredInstant.exactOptional(),
    }),
    z.object({
      kind: z.literal('order-silent'),
      orderId: z.string(),
      ticketId: z.string(),
      ticketNumber: z.string(),
      branch: z.string(),
      unit: z.string(),
      missed: z.enum(['take', 'reply', 'everything']),
      dueAt: StoredInstant.exactOptional(),
    }),
    z.object({
      kind: z.literal('customer-not-told'),
      messageId: z.string(),
      ticketId: z.string(),
      ticketNumber: z.string(),
      says: z.enum(MESSAGE_KINDS),
      why: z.enum(['bounced', 'given-up', 'waits']),
    }),
  ]),
);

/** An alert, as stored. */
export const StoredAlert = exactly<Alert>()(
  z.object({
    id: z.string(),
    branch: z.string(),
    version: z.int().positive(),
    state: z.enum(ALERT_STATES),
    level: z.enum(LEVELS),
    role: z.enum(RECIPIENT_ROLES),
    cause: StoredCause,
    raisedAt: StoredInstant,
    acknowledgedAt: StoredInstant.exactOptional(),
    acknowledgedBy: StoredActor.exactOptional(),
  }),
);
