import type { DecisionContext } from '../ticket/decision.ts';
import { findingOf, type TimerCommand } from '../timer.ts';
import { messageHappens } from './decide.ts';
import type { Message } from './message.ts';
import { isGivenUp } from './pace.ts';
import type { MessageRecorded } from './record.ts';

/**
 * What comes of time for a message: it is due to be sent, or is given up; a call or letter that nobody
 * has done anything about is chased. Early, late or doubled, it finds nothing to do: undefined.
 */
export const messageInTime = (
  message: Message,
  command: TimerCommand,
  context: DecisionContext,
): MessageRecorded | undefined => {
  const finding = findingOf(message, command, context.now);
  if (finding.kind === 'nothing') return undefined;
  if (message.state === 'by-hand')
    return messageHappens(message, { type: 'MessageChased', data: {} }, context);
  return messageHappens(
    message,
    isGivenUp(message, context.now, context)
      ? { type: 'MessageGivenUp', data: {} }
      : { type: 'MessageDue', data: {} },
    context,
  );
};
