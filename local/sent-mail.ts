import { scheduler } from 'node:timers/promises';
import {
  AlreadyExistsException,
  CreateEmailIdentityCommand,
  SESv2Client,
} from '@aws-sdk/client-sesv2';
import * as z from 'zod';
import { clientSettings } from './aws.ts';
import type { Deliveries } from './deliveries.ts';

const Sent = z.object({
  messages: z.record(
    z.string(),
    z.array(
      z.object({
        MessageId: z.string(),
        To: z.array(z.string()),
        Subject: z.string(),
        BodyText: z.string().nullish(),
      }),
    ),
  ),
});

const read = async (origin: string): Promise<z.infer<typeof Sent>> => {
  const response = await fetch(`${origin}/_ministack/ses/messages`);
  return Sent.parse(await response.json());
};

/** Lets mail be sent from these addresses, as the operator would have SES verify them. */
export const verifySenders = async (origin: string, senders: readonly string[]): Promise<void> => {
  const client = new SESv2Client(clientSettings(origin));
  for (const EmailIdentity of senders) {
    await client.send(new CreateEmailIdentityCommand({ EmailIdentity })).catch((error: unknown) => {
      // An emulator that was up before may know it already.
      if (!(error instanceof AlreadyExistsException)) throw error;
    });
  }
};

/**
 * Shows the mails that the emulator was given to send, once each, looking every second until
 * aborted. An emulator without that page shows none.
 */
export const watchSentMail = async (
  origin: string,
  deliveries: Deliveries,
  signal: AbortSignal,
): Promise<void> => {
  const seen = new Set<string>();
  while (!signal.aborted) {
    const { messages } = await read(origin).catch(() => ({ messages: {} }));
    for (const mail of Object.values(messages).flat()) {
      if (seen.has(mail.MessageId)) continue;
      seen.add(mail.MessageId);
      const { To: to, Subject: subject, BodyText: text } = mail;
      deliveries.take({ kind: 'mail', to, subject, text: text ?? '' });
    }
    await scheduler.wait(1_000, { signal }).catch(() => {});
  }
};
