import * as z from 'zod';
import { EvidenceType, Upload } from '../../intake.ts';
import { EvidenceKey } from '../../text.ts';
import { StoredInstant } from '../../time.ts';
import { jsonBody, KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
import { DESK, WORKERS } from '../who-may-ask.ts';
import { ComplaintPath } from './complaint-command.ts';

const File = z
  .object({
    key: z.string(),
    contentType: z.string(),
    bytes: z.int(),
    fileName: z.string().optional().meta({ description: "The sender's own name for it." }),
    url: z.url().meta({ description: 'GET it, without a token, before `expiresAt`.' }),
    expiresAt: StoredInstant,
  })
  .meta({ id: 'File' });

const elsewhere = ['not-found', 'not-owner', 'not-disclosed', 'owner-unreachable'] as const;

/** A scan or the customer's evidence, for whoever may see the case's words (M3). */
export const openFile = {
  id: 'openFile',
  room: 'handling',
  method: 'GET',
  path: '/complaints/{id}/file',
  params: ComplaintPath,
  query: z.strictObject({
    key: EvidenceKey.meta({
      description: "A file's `key`, as `caseFile.evidence` or the timeline's `files` has it.",
      examples: ['scans/01J8Z0000000000000000000AA'],
    }),
  }),
  summary: 'A link to a file of the case: a scan, evidence, a mail; the look-up is logged (M2)',
  description:
    'For whoever sees the case whole (M3); for everybody else there is no such file. The link works for a quarter of an hour. Of a complaint that has climbed here its owner gives it.',
  posts: WORKERS,
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: File },
  refusals: elsewhere,
} satisfies Operation;

/** Where evidence is put before a command names it: with the branch that owns the complaint. */
export const requestEvidenceUpload = {
  id: 'requestEvidenceUpload',
  room: 'handling',
  method: 'POST',
  path: '/complaints/{id}/uploads',
  label: { zh: '上传证据材料', en: 'Upload evidence' },
  params: ComplaintPath,
  query: NONE,
  summary: "Ask for an upload of a customer's evidence on a complaint",
  description:
    'Send `fields` and then the file, as multipart/form-data, to `url`; then name `key` in `/evidence` or `/add-facts`. Of a complaint that has climbed here the file goes to its owner, and is kept nowhere else.',
  posts: [...DESK, 'handler'],
  clients: [],
  // Each request is given a place of its own.
  key: KEY.none,
  ifMatch: false,
  body: jsonBody(z.strictObject({ contentType: EvidenceType }), { contentType: 'image/jpeg' }),
  answer: { status: 201, schema: Upload },
  refusals: elsewhere,
} satisfies Operation;
