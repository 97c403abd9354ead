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

/** A secret of the operator's own, by its name: AWS puts six characters after it. */
const grantReadSecret = (fn: HouseFunction, name: string): void => {
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
