import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { ObjectStore } from '../ports/outside.ts';

/**
 * Objects of one bucket. S3 says that an object is absent only to whoever may list the bucket;
 * to others it is forbidden, which is thrown.
 */
export const makeObjectStore = ({
  client,
  bucket,
}: {
  readonly client: S3Client;
  readonly bucket: string;
}): ObjectStore => ({
  put: async (Key, Body, ContentType) => {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType }));
  },
  get: async (Key) => {
    const object = await orAbsent(client.send(new GetObjectCommand({ Bucket: bucket, Key })));
    return object?.Body?.transformToByteArray();
  },
  head: async (Key) => {
    const object = await orAbsent(client.send(new HeadObjectCommand({ Bucket: bucket, Key })));
    if (!object) return undefined;
    const { ContentLength = 0, ContentType = 'application/octet-stream' } = object;
    return { bytes: ContentLength, contentType: ContentType };
  },
});

const orAbsent = async <T>(answer: Promise<T>): Promise<T | undefined> => {
  try {
    return await answer;
  } catch (error) {
    // A HEAD answer has no body to name its error: only the status tells.
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404)
      return undefined;
    throw error;
  }
};
