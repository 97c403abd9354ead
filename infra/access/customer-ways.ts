import { ArnFormat, Stack } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import type { HouseFunction } from '../constructs/house-function.ts';
import type { Premises } from '../premises.ts';

/** Lets a function read what the branch shares with its provider of text messages. */
export const grantSmsSecret = (fn: HouseFunction, { house, webhookKey }: Premises): void => {
  const secret = house.settings.branch.messages?.sms?.secret;
  if (secret === undefined) webhookKey.grantRead(fn);
  else grantReadSecret(fn, secret);
};

/** Lets a function write to customers by the ways that its branch has. */
export const grantCustomerWays = (fn: HouseFunction, premises: Premises): void => {
  grantCustomerMail(fn, premises);
  grantTexts(fn, premises);
};

/** Lets a function read what the branch shares with its provider of calls. */
export const grantVoiceSecret = (fn: HouseFunction, { house }: Premises): void => {
  const { voice } = house.settings.branch.messages ?? {};
  if (voice) grantReadSecret(fn, voice.secret);
};

/** Lets a function send mail as customers are sent it. */
export const grantCustomerMail = (fn: HouseFunction, { house }: Premises): void => {
  const { mail } = house.settings.branch.messages ?? {};
  if (mail?.via === 'ses') grantSendMail(fn, mail.from, { local: house.local, raw: true });
  if (mail?.smtp?.secret !== undefined) grantReadSecret(fn, mail.smtp.secret);
};

/** Lets a function have text messages sent. */
export const grantTexts = (fn: HouseFunction, premises: Premises): void => {
  if (premises.house.settings.branch.messages?.sms) grantSmsSecret(fn, premises);
};

/** An address of SES's may be verified itself, or its domain. */
export const grantSendMail = (
  fn: HouseFunction,
  from: string,
  { local, raw }: { readonly local: boolean; readonly raw: boolean },
): void => {
  const identities = [from, from.slice(from.indexOf('@') + 1)];
  const arns = identities.map((resourceName) =>
    Stack.of(fn).formatArn({ service: 'ses', resource: 'identity', resourceName }),
  );
  Grant.addToPrincipal({
    grantee: fn,
    // What is sent as bytes is judged by the second name.
    actions: ['ses:SendEmail', ...(raw ? ['ses:SendRawEmail'] : [])],
    // An emulator judges sending by no identity at all.
    resourceArns: local ? ['*'] : arns,
  });
};

/** A secret of the operator's own, by its name: AWS puts six characters after it. */
export const grantReadSecret = (fn: HouseFunction, name: string): void => {
  Grant.addToPrincipal({
    grantee: fn,
    actions: ['secretsmanager:GetSecretValue'],
    resourceArns: [
      Stack.of(fn).formatArn({
        service: 'secretsmanager',
        resource: 'secret',
        resourceName: `${name}-??????`,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
    ],
  });
};
