import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** What a mail server took: from whom, to whom, and the bytes. */
export type TakenMail = {
  readonly from: string;
  readonly to: readonly string[];
  readonly bytes: Buffer;
};

/** An answer of a mail server that is a no. */
export const answersNo = (responseCode: number, text = 'no'): Error =>
  Object.assign(new Error(text), { responseCode });

/** A mail server on this machine for one test; what it took, and where it listens. */
export const aMailServer = async (options: SMTPServerOptions = {}) => {
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, { envelope }, done) => {
      buffer(stream).then((bytes) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        taken.push({ from, to: envelope.rcptTo.map(({ address }) => address), bytes });
        done();
      }, done);
    },
    ...options,
  });
  // A client that turns away in the middle is its own affair.
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  onTestFinished(() => {
    server.close();
  });
  return { taken, port: (listening.address() as AddressInfo).port };
};
