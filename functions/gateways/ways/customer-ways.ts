import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SESv2Client } from '@aws-sdk/client-sesv2';
import type { MessageSettings, SmtpSettings } from '../../contracts/message-settings.ts';
import type { CustomerWays, WallClock } from '../../ports/outside.ts';
import { makeSecretVersions } from '../secret-versions.ts';
import { makeWebhook } from '../webhook.ts';
import { handToMailServer } from './hand-to-mail-server.ts';
import { handToSes } from './hand-to-ses.ts';
import { type HandOver, mailing } from './mailing.ts';
import { textMessages } from './text-messages.ts';
import { voiceCalls } from './voice-calls.ts';

type Ground = {
  readonly settings: MessageSettings;
  /** The branch's id, and its name as a sender. */
  readonly branch: { readonly id: string; readonly sender: string };
  readonly ses: () => SESv2Client;
  readonly secrets: SecretsManagerClient;
  /** Of the secret that the provider of text messages shares; asked for where the branch has one. */
  readonly smsSecret: () => string;
  readonly clock: WallClock;
};

/** The ways out that a branch's settings give it. */
export const makeCustomerWays = (ground: Ground): CustomerWays => {
  const { mail, sms, voice } = ground.settings;
  const { branch, clock } = ground;
  return {
    ...(mail && {
      mail: mailing({
        sender: { name: branch.sender, address: mail.from },
        handOver: mail.smtp ? toMailServer(mail.smtp, ground) : handToSes(ground.ses()),
        clock,
      }),
    }),
    ...(sms && {
      sms: textMessages({
        webhook: makeWebhook({ client: ground.secrets, secretId: ground.smsSecret(), clock }),
        url: sms.url,
        branch: branch.id,
      }),
    }),
    ...(voice && {
      voice: voiceCalls({
        webhook: makeWebhook({ client: ground.secrets, secretId: voice.secret, clock }),
        url: voice.url,
        branch: branch.id,
      }),
    }),
  };
};

const toMailServer = (smtp: SmtpSettings, { secrets, clock }: Ground): HandOver => {
  if (smtp.secret === undefined) return handToMailServer(smtp, undefined);
  const versions = makeSecretVersions({ client: secrets, secretId: smtp.secret, clock });
  return handToMailServer(smtp, async () => (await versions())[0].value);
};
