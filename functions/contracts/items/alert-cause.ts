import * as z from 'zod';
import { HEARTBEAT_KINDS } from '../../domain/heartbeat/heartbeat.ts';
import { LEVELS } from '../../domain/level.ts';
import { ABOUT_BELOW, type AlertCause } from '../../domain/on-call/alert.ts';
import { REPORTED_MATTERS } from '../../domain/report-up.ts';
import { MESSAGE_KINDS } from '../../domain/wording/wording.ts';
import { StoredInstant } from '../time.ts';
import { exactly } from './exactly.ts';

/** What the branch above is told of an alert that nobody has acknowledged, as stored. */
export const StoredBelow = exactly<Extract<AlertCause, { kind: 'not-acknowledged' }>>()(
  z.object({
    kind: z.literal('not-acknowledged'),
    branch: z.string(),
    alertId: z.string(),
    about: z.enum(ABOUT_BELOW),
    others: z.number().int().positive().exactOptional(),
    ticketId: z.string().exactOptional(),
    ticketNumber: z.string().exactOptional(),
    noticeId: z.string().exactOptional(),
  }),
);

const otherWorker = z
  .string()
  .exactOptional()
  .meta({ description: 'The branch whose `unit` it is; absent where it is this one’s.' });

/** What an alert is about, as stored. */
export const StoredCause = exactly<AlertCause>()(
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
      worker: otherWorker,
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
      worker: otherWorker,
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
    StoredBelow,
    z.object({
      kind: z.literal('unmoved'),
      alertId: z.string(),
      ticketId: z.string(),
      ticketNumber: z.string(),
      owner: z.string(),
      acknowledgedAt: StoredInstant,
      count: z.int().positive(),
    }),
    z.object({
      kind: z.literal('heartbeat-missed'),
      of: z.enum(HEARTBEAT_KINDS),
      name: z.string(),
      lastAt: StoredInstant,
    }),
    z.object({
      kind: z.literal('hand-over-open'),
      handOverId: z.string(),
      writtenAt: StoredInstant,
      unit: z.string().exactOptional(),
      count: z.int().positive(),
    }),
  ]),
);
