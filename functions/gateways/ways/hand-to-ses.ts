import { BadRequestException, type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { WayRefused } from '../../ports/outside.ts';
import type { HandOver } from './mailing.ts';

// What SES says of an address that it cannot send to; by the same exception it tells of settings.
const OF_THE_ADDRESS =
  /illegal address|local address|domain|invalid (?:email|address)|missing final/i;

/** Has SES deliver a mail; it keeps its own id, by which its operators find it. */
export const handToSes =
  (client: SESv2Client): HandOver =>
  async ({ from, to, bytes }) => {
    const { MessageId } = await client
      .send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: { Raw: { Data: bytes } },
        }),
      )
      .catch((error: unknown) => {
        if (error instanceof BadRequestException && OF_THE_ADDRESS.test(error.message))
          throw new WayRefused(`SES: ${error.name}`);
        throw error;
      });
    return MessageId === undefined ? {} : { providerId: MessageId };
  };
