import { expect, it } from 'vitest';
import { letter } from './bodies.ts';
import { call, everyItem, fresh, until } from './house.ts';
import { askUpload, sendUpload } from './upload.ts';

const PDF = Buffer.from('%PDF-1.4 an invented scan');

it("a letter's scan is uploaded under an opaque key and belongs to its case", async () => {
  const upload = await askUpload('letter-scan', 'application/pdf');
  expect(upload.key).toMatch(/^scans\/[0-9A-Z]{26}$/);
  expect(await sendUpload(upload, new Uint8Array(PDF))).toBeLessThan(300);
  const registered = await call('huaian', 'POST', '/intake/letter', {
    json: letter({ scan: upload.key }),
  });
  expect(registered.status).toBe(201);
  const read = await call('huaian', 'GET', `/complaints/${registered.body.id}`);
  expect(read.body.caseFile.evidence).toEqual([
    { key: upload.key, contentType: 'application/pdf', bytes: PDF.length },
  ]);
});

it('a letter whose scan was never uploaded is refused (422)', async () => {
  const { key } = await askUpload('letter-scan', 'image/png');
  const answer = await call('huaian', 'POST', '/intake/letter', { json: letter({ scan: key }) });
  expect(answer).toMatchObject({ status: 422, body: { reason: 'upload-missing' } });
});

it('an upload of another type than was asked for is refused', async () => {
  const upload = await askUpload('letter-scan', 'application/pdf');
  const status = await sendUpload(upload, new Uint8Array(PDF), { 'Content-Type': 'text/html' });
  expect(status).toBeGreaterThanOrEqual(400);
});

it('a type that is not offered is refused (400)', async () => {
  const answer = await call('huaian', 'POST', '/intake/uploads', {
    json: { purpose: 'letter-scan', contentType: 'text/html' },
  });
  expect(answer).toMatchObject({ status: 400, body: { reason: 'invalid-request' } });
});

it('a mail too large for the gateway goes through the bucket and becomes a ticket', async () => {
  const subject = fresh('large');
  const head = `From: Sun <sun@customer.example>\r\nTo: c@operator.example\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@customer.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n账单有误,见附件。\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=p.png\r\n\r\n`;
  const filler = `${'QUJD'.repeat(19)}\r\n`.repeat(80_000);
  const raw = new TextEncoder().encode(`${head}${filler}--b--\r\n`);
  expect(raw.length).toBeGreaterThan(5 * 1024 * 1024);
  const tooLarge = await call('huaian', 'POST', '/intake/email', {
    raw,
    headers: { 'content-type': 'message/rfc822' },
  });
  expect(tooLarge.status).toBe(413);
  const upload = await askUpload('mail', 'message/rfc822');
  expect(await sendUpload(upload, raw)).toBeLessThan(300);
  const found = async () => {
    for (const { id, channel } of await everyItem('huaian', '/complaints?state=acknowledged')) {
      if (channel !== 'email') continue;
      const read = await call('huaian', 'GET', `/complaints/${id}`);
      if (read.body.caseFile.words.title === subject) return read.body;
    }
    return undefined;
  };
  const ticket = await until('the ticket of the mail', found, (value) => value !== undefined);
  expect(ticket.caseFile.evidence).toHaveLength(2);
});
