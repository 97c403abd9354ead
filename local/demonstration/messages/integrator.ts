import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { ulid } from 'ulid';
import { clientSettings } from '../../aws.ts';
import type { BranchEndpoints, Endpoints } from '../../endpoints.ts';
import type { Message } from './message.ts';

const eventOf = {
  phone: 'PhoneCallLogged',
  'walk-in': 'WalkInRegistered',
  letter: 'LetterReceived',
  website: 'WebsiteFormSubmitted',
  transferred: 'ReferralReceived',
} as const;

/** A system of the operator's that hands complaints over without waiting for an answer. */
export const makeIntegrator = ({ endpoint }: Pick<Endpoints, 'endpoint'>) => {
  const events = new EventBridgeClient(clientSettings(endpoint));
  const s3 = new S3Client(clientSettings(endpoint));
  return {
    /** Puts an event on the branch's inbox bus, or lays a raw mail into its bucket. */
    handOver: async (message: Message, to: BranchEndpoints): Promise<void> => {
      if (message.kind === 'mail') {
        const Key = `inbound/${ulid()}`;
        const ContentType = 'message/rfc822';
        await s3.send(
          new PutObjectCommand({ Bucket: to.mailBucket, Key, Body: message.bytes, ContentType }),
        );
        return;
      }
      const { FailedEntryCount, Entries } = await events.send(
        new PutEventsCommand({
          Entries: [
            {
              EventBusName: to.inboxBusName,
              Source: 'redress.integrator',
              DetailType: eventOf[message.channel],
              Detail: JSON.stringify({ meta: { branch: to.id }, data: message.body }),
            },
          ],
        }),
      );
      if (FailedEntryCount) throw new Error(`${to.inboxBusName}: ${Entries?.[0]?.ErrorMessage}`);
    },
  };
};

export type Integrator = ReturnType<typeof makeIntegrator>;
