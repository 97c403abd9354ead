import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Deliveries } from './deliveries.ts';
import { host } from './endpoint.ts';

/** Stands in for the mail server that customers' mail goes out by. */
export type CustomerMail = { readonly port: number; readonly stop: () => Promise<void> };

/** Whoever has this name has no mailbox. */
const NOBODY = /^nobody@/i;

const noMailbox = () => Object.assign(new Error('no such mailbox'), { responseCode: 550 });

/** Starts a mail server that keeps what it is given and delivers nothing, on a free port of this machine. */
export const startCustomerMail = async (deliveries: Deliveries): Promise<CustomerMail> => {
  const take = async (bytes: Buffer, to: readonly string[]): Promise<void> => {
    const { subject = '', text = '', from, headers } = await PostalMime.parse(bytes);
    const header = (name: string) => headers.find(({ key }) => key === name)?.value;
    deliveries.take({
      kind: 'customer-mail',
      from: from?.address ?? '',
      to,
      subject,
      text: text.replaceAll('\r\n', '\n').trimEnd(),
      messageId: header('message-id'),
      inReplyTo: header('in-reply-to'),
      references: header('references')?.split(/\s+/) ?? [],
      automatic: header('auto-submitted'),
    });
  };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    logger: false,
    onRcptTo: ({ address }, _session, done) => done(NOBODY.test(address) ? noMailbox() : null),
    onData: (stream, { envelope }, done) => {
      const to = envelope.rcptTo.map(({ address }) => address);
      buffer(stream)
        .then((bytes) => take(bytes, to))
        .then(() => done(), done);
    },
  });
  // A sender that turns away in the middle is its own affair.
  server.on('error', () => {});
  const listening = server.listen(0, host);
  await once(listening, 'listening');
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('not a TCP server');
  return {
    port: address.port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
