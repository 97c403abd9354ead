import { register } from '../domain/ticket/commands/register.ts';
import type { Recorded } from '../domain/ticket/record.ts';
import type { IdempotencyRecord, Write } from '../ports/ledger.ts';
import { ticketWrites } from '../ports/ticket-writes.ts';
import { caseWrites } from './case-writes.ts';
import type { ComplaintDraft, Sender } from './draft.ts';
import { contentKey, keysOf } from './keys.ts';
import type { IntakePorts } from './register-ports.ts';
import { registeredAnswer } from './registered-answer.ts';
import { type FindRepeat, makeFindRepeat } from './repeats.ts';

/** What registering comes to. */
export type RegisterOutcome =
  | { readonly kind: 'registered'; readonly answer: unknown }
  | { readonly kind: 'replayed'; readonly answer: unknown }
  | { readonly kind: 'conflict' };

/**
 * Puts a complaint on record, always (B2), in one transaction: ticket, entries, keys, ticket
 * number, look-ups and the personal half. However often it is sent, it is one ticket.
 */
export const makeRegister = (ports: IntakePorts) => {
  const findRepeat = makeFindRepeat(ports);

  const attempt = async (
    draft: ComplaintDraft,
    sender: Sender,
    keys: readonly string[],
    content: string,
  ): Promise<RegisterOutcome> => {
    const { recorded, writes } = await compose({ ...ports, findRepeat }, draft, sender);
    const answer = registeredAnswer(recorded.ticket);
    const outcome = await ports.ledger.commit([
      ...writes,
      ...keys.map((key): Write => ({ kind: 'key', key, content, answer })),
    ]);
    switch (outcome.kind) {
      case 'committed':
        return { kind: 'registered', answer };
      case 'key-taken':
        return replay(ports, draft, await ports.keys.find(outcome.key));
      case 'number-taken':
        // Random numbers meet once in billions: draw again.
        return attempt(draft, sender, keys, content);
      case 'stale':
      case 'seen':
        throw new Error(`a new ticket cannot be ${outcome.kind}`);
    }
  };

  return async (draft: ComplaintDraft, sender: Sender): Promise<RegisterOutcome> => {
    const content = await ports.fingerprints.keyed(JSON.stringify(draft.content));
    const keys = keysOf(draft, sender, ports.watcher.branch, content, ports.fingerprints);
    const outcome = await attempt(draft, sender, keys, content);
    if (outcome.kind !== 'conflict' || draft.key.onOtherContent === 'refuse') return outcome;
    const byContent = contentKey(draft, ports.watcher.branch, content, ports.fingerprints);
    return attempt(draft, sender, [byContent], content);
  };
};

const replay = async (
  { fingerprints }: IntakePorts,
  draft: ComplaintDraft,
  stored: IdempotencyRecord | undefined,
): Promise<RegisterOutcome> => {
  // Under every key version still in use: a rotation does not make the same content another one.
  const contents = await fingerprints.keyedAll(JSON.stringify(draft.content));
  return stored && contents.includes(stored.content)
    ? { kind: 'replayed', answer: stored.answer }
    : { kind: 'conflict' };
};

const compose = async (
  ports: IntakePorts & { readonly findRepeat: FindRepeat },
  draft: ComplaintDraft,
  sender: Sender,
): Promise<{ recorded: Recorded; writes: Write[] }> => {
  const now = ports.clock.now();
  const ticketId = ports.identifiers.ulid();
  const ticketNumber = ports.identifiers.ticketNumber();
  const repeat = await ports.findRepeat(draft, now);
  const recorded = register(
    {
      kind: 'register',
      ticketId,
      ticketNumber,
      branch: ports.watcher.branch,
      level: ports.watcher.level,
      facts: { ...draft.facts, registeredAt: draft.facts.registeredAt ?? now },
      acceptance: draft.acceptance,
      important: draft.important,
      ...(draft.refusal && { refusal: draft.refusal.ground }),
      ...(repeat.first !== undefined && { repeatOf: repeat.first }),
    },
    { ...ports.clockContext, now, by: sender.by, correlationId: sender.correlationId },
  );
  const { facts } = recorded.ticket;
  const writes: Write[] = [
    ...ticketWrites(undefined, recorded, ports.watcher),
    { kind: 'number', ticketNumber, ticketId },
    ...repeat.contacts.map(
      (contact): Write => ({
        kind: 'contact',
        contact,
        category: facts.category,
        ticketId,
        receivedAt: facts.receivedAt,
      }),
    ),
    ...caseWrites(draft, recorded, now),
  ];
  return { recorded, writes };
};
