import { requestUpload } from '../contracts/operations/intake/upload.ts';
import { route } from '../runtime/answer-request.ts';
import { clock, identifiers, uploadDesk } from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { makeOfferUpload } from './uploads.ts';

const offer = makeOfferUpload({
  scans: uploadDesk(env('LETTER_BUCKET')),
  mails: uploadDesk(env('MAIL_BUCKET')),
  identifiers: identifiers(),
  clock,
});

export const handler = httpHandler(
  route(requestUpload, async ({ body }) => ({ status: 201, body: await offer(body) })),
);
