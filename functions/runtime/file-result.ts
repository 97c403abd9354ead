import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** Bytes as the gateway passes them on. */
export const fileResult = ({
  status,
  headers,
  bytes,
}: {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes?: Buffer;
}): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { ...headers },
  ...(bytes && { body: bytes.toString('base64'), isBase64Encoded: true }),
});
