import { type ChangePorts, makeChange } from '../changing/change.ts';
import { ticketChange } from '../changing/thing-change.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import { isCanaryTime } from '../domain/ticket/canary.ts';
import { register } from '../domain/ticket/commands/register.ts';
import type { Instant } from '../domain/time.ts';
import type { Identifiers } from '../ports/outside.ts';

/** What a canary says: nothing of anybody. */
const MADE_UP = {
  channel: 'website',
  recordKind: 'complaint',
  category: 'other',
  tier: 'ordinary',
  riskTopics: [],
  specialCare: false,
} as const;

const UNDOUBTED = {
  relation: 'self',
  authorityShown: false,
  alreadyDecided: false,
  withoutEvidence: false,
} as const;

/**
 * Puts a made-up complaint on record now and then, by the same rules and in the same transaction as a real
 * one: table, stream, bus, execution and queue take it along. It has no number that could be asked for, no
 * contact, no case file; only here is a ticket made a canary. That it came through is a sign of life, and
 * silence is told.
 * @see rule B2
 */
export const makeSendCanary = (
  ports: ChangePorts & {
    readonly identifiers: Identifiers;
    readonly clockContext: ClockContext;
  },
) => {
  const change = makeChange(ports);
  const { identifiers, ownBranch, clockContext } = ports;
  return async (at: Instant, correlationId: string): Promise<void> => {
    if (!isCanaryTime(at, clockContext.policy)) return;
    await change({
      load: async () => ({
        ticketId: identifiers.ulid(),
        ticketNumber: identifiers.ticketNumber(),
      }),
      decide: (ids, now) => {
        const canary = register(
          {
            kind: 'register',
            ...ids,
            branch: ownBranch.id,
            level: ownBranch.level,
            facts: { ...MADE_UP, receivedAt: now, registeredAt: now },
            acceptance: UNDOUBTED,
            important: false,
            withoutReceipt: true,
            canary: true,
          },
          { ...clockContext, now, by: { kind: 'system', part: 'sweep' }, correlationId },
        );
        return { kind: 'changed', changes: [ticketChange(undefined, canary)], answer: undefined };
      },
    });
  };
};
