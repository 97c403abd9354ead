import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  type S3Client,
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
    if (error instanceof NoSuchKey || error instanceof NotFound) return undefined;
    throw error;
  }
};
