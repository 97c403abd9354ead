import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { UploadDesk } from '../ports/outside.ts';

/** Signs uploads to one bucket: this key, this type, a size within these bounds, and nothing else. */
export const makeUploadDesk = ({
  client,
  bucket,
}: {
  readonly client: S3Client;
  readonly bucket: string;
}): UploadDesk => ({
  presign: ({ key, contentType, minBytes, maxBytes, seconds }) =>
    createPresignedPost(client, {
      Bucket: bucket,
      Key: key,
      // Each field becomes an exact condition of the signed policy.
      Fields: { 'Content-Type': contentType },
      Conditions: [['content-length-range', minBytes, maxBytes]],
      Expires: seconds,
    }),
});
