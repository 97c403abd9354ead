import type { AlertCause } from './alert.ts';
import type { Said } from './said.ts';

/** What an alert says of a customer who asks again, or has replied (E9). */
export const customerSaid = ({
  ticketNumber,
  word,
  count = 1,
}: Extract<AlertCause, { kind: 'customer-word' }>): Said =>
  word === 'chased'
    ? {
        subject: `${ticketNumber} 客户第 ${count} 次催办 · the customer asks again (${count})`,
        happened: {
          zh: `投诉工单 ${ticketNumber} 的客户第 ${count} 次催办，各项时限不变。`,
          en: `The customer of complaint ${ticketNumber} asks how far it is, time ${count}. Its limits stand.`,
        },
        todo: {
          zh: '先确认呼叫，再加快办理，并告知客户进展。',
          en: 'acknowledge, see that it goes on, and tell the customer how far it is.',
        },
      }
    : {
        subject: `${ticketNumber} 客户来信补充 · the customer has replied`,
        happened: {
          zh: `投诉工单 ${ticketNumber} 的客户回复了邮件，内容见工单时间线。`,
          en: `The customer of complaint ${ticketNumber} has replied by mail; it stands in the ticket's timeline.`,
        },
        todo: {
          zh: '先确认呼叫，再阅读客户回复并据此办理。',
          en: 'acknowledge, read what the customer writes, and act on it.',
        },
      };
