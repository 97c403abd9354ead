import { S3ServiceException } from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { SentCommand } from '../inside/here.ts';
import { NotUnderstood } from './conditions.ts';

const Put = z.object({
  Bucket: z.string(),
  Key: z.string(),
  Body: z.instanceof(Uint8Array),
  ContentType: z.string().optional(),
});
const Get = z.object({ Bucket: z.string(), Key: z.string() });

type Stored = { readonly body: Uint8Array; readonly contentType: string };

/** S3, as far as it is asked. @param created hears of each object */
export const makeObjects = (created: (bucket: string, key: string, bytes: number) => void) => {
  const objects = new Map<string, Stored>();
  const put = (bucket: string, key: string, stored: Stored): void => {
    // Bytes of its own, as `pack` in simulation/inside makes them.
    objects.set(`${bucket}/${key}`, { ...stored, body: new Uint8Array(stored.body) });
    created(bucket, key, stored.body.byteLength);
  };
  const found = (input: unknown): Stored => {
    const { Bucket, Key } = Get.parse(input);
    const object = objects.get(`${Bucket}/${Key}`);
    if (!object)
      throw new S3ServiceException({
        name: 'NoSuchKey',
        $fault: 'client',
        $metadata: { httpStatusCode: 404 },
        message: 'no such key',
      });
    return object;
  };
  return {
    put,
    send: ({ constructor: { name }, input }: SentCommand): Readonly<Record<string, unknown>> => {
      switch (name) {
        case 'PutObjectCommand': {
          const { Bucket, Key, Body, ContentType = 'application/octet-stream' } = Put.parse(input);
          put(Bucket, Key, { body: Body, contentType: ContentType });
          return {};
        }
        case 'GetObjectCommand': {
          const { body } = found(input);
          return { Body: { transformToByteArray: async () => body } };
        }
        case 'HeadObjectCommand': {
          const { body, contentType } = found(input);
          return { ContentLength: body.byteLength, ContentType: contentType };
        }
        default:
          throw new NotUnderstood(name);
      }
    },
  };
};
