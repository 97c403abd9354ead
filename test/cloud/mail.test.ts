import { readFileSync } from 'node:fs';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { aws } from './aws.ts';
import { branch, call, everyItem, fresh, until } from './house.ts';

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/mail/${name}.eml`, import.meta.url));

const post = (raw: Buffer) =>
  call('huaian', 'POST', '/intake/email', {
    as: 'integrator',
    raw: new Uint8Array(raw),
    headers: { 'content-type': 'message/rfc822' },
  });

it.each([['gbk-attachment'], ['gb18030-rare-characters']])(
  'the mail %s becomes a ticket with its Chinese words, and its files lie in the bucket',
  async (name) => {
    const { status, body } = await post(fixture(name));
    expect([200, 201]).toContain(status);
    const { caseFile } = (await call('huaian', 'GET', `/complaints/${body.id}`)).body;
    expect(caseFile.words.facts).toMatch(/\p{Script=Han}{4}/u);
    expect(caseFile.words.facts).not.toContain('\ufffd');
    expect(caseFile.evidence.length).toBeGreaterThanOrEqual(2);
    const s3 = new S3Client(aws());
    for (const { key, bytes } of caseFile.evidence) {
      expect(key).toMatch(/^[\x21-\x7e]+$/);
      const object = await s3.send(
        new GetObjectCommand({ Bucket: branch('huaian').mailBucket, Key: key }),
      );
      expect((await object.Body?.transformToByteArray())?.length).toBe(bytes);
    }
  },
);

it('the same mail twice is one ticket, over HTTP and through the bucket', async () => {
  const raw = Buffer.from(
    `From: Li <li@customer.example>\r\nTo: c@operator.example\r\nSubject: ${fresh('twice')}\r\nMessage-ID: <${fresh('id')}@customer.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nI was charged twice.\r\n`,
  );
  const first = await post(raw);
  const second = await post(raw);
  expect(first.status).toBe(201);
  expect(second).toMatchObject({ status: 200, body: first.body });
});

it('a mail put under inbound/ in the bucket becomes a ticket', async () => {
  const subject = fresh('bucket');
  const raw = `From: Zhao <zhao@customer.example>\r\nTo: c@operator.example\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@customer.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n网络一直中断。\r\n`;
  await new S3Client(aws()).send(
    new PutObjectCommand({
      Bucket: branch('huaian').mailBucket,
      Key: 'inbound/01ARZ3NDEKTSV4RRFFQ69G5FAV',
      Body: raw,
      ContentType: 'message/rfc822',
    }),
  );
  const open = async () => {
    const all = await everyItem('huaian', '/complaints?state=acknowledged');
    const mails = all.filter((item: { channel: string }) => item.channel === 'email');
    const cases = await Promise.all(
      mails.map(
        async ({ id }: { id: string }) => (await call('huaian', 'GET', `/complaints/${id}`)).body,
      ),
    );
    return cases.find(({ caseFile }) => caseFile.words.title === subject);
  };
  const found = await until('the ticket of the mail', open, (ticket) => ticket !== undefined);
  expect(found.caseFile.person.email).toBe('zhao@customer.example');
});
