import * as z from 'zod';
import type { BodyRule } from '../operation.ts';
import { registering } from './registering.ts';

const Mail = z.instanceof(Uint8Array).meta({ override: { type: 'string', format: 'binary' } });

/** The raw mail, as it came. */
const rawMail = {
  type: 'message/rfc822',
  schema: Mail,
  mayBeEmpty: false,
  // The gateway hands a body on in base64, within the 6 MB that a function is called with.
  maxBytes: 4 * 1024 * 1024,
  larger: 'POST /intake/uploads, purpose "mail"',
  example: [
    'From: Wang Xiaoming <wang@customer.example>',
    'To: complaints@operator.example',
    'Subject: Charged twice',
    'Message-ID: <20260930-0001@customer.example>',
    'Date: Wed, 30 Sep 2026 20:00:00 +0800',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'My September bill shows the same data plan twice. Please refund one of them.',
    '',
  ].join('\r\n'),
} as const satisfies BodyRule;

export const registerMail = registering({
  id: 'registerMail',
  label: { zh: '登记邮件投诉', en: 'Register an e-mail' },
  channel: 'email',
  summary: 'Register a mail',
  description:
    'The raw mail, at most 4 MiB. Larger ones, up to 10 MiB: `POST /intake/uploads` with purpose `mail`.',
  body: rawMail,
  refusals: ['unreadable-mail', 'not-a-complaint'],
});
