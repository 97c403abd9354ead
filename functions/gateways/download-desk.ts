import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { DownloadDesk } from '../ports/outside.ts';

/**
 * Signs downloads: this key, this long, and never shown as a page. The customer's own name for the file
 * stays out of the link, which stands in the bucket's access log.
 * @param bucketOf the bucket in which a key lies
 */
export const makeDownloadDesk = ({
  client,
  bucketOf,
}: {
  readonly client: S3Client;
  readonly bucketOf: (key: string) => string;
}): DownloadDesk => ({
  presign: (key, expiresIn) =>
    getSignedUrl(
      client,
      new GetObjectCommand({
        Bucket: bucketOf(key),
        Key: key,
        ResponseContentDisposition: 'attachment',
      }),
      { expiresIn },
    ),
});
