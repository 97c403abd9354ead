import type { Deliveries } from '../deliveries.ts';
import type { Heard } from './heard.ts';
import type { Scene } from './scene.ts';

/** The customers: whatever reaches them about a complaint of this playing. */
export type Customers = { readonly heard: () => readonly Heard[]; readonly goHome: () => void };

const NUMBER = /[0-9A-HJKMNP-TV-Z]{11}/;

/** Listens for what customers get about complaints of this playing. */
export const listenAsCustomers = (
  deliveries: Pick<Deliveries, 'listen'>,
  scene: Pick<Scene, 'tell'>,
): Customers => {
  const all: Heard[] = [];
  const take = (heard: Heard): void => {
    all.push(heard);
    scene.tell({ kind: 'heard', heard });
  };
  const goHome = deliveries.listen((delivery) => {
    if (delivery.kind !== 'customer-mail' && delivery.kind !== 'text-message') return;
    const said = delivery.kind === 'customer-mail' ? delivery.subject : delivery.text;
    const [ticketNumber = ''] = NUMBER.exec(said) ?? [];
    if (delivery.kind === 'customer-mail') {
      const { subject, text, inReplyTo, automatic, from } = delivery;
      const [, branch = ''] = /@([\w-]+)\./.exec(from) ?? [];
      take({ way: 'mail', branch, ticketNumber, subject, text, inReplyTo, automatic });
    } else {
      const { branch, text } = delivery;
      const heard = { branch, ticketNumber, subject: text, text };
      take({ way: 'sms', ...heard, inReplyTo: undefined, automatic: undefined });
    }
  });
  return { heard: () => all, goHome };
};
