import { describe, expect, it } from 'vitest';
import type { Message } from '../../../functions/domain/message/message.ts';
import { overtakenBy } from '../../../functions/domain/message/overtaken.ts';
import type { Says } from '../../../functions/domain/ticket/outgoing.ts';
import { MESSAGE_KINDS } from '../../../functions/domain/wording/wording.ts';
import { aMessage } from '../../builders/message.ts';

const saying = (
  kind: Says['kind'],
  sequence: number,
  state: Message['state'] = 'bounced',
): Message => {
  const { message } = aMessage();
  const says: Says =
    kind === 'solution-answer'
      ? { kind, until: message.queuedAt }
      : kind === 'refusal'
        ? { kind, ground: 'no-evidence' }
        : { kind };
  return { ...message, state, cause: { ...says, sequence } };
};

describe('a message that did not reach the customer', () => {
  it.each([
    ['receipt', ['receipt']],
    ['solution-answer', ['receipt', 'solution-answer']],
    ['answer', ['receipt', 'solution-answer', 'answer', 'refusal']],
    ['refusal', ['receipt', 'solution-answer', 'answer', 'refusal']],
  ] as const)('is overtaken by a later %s where it told no more: %j (E5)', (kind, gone) => {
    const earlier = MESSAGE_KINDS.map((one) => saying(one, 4));
    const overtaken = overtakenBy(saying(kind, 5, 'accepted'), earlier);
    expect(overtaken.map(({ cause }) => cause.kind).toSorted()).toEqual([...gone].toSorted());
  });

  it.each([4, 5, 6])('is not overtaken by one of before, nor by itself: %i', (sequence) => {
    const overtaken = overtakenBy(saying('answer', 5, 'accepted'), [saying('answer', sequence)]);
    expect(overtaken).toHaveLength(sequence < 5 ? 1 : 0);
  });

  it.each([
    ['bounced', true],
    ['given-up', true],
    ['by-hand', false],
    ['queued', false],
    ['delivered', false],
    ['withdrawn', false],
  ] as const)('%s: %s', (state, gone) => {
    const overtaken = overtakenBy(saying('answer', 5, 'accepted'), [saying('answer', 4, state)]);
    expect(overtaken).toHaveLength(gone ? 1 : 0);
  });
});
