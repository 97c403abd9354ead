import { makeChange } from '../../functions/changing/change.ts';
import { messageChange, ticketChange } from '../../functions/changing/thing-change.ts';
import { attestMessage } from '../../functions/domain/message/attest.ts';
import {
  acceptMessage,
  beginTry,
  bounceMessage,
  deliverMessage,
  failTry,
  messageHappens,
  withdrawMessage,
} from '../../functions/domain/message/decide.ts';
import type { Message } from '../../functions/domain/message/message.ts';
import type { MessageRecorded } from '../../functions/domain/message/record.ts';
import { register } from '../../functions/domain/ticket/commands/register.ts';
import { decide, decideMessageOut, decideTakeBack } from '../../functions/domain/ticket/decide.ts';
import type { Decision, DecisionContext } from '../../functions/domain/ticket/decision.ts';
import type { Outgoing } from '../../functions/domain/ticket/outgoing.ts';
import type { Ticket } from '../../functions/domain/ticket/ticket.ts';
import { type Instant, plusSeconds } from '../../functions/domain/time.ts';
import type { MessageWay } from '../../functions/domain/wording/wording.ts';
import { aMessage } from '../builders/message.ts';
import { aClerk, aRegister, someFacts } from '../builders/ticket.ts';
import type { Branch } from './branch.ts';

type Step = (message: Message, context: DecisionContext) => MessageRecorded | undefined;

const tried: Step = (message, context) => {
  const begun = beginTry(message, context);
  return begun.kind === 'none' ? undefined : begun.recorded;
};
const due: Step = (message, context) =>
  messageHappens(message, { type: 'MessageDue', data: {} }, context);
const accepted: Step = (message, context) =>
  acceptMessage(message, { acceptedAt: context.now }, context);
const givenUp: Step = (message, context) =>
  messageHappens(message, { type: 'MessageGivenUp', data: {} }, context);
const attested =
  (what: Parameters<typeof attestMessage>[1]): Step =>
  (message, context) => {
    const decided = attestMessage(message, what, context);
    return decided.kind === 'recorded' ? decided : undefined;
  };

/** What is told, by which way, and what becomes of it. */
const LIVES: readonly (readonly [Outgoing, ...Step[]])[] = [
  [
    { says: { kind: 'receipt' }, way: 'mail', language: 'zh' },
    tried,
    failTry,
    due,
    tried,
    accepted,
    deliverMessage,
    (message, context) => bounceMessage(message, 'reported', context),
  ],
  [{ says: { kind: 'answer' }, way: 'mail', language: 'en' }, tried, accepted],
  [{ says: { kind: 'receipt' }, way: 'sms', language: 'zh' }, givenUp],
  [
    { says: { kind: 'refusal', ground: 'already-decided' }, way: 'call', language: 'zh' },
    attested('no-answer'),
    (message, context) => messageHappens(message, { type: 'MessageChased', data: {} }, context),
  ],
  [{ says: { kind: 'receipt' }, way: 'letter', language: 'zh' }, attested('posted')],
  [
    { says: { kind: 'answer' }, way: 'sms', language: 'zh' },
    (message, context) => withdrawMessage(message, 'settled', context),
  ],
];

/** Tickets whose customers are written to: nothing leads to one, of another the answer comes back. */
const liveAsTold = async ({ ports }: Branch): Promise<void> => {
  const change = makeChange(ports);
  const context: DecisionContext = {
    ...ports.clockContext,
    now: ports.clock.now(),
    by: aClerk,
    correlationId: 'golden',
    carries: ['mail', 'sms'],
  };
  const keep = async (before: Ticket | undefined, decided: Decision<unknown>): Promise<Ticket> => {
    if (decided.kind === 'refused') throw new Error(JSON.stringify(decided.refusal));
    await change({
      load: async () => before,
      decide: () => ({
        kind: 'changed',
        changes: [ticketChange(before, decided)],
        answer: undefined,
      }),
    });
    return decided.ticket;
  };
  const registered = (last: string, ways: readonly MessageWay[]) =>
    keep(undefined, {
      kind: 'recorded',
      ...register(
        aRegister({
          ticketId: `01H0000000000000000000000${last}`,
          ticketNumber: `AAAAAAAAAA${last}`,
          branch: ports.ownBranch.id,
          facts: someFacts({
            channel: 'email',
            receivedAt: context.now,
            registeredAt: context.now,
            reach: { ways, language: 'zh' },
          }),
        }),
        context,
      ),
    });
  await registered('Y', ['call']);
  const ticket = await registered('Z', ['mail']);
  const queued = await keep(ticket, decide(ticket, { kind: 'answer', means: 'message' }, context));
  const message = queued.answerQueued?.message ?? '';
  const out = { message, says: { kind: 'answer' }, means: 'written' } as const;
  const answered = await keep(queued, decideMessageOut(queued, out, context));
  const back = { message, says: 'answer', why: 'bounced' } as const;
  await keep(answered, decideTakeBack(answered, back, context));
};

/** Messages to customers go out, or do not, each in its way. */
export const liveAsMessages = async (
  branch: Branch,
  ticket: { readonly id: string; readonly ticketNumber: string },
): Promise<void> => {
  const { ports } = branch;
  const change = makeChange(ports);
  const keep = async (before: Message | undefined, recorded: MessageRecorded): Promise<Message> => {
    await change({
      load: async () => before,
      decide: () => ({
        kind: 'changed',
        changes: [messageChange(before, recorded)],
        answer: undefined,
      }),
    });
    return recorded.message;
  };
  await liveAsTold(branch);
  let at: Instant = ports.clock.now();
  for (const [index, [outgoing, ...steps]] of LIVES.entries()) {
    const queued = aMessage(outgoing, {
      branch: ports.ownBranch.id,
      ticketId: ticket.id,
      ticketNumber: ticket.ticketNumber,
      sequence: index + 1,
      at,
    });
    let message = await keep(undefined, queued);
    for (const step of steps) {
      at = plusSeconds(at, 300);
      const context = { ...ports.clockContext, now: at, by: aClerk, correlationId: 'golden' };
      const recorded = step(message, context);
      if (!recorded) throw new Error(`nothing happens to ${message.id}`);
      message = await keep(message, recorded);
    }
  }
  const rings = aMessage(
    {
      says: { kind: 'solution-answer', until: plusSeconds(at, 86_400) },
      way: 'sms',
      language: 'zh',
      notBefore: plusSeconds(at, 3600),
    },
    { ticketId: ticket.id, ticketNumber: ticket.ticketNumber, sequence: 99, at },
  );
  const waiting = await keep(undefined, rings);
  await keep(
    waiting,
    messageHappens(
      waiting,
      { type: 'MessagePostponed', data: { until: plusSeconds(at, 7200) } },
      { ...ports.clockContext, now: at, by: aClerk, correlationId: 'golden' },
    ),
  );
};
