import SMTPConnection from 'nodemailer/lib/smtp-connection';
import * as z from 'zod';
import type { SmtpSettings } from '../../contracts/message-settings.ts';
import { WayRefused } from '../../ports/outside.ts';
import type { HandOver } from './mailing.ts';

/** How long it waits, in milliseconds: for a connection, for the greeting, for each answer. */
const PATIENCE = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 };

const Credentials = z.object({ username: z.string().min(1), password: z.string().min(1) });

/** What a server answered, as far as it says whose fault it is. */
const Answer = z.object({
  command: z.string().optional(),
  responseCode: z.number().optional(),
  response: z.string().optional(),
});

// RFC 5321: no such mailbox, not here, name not allowed, domain takes no mail.
const OF_THE_MAILBOX = [550, 551, 553, 556];
// RFC 3463: refused by policy, such as for where it comes from; another day it may be taken.
const BY_POLICY = /\b5\.7\.\d/;

/**
 * Has a mail server deliver a mail, each over a connection of its own.
 * @throws WayRefused when it says that there is no such mailbox; otherwise whatever kept it
 */
export const handToMailServer = (
  { host, port, security }: SmtpSettings,
  /** The secret's value; undefined where the server asks for none. */
  secret: (() => Promise<string>) | undefined,
): HandOver => {
  const dialogue = async (
    connection: SMTPConnection,
    { from, to, bytes }: Parameters<HandOver>[0],
  ): Promise<void> => {
    await called((done) => connection.connect(done));
    if (secret) {
      const { username: user, password: pass } = Credentials.parse(JSON.parse(await secret()));
      await called((done) => connection.login({ user, pass }, done));
    }
    await called((done) => connection.send({ from, to }, bytes, done));
  };
  return async (letter) => {
    const connection = new SMTPConnection({
      host,
      port,
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      ...PATIENCE,
    });
    try {
      await new Promise<void>((resolve, reject) => {
        // A line that is cut is told by these events alone.
        connection.on('error', reject);
        connection.on('end', () => reject(new Error('the mail server hung up')));
        dialogue(connection, letter).then(resolve, reject);
      });
      connection.quit();
    } catch (error) {
      connection.close();
      throw isOfTheMailbox(error) ? new WayRefused('the mail server knows no such mailbox') : error;
    }
    return {};
  };
};

const called = (call: (done: (error?: Error | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    call((error) => (error ? reject(error) : resolve()));
  });

const isOfTheMailbox = (error: unknown): boolean => {
  const { command, responseCode, response = '' } = Answer.safeParse(error).data ?? {};
  if (command !== 'RCPT TO' || responseCode === undefined) return false;
  return OF_THE_MAILBOX.includes(responseCode) && !BY_POLICY.test(response);
};
