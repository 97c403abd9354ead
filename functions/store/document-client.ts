import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/**
 * The house's DynamoDB client. The SDK takes region, credentials and `AWS_ENDPOINT_URL` from the
 * environment, keeps connections alive, and tries a throttled or broken request again.
 */
export const makeDocumentClient = (config: DynamoDBClientConfig = {}): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      maxAttempts: 5,
      // In milliseconds. A dead connection must not outlive the function that waits for it; without
      // the last one the SDK only warns, and waits on.
      requestHandler: {
        connectionTimeout: 1000,
        requestTimeout: 3000,
        throwOnRequestTimeout: true,
      },
      ...config,
    }),
    {
      // What is absent may stand as undefined in what zod and the domain give; it is not stored.
      marshallOptions: { removeUndefinedValues: true },
    },
  );
