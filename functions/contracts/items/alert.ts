import * as z from 'zod';

import { ATTENTION } from '../../domain/attention.ts';
import { CATEGORIES, TIERS, URGENCIES } from '../../domain/classification.ts';

import { HEARTBEAT_KINDS } from '../../domain/heartbeat/heartbeat.ts';

import { LEVELS } from '../../domain/level.ts';
import { MUTING_GROUNDS } from '../../domain/muting/muting.ts';
import {
  ABOUT_BELOW,
  type Alert,
  type AlertCause,
  type AlertShown,
  type Muted,
  type PutOff,
} from '../../domain/on-call/alert.ts';
import type { AlertFacts } from '../../domain/on-call/alert-facts.ts';
import { type Call, CHAIN_STATES, type Chain, type ChainPlan } from '../../domain/on-call/chain.ts';
import { PAGE_OUTCOMES, type PageReport, REPORTED_WAYS } from '../../domain/on-call/page-report.ts';
import { RECIPIENT_ROLES } from '../../domain/on-call/recipient-role.ts';
import { LIMIT_ORIGINS } from '../../domain/policy/wakes.ts';
import { REPORTED_MATTERS } from '../../domain/report-up.ts';
import { MESSAGE_KINDS } from '../../domain/wording/wording.ts';
import { StoredInstant } from '../time.ts';
import { StoredActor } from './actor.ts';
import { exactly } from './exactly.ts';
import { StoredTimer } from './timer.ts';

/** The states of an alert. */
export const ALERT_STATES = ['raised', 'acknowledged'] as const satisfies Alert['state'][];

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

const StoredFacts = exactly<AlertFacts>()(
  z.object({
    category: z.enum(CATEGORIES),
    tier: z.enum(TIERS),
    urgency: z.enum(URGENCIES).exactOptional(),
    area: z.string().exactOptional(),
    unit: z.string().exactOptional(),
    attention: z.array(z.enum(ATTENTION)).readonly().exactOptional(),
    standsAt: z.enum(LEVELS).exactOptional(),
    limit: z.enum(LIMIT_ORIGINS).exactOptional(),
  }),
);

const putOff = { as: z.enum(['list', 'digest', 'storm', 'muting']), until: StoredInstant };

/** For what an alert waits, as stored. */
export const StoredPutOff = exactly<PutOff>()(z.object(putOff));

/** What mutes an alert, as stored. */
export const StoredMuted = exactly<Muted>()(
  z.object({
    by: z.string().meta({ description: 'Id of the muting.' }),
    until: StoredInstant,
    because: z.enum(MUTING_GROUNDS),
    work: z.string().exactOptional().meta({ description: 'Number of the planned work.' }),
  }),
);

const chainPlan = {
  steps: z
    .array(
      z.object({
        level: z.enum(LEVELS),
        as: z.enum([...RECIPIENT_ROLES, 'manager']),
        people: z.array(z.string()).readonly(),
        wait: z.int().nonnegative(),
        instead: z.enum(['no-such-unit', 'nobody-there']).exactOptional(),
      }),
    )
    .readonly(),
  above: z.string().exactOptional(),
  receiptWithin: z.int().nonnegative(),
  takeWithin: z.int().nonnegative(),
  unmovedAfter: z.int().nonnegative().exactOptional(),
  alarms: z.boolean(),
};

/** Whom a chain calls, as stored. */
export const StoredChainPlan = exactly<ChainPlan>()(z.object(chainPlan));

const StoredChain = exactly<Chain>()(
  z.object({
    ...chainPlan,
    state: z.enum(CHAIN_STATES),
    since: StoredInstant,
    step: z.int().nonnegative(),
    call: z.int().positive(),
    to: z.string().exactOptional(),
  }),
);

const pageReport = { way: z.enum(REPORTED_WAYS), outcome: z.enum(PAGE_OUTCOMES) };

/** What a provider tells of a page, as stored. */
export const StoredPageReport = exactly<Omit<PageReport, 'at'>>()(z.object(pageReport));

const StoredCall = exactly<Call>()(
  z.object({
    call: z.int().positive(),
    person: z.string(),
    at: StoredInstant,
    endedAt: StoredInstant.exactOptional(),
    by: z.array(z.string()).readonly(),
    failed: z.array(z.string()).readonly(),
    reports: z
      .array(z.object({ ...pageReport, at: StoredInstant }))
      .readonly()
      .exactOptional(),
  }),
);

const alertFields = {
  id: z.string(),
  branch: z.string(),
  version: z.int().positive(),
  state: z.enum(ALERT_STATES),
  level: z.enum(LEVELS),
  role: z.enum(RECIPIENT_ROLES),
  cause: StoredCause,
  facts: StoredFacts.exactOptional(),
  raisedAt: StoredInstant,
  acknowledgedAt: StoredInstant.exactOptional(),
  acknowledgedBy: StoredActor.exactOptional(),
  putOff: z.object({ ...putOff, broughtUpAt: StoredInstant.exactOptional() }).exactOptional(),
  muted: StoredMuted.exactOptional(),
  joined: z
    .object({
      to: z.string(),
      at: StoredInstant,
      unmovedAfter: z.int().nonnegative().exactOptional(),
    })
    .exactOptional(),
  members: z.int().positive().exactOptional(),
  through: z.string().exactOptional(),
  settled: z.literal(true).exactOptional(),
  chain: StoredChain.exactOptional(),
  calls: z.array(StoredCall).readonly().exactOptional(),
};

/** An alert, as stored. */
export const StoredAlert = exactly<Alert>()(
  z.object({
    ...alertFields,
    ticketVersion: z.int().positive().exactOptional(),
    linksFrom: z.int().positive().exactOptional(),
    repeated: z.object({ count: z.int().positive(), at: StoredInstant }).exactOptional(),
    timer: StoredTimer.exactOptional(),
  }),
);

/** An alert as lists show it, as stored. */
export const StoredAlertShown = exactly<AlertShown>()(
  z.object({ ...alertFields, nextStepAt: StoredInstant.exactOptional() }),
);
