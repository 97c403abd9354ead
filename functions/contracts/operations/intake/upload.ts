import { Upload, UploadRequest } from '../../intake.ts';
import { jsonBody, KEY, NONE, type Operation } from '../operation.ts';
import { CHANNELS } from '../who-may-ask.ts';

export const requestUpload = {
  id: 'requestUpload',
  label: { zh: '上传文件', en: 'Upload a file' },
  room: 'intake',
  method: 'POST',
  path: '/intake/uploads',
  params: NONE,
  query: NONE,
  summary: "Ask for an upload of a letter's scan, a customer's evidence or a large mail",
  description:
    'Send `fields` and then the file, as multipart/form-data, to `url`. A mail is registered when it has arrived.',
  ...CHANNELS,
  // Each request is given a place of its own.
  key: KEY.none,
  ifMatch: false,
  body: jsonBody(UploadRequest, { purpose: 'letter-scan', contentType: 'application/pdf' }),
  answer: { status: 201, schema: Upload },
  refusals: [],
} satisfies Operation;
