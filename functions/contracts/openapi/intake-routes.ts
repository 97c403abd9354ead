import * as z from 'zod';
import { Letter, PhoneCall, Registered, Upload, UploadRequest, WalkIn } from '../intake.ts';
import { MAY } from '../roles.ts';
import { EXAMPLES } from './examples.ts';
import { operation, type Route } from './operation.ts';

const intake = (
  summary: string,
  body: NonNullable<Route['body']>,
  reasons: Route['reasons'],
  description?: string,
) =>
  operation({
    summary,
    ...(description !== undefined && { description }),
    tag: 'intake',
    roles: MAY.register,
    key: 'optional',
    body,
    status: '201',
    answer: Registered,
    reasons: ['in-the-future', 'out-of-order', 'unusable-contact', ...reasons],
  });

/** Taking complaints in (B1, B2). */
export const intakeRoutes = {
  '/intake/phone': {
    post: intake(
      'Register a telephone complaint',
      { schema: PhoneCall, example: EXAMPLES.phone },
      [],
    ),
  },
  '/intake/walk-in': {
    post: intake('Register a visit', { schema: WalkIn, example: EXAMPLES['walk-in'] }, []),
  },
  '/intake/letter': {
    post: intake(
      'Register a letter',
      { schema: Letter, example: EXAMPLES.letter },
      ['upload-missing'],
      "Where only the day is known, each time may be a date alone, a day of the branch's time zone: `receivedAt` then counts from opening time, or from the registration where that is sooner; `postmarkedAt` from the start of the day. Times on one day are in order.",
    ),
  },
  '/intake/email': {
    post: intake(
      'Register a mail',
      { schema: z.string(), example: EXAMPLES.mail, type: 'message/rfc822' },
      ['unreadable-mail', 'not-a-complaint'],
      'The raw mail, at most 4 MiB. Larger ones, up to 10 MiB: `POST /intake/uploads` with purpose `mail`.',
    ),
  },
  '/intake/uploads': {
    post: operation({
      summary: "Ask for an upload of a letter's scan or a large mail",
      description:
        'Send `fields` and then the file, as multipart/form-data, to `url`. A mail is registered when it has arrived.',
      tag: 'intake',
      roles: MAY.register,
      body: { schema: UploadRequest, example: EXAMPLES.upload },
      status: '201',
      answer: Upload,
      reasons: [],
    }),
  },
};
