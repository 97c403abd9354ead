import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeObjectStore } from '../../functions/gateways/object-store.ts';
import { makeUploadDesk } from '../../functions/gateways/upload-desk.ts';
import { OFFLINE } from './answering.ts';

let server: Server;
let client: S3Client;
const objects = new Map<string, { body: Buffer; type: string }>();

/** As much of S3 as an object store asks for: put, get and head in one bucket. */
const answer = (method: string, key: string, type: string, body: Buffer) => {
  if (key.includes('forbidden')) return { status: 403 };
  if (method === 'PUT') {
    objects.set(key, { body, type });
    return { status: 200 };
  }
  const found = objects.get(key);
  const content = found?.body ?? Buffer.from('<Error><Code>NoSuchKey</Code></Error>');
  return {
    status: found ? 200 : 404,
    headers: { 'content-type': found?.type ?? 'application/xml', 'content-length': content.length },
    content: method === 'GET' ? content : undefined,
  };
};

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { pathname } = new URL(url, 'http://s3');
    const said = answer(method, pathname, headers['content-type'] ?? '', Buffer.concat(parts));
    response.writeHead(said.status, said.headers).end(said.content);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const endpoint = `http://127.0.0.1:${address.port}`;
  client = new S3Client({ ...OFFLINE, endpoint, maxAttempts: 1 });
});

afterAll(async () => {
  client.destroy();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

describe('an object store', () => {
  it('gives back the very bytes that were put, and their size and type', async () => {
    const store = makeObjectStore({ client, bucket: 'mail' });
    const body = Uint8Array.from({ length: 300 }, (_, n) => n % 256);
    await store.put('inbound/1', body, 'message/rfc822');
    expect(await store.get('inbound/1')).toEqual(body);
    expect(await store.head('inbound/1')).toEqual({ bytes: 300, contentType: 'message/rfc822' });
    expect([...objects.keys()]).toEqual(['/mail/inbound/1']);
  });

  it('gives undefined where there is no such object', async () => {
    const store = makeObjectStore({ client, bucket: 'mail' });
    expect(await store.get('none')).toBeUndefined();
    expect(await store.head('none')).toBeUndefined();
  });

  it('throws where it may not look', async () => {
    const store = makeObjectStore({ client, bucket: 'mail' });
    await expect(store.get('forbidden')).rejects.toThrow();
    await expect(store.head('forbidden')).rejects.toThrow();
  });
});

describe('a presigned upload', () => {
  it('is good for its key, its type and a size within its bounds, and for nothing else', async () => {
    const { url, fields } = await makeUploadDesk({ client, bucket: 'letters' }).presign({
      key: 'scans/01M00000000000000000000001',
      contentType: 'application/pdf',
      minBytes: 1,
      maxBytes: 20_000_000,
      seconds: 900,
    });
    const policy = JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString());
    expect(new URL(url).pathname).toBe('/letters');
    expect(fields).toMatchObject({
      key: 'scans/01M00000000000000000000001',
      'Content-Type': 'application/pdf',
    });
    expect(policy.conditions).toContainEqual({ key: 'scans/01M00000000000000000000001' });
    expect(policy.conditions).toContainEqual({ 'Content-Type': 'application/pdf' });
    expect(policy.conditions).toContainEqual({ bucket: 'letters' });
    expect(policy.conditions).toContainEqual(['content-length-range', 1, 20_000_000]);
    expect(JSON.stringify(policy.conditions)).not.toContain('starts-with');
  });

  it('ends after the seconds asked for', async () => {
    const signed = await makeUploadDesk({ client, bucket: 'letters' }).presign({
      key: 'scans/1',
      contentType: 'image/png',
      minBytes: 1,
      maxBytes: 2,
      seconds: 900,
    });
    const { expiration } = JSON.parse(Buffer.from(signed.fields.Policy ?? '', 'base64').toString());
    const signedAt = String(signed.fields['X-Amz-Date']).replace(
      /^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/,
      '$1-$2-$3:$4:$5',
    );
    expect(Date.parse(expiration) - Date.parse(signedAt)).toBe(900_000);
  });
});
