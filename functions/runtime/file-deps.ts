import { s3 } from '../gateways/clients.ts';
import { makeDownloadDesk } from '../gateways/download-desk.ts';
import { clock, identifiers, uploadDesk } from './deps.ts';
import { env } from './env.ts';

/** What hands files over: scans and evidence lie in one bucket, mails and what came with them in another. */
export const fileDesks = () => ({
  clock,
  identifiers: identifiers(),
  evidenceDesk: uploadDesk(env('LETTER_BUCKET')),
  downloads: makeDownloadDesk({
    client: s3(),
    bucketOf: (key) => env(key.startsWith('scans/') ? 'LETTER_BUCKET' : 'MAIL_BUCKET'),
  }),
});
