import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Ground } from '../stack-context.ts';

/**
 * Who read which case. It outlives every stack; so its name is made where it is made: one that was
 * given would be taken when a branch is deployed anew.
 * @see rule M2
 */
export const lookUpLog = (scope: Construct, { settings, local, key }: Ground): LogGroup =>
  new LogGroup(scope, 'LookUps', {
    retention: settings.branch.logRetentionDays,
    encryptionKey: key.key,
    removalPolicy: local ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
  });
