import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { timeouts } from './timeouts.ts';

// The SDK takes region, credentials and, off AWS, the endpoint from the environment. Each client is
// made by a call of its own, so that a bundle holds only those that its function asks for.
const config = { requestHandler: timeouts(5000) };

/** In the function's own region unless another one is named. */
export const eventBridge = ({ region }: { readonly region?: string | undefined } = {}) =>
  new EventBridgeClient({ ...config, ...(region !== undefined && { region }) });
/** Somebody waits for the answer: asked once more, and no longer. In the function's own region unless another one is named. */
export const lambda = ({ region }: { readonly region?: string | undefined } = {}) =>
  new LambdaClient({
    ...config,
    maxAttempts: 2,
    ...(region !== undefined && { region }),
  });
// Scans and mails are megabytes.
export const s3 = () => new S3Client({ requestHandler: timeouts(15_000) });
export const secretsManager = () => new SecretsManagerClient(config);
export const ses = () => new SESv2Client(config);
export const sns = () => new SNSClient(config);
export const sqs = () => new SQSClient(config);
export const stepFunctions = () => new SFNClient(config);
