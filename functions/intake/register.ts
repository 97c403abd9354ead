import { register } from '../domain/ticket/commands/register.ts';
import type { Recorded } from '../domain/ticket/record.ts';
import type { IdempotencyRecord, Write } from '../ports/ledger.ts';
import { ticketWrites } from '../ports/ticket-writes.ts';
import { caseWrites } from './case-writes.ts';
import type { ComplaintDraft, Sender } from './draft.ts';
import { contentKeys, type DraftKeys, keysOf } from './keys.ts';
import type { IntakePorts } from './register-ports.ts';
import { registeredAnswer } from './registered-answer.ts';
import { type FindRepeat, makeFindRepeat } from './repeats.ts';

/** What registering comes to. */
export type RegisterOutcome =
  | { readonly kind: 'registered'; readonly answer: unknown }
  | { readonly kind: 'replayed'; readonly answer: unknown }
  /** The key was used before with another content. */
  | { readonly kind: 'conflict'; readonly key: string };

/**
 * Puts a complaint on record, always (B2), in one transaction: ticket, entries, keys, ticket
 * number, look-ups and the personal half. However often it is sent, it is one ticket.
 */
export const makeRegister = (ports: IntakePorts) => {
  const { fingerprints, watcher } = ports;
  const findRepeat = makeFindRepeat(ports);

  const attempt = async (
    draft: ComplaintDraft,
    sender: Sender,
    { own, header }: DraftKeys,
    contents: readonly string[],
  ): Promise<RegisterOutcome> => {
    const { recorded, writes } = await compose({ ...ports, findRepeat }, draft, sender);
    const answer = registeredAnswer(recorded.ticket);
    const [content = ''] = contents;
    const outcome = await ports.ledger.commit([
      ...writes,
      ...[...own, ...header].map((key): Write => ({ kind: 'key', key, content, answer })),
    ]);
    switch (outcome.kind) {
      case 'committed':
        return { kind: 'registered', answer };
      case 'key-taken':
        return replay(outcome.key, await ports.keys.find(outcome.key), contents);
      case 'number-taken':
        // Random numbers meet once in billions: draw again.
        return attempt(draft, sender, { own, header }, contents);
      case 'stale':
      case 'seen':
        throw new Error(`a new ticket cannot be ${outcome.kind}`);
    }
  };

  return async (draft: ComplaintDraft, sender: Sender): Promise<RegisterOutcome> => {
    const contents = await fingerprints.keyedAll(JSON.stringify(draft.content));
    const keys = keysOf(draft, sender, watcher.branch, contents, fingerprints);
    const outcome = await attempt(draft, sender, keys, contents);
    const isOther = outcome.kind === 'conflict' && keys.own.includes(outcome.key);
    if (!isOther || draft.key.onOtherContent === 'refuse') return outcome;
    const own = contentKeys(draft, watcher.branch, contents, fingerprints);
    return attempt(draft, sender, { ...keys, own }, contents);
  };
};

/** @param contents under every key version in use: a rotation does not make another content */
const replay = (
  key: string,
  stored: IdempotencyRecord | undefined,
  contents: readonly string[],
): RegisterOutcome =>
  stored && contents.includes(stored.content)
    ? { kind: 'replayed', answer: stored.answer }
    : { kind: 'conflict', key };

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
