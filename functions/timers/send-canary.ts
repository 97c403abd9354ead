import { type ChangePorts, makeChange, unchanged } from '../changing/change.ts';
import { ticketChange } from '../changing/thing-change.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import { canaryIdAt } from '../domain/ticket/canary.ts';
import { register } from '../domain/ticket/commands/register.ts';
import type { Instant } from '../domain/time.ts';
import type { Identifiers } from '../ports/outside.ts';
import type { ThingReader } from '../ports/readers.ts';

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
 * Puts a made-up complaint on record once in each slot of the policy's time, by the same rules and in the same transaction as a real
 * one: table, stream, bus, execution and queue take it along. It has no number that could be asked for, no
 * contact, no case file; only here is a ticket made a canary. Its id is its slot's, so that a sweep that was missed
 * is made up for by the next one, and none sends it twice. That it came through is a sign of life, and silence is told.
 * @see rule B2
 */
export const makeSendCanary = (
  ports: ChangePorts & {
    readonly identifiers: Pick<Identifiers, 'ticketNumber'>;
    readonly tickets: ThingReader<'ticket'>;
    readonly clockContext: ClockContext;
  },
) => {
  const change = makeChange(ports);
  const { identifiers, tickets, ownBranch, clockContext } = ports;
  /** Spares looking again; what is true stands in the table. */
  let sent: string | undefined;
  return async (at: Instant, correlationId: string): Promise<void> => {
    const ticketId = canaryIdAt(at, clockContext.policy);
    if (ticketId === undefined || ticketId === sent) return;
    await change({
      load: () => tickets.load(ticketId),
      decide: (known, now) => {
        if (known) return unchanged(undefined);
        const canary = register(
          {
            kind: 'register',
            ticketId,
            ticketNumber: identifiers.ticketNumber(),
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
    sent = ticketId;
  };
};
