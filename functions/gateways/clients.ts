import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';

// The SDK takes region, credentials and, off AWS, the endpoint from the environment. Each client is
// made by a call of its own, so that a bundle holds only those that its function asks for.
export const eventBridge = () => new EventBridgeClient();
export const s3 = () => new S3Client();
export const secretsManager = () => new SecretsManagerClient();
export const ses = () => new SESv2Client();
export const sns = () => new SNSClient();
export const sqs = () => new SQSClient();
export const stepFunctions = () => new SFNClient();
