import { UploadRequest } from '../contracts/intake.ts';
import { MAY } from '../contracts/roles.ts';
import { jsonBody } from '../runtime/body.ts';
import { clock, identifiers, uploadDesk } from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { httpHandler } from '../runtime/http.ts';
import { makeOfferUpload } from './uploads.ts';

const offer = makeOfferUpload({
  scans: uploadDesk(env('LETTER_BUCKET')),
  mails: uploadDesk(env('MAIL_BUCKET')),
  identifiers,
  clock,
});

export const handler = httpHandler({
  roles: MAY.register,
  run: async ({ event }) => ({ status: 201, body: await offer(jsonBody(event, UploadRequest)) }),
});
