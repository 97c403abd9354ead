import { type ChangePorts, makeChange, unchanged } from '../changing/change.ts';
import { messageChange } from '../changing/thing-change.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { SmsReport } from '../contracts/operations/customers/sms-reports.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import { bounceMessage, deliverMessage } from '../domain/message/decide.ts';
import type { ThingReader } from '../ports/readers.ts';

/** What taking in a provider's report needs. */
export type SmsReportPorts = ChangePorts & {
  readonly messages: ThingReader<'message'>;
  readonly clockContext: ClockContext;
};

/**
 * What has become of a text message, as its provider tells it: on record once, however often it is
 * told. One that there is not is answered as one that there is.
 */
export const makeTakeSmsReport = (ports: SmsReportPorts) => {
  const change = makeChange(ports);
  return async ({ messageId, outcome }: SmsReport, correlationId: string): Promise<HttpAnswer> => {
    const { answer } = await change({
      load: () => ports.messages.load(messageId),
      decide: (message, now) => {
        if (message?.way !== 'sms') return unchanged('taken');
        // The report was faster than our own note that the provider had taken it.
        if (message.state === 'queued') return unchanged('too-early');
        const by = { kind: 'system', part: 'messages' } as const;
        const context = { ...ports.clockContext, now, by, correlationId };
        const recorded =
          outcome === 'delivered'
            ? deliverMessage(message, context)
            : bounceMessage(message, 'reported', context);
        return recorded
          ? { kind: 'changed', changes: [messageChange(message, recorded)], answer: 'taken' }
          : unchanged('taken');
      },
    });
    return answer === 'too-early' ? refusal('unavailable') : { status: 200, body: { taken: true } };
  };
};
