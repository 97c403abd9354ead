import * as z from 'zod';
import { LEVELS } from '../../domain/level.ts';
import { type Call, CHAIN_STATES, type Chain, type ChainPlan } from '../../domain/on-call/chain.ts';
import { PAGE_OUTCOMES, type PageReport, REPORTED_WAYS } from '../../domain/on-call/page-report.ts';
import { RECIPIENT_ROLES } from '../../domain/on-call/recipient-role.ts';
import { StoredInstant } from '../time.ts';
import { exactly } from './exactly.ts';

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

/** A chain and where it stands, as stored. */
export const StoredChain = exactly<Chain>()(
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

/** One person's call, as stored. */
export const StoredCall = exactly<Call>()(
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
