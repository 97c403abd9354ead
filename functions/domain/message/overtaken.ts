import type { MessageKind } from '../wording/wording.ts';
import type { Message } from './message.ts';

/** A message tells the customer as much as another where its figure is not the smaller one. */
const TELLS: Readonly<Record<MessageKind, number>> = {
  receipt: 0,
  'solution-answer': 1,
  answer: 2,
  refusal: 2,
};

/**
 * Of a complaint's messages those that have not reached the customer and need not any more, now that a
 * later one is out which tells as much: nobody has to find another way for them (E5).
 */
export const overtakenBy = (
  { cause }: Pick<Message, 'cause'>,
  messages: readonly Message[],
): readonly Message[] =>
  messages.filter(
    (other) =>
      (other.state === 'bounced' || other.state === 'given-up') &&
      other.cause.sequence < cause.sequence &&
      TELLS[other.cause.kind] <= TELLS[cause.kind],
  );
