import * as z from 'zod';
import { STATES_FOR_SOMEBODY } from '../../../domain/message/message.ts';
import { ATTEMPT_OUTCOMES } from '../../../domain/ticket/contact-attempt.ts';
import { StoredMessageShown } from '../../items/message.ts';
import { May } from '../../may.ts';
import { PageQuery, pageOf } from '../../page.ts';
import { words } from '../../text.ts';
import { GivenInstant } from '../../time.ts';
import { ComplaintPath } from '../handling/complaint-command.ts';
import { jsonBody, KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
import { DESK, WORKERS } from '../who-may-ask.ts';
import { MessagePath } from './printing.ts';

/** A message to a customer as callers see it: neither address nor words. */
const MessageView = z.strictObject(StoredMessageShown.shape).meta({
  id: 'Message',
  description: 'What goes out to a customer about their complaint, and how far it has come (E5).',
});
export type MessageView = z.infer<typeof MessageView>;

export const listMessages = {
  id: 'listMessages',
  room: 'customers',
  method: 'GET',
  path: '/messages',
  params: NONE,
  query: PageQuery.extend({
    state: z.enum(STATES_FOR_SOMEBODY).optional().meta({
      description:
        '`by-hand`: a call to make, a letter to print; `bounced`, `given-up`: another way is to be found. All of these where left out.',
    }),
  }),
  summary: 'What somebody has to do so that customers are told, the newest first (E5)',
  posts: WORKERS,
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: pageOf(MessageView.extend({ may: May })) },
  refusals: [],
} satisfies Operation;

/** The messages about a complaint, the first one first, with the text as it was sent. */
const MessagesOfComplaint = z.strictObject({
  items: z.array(
    z.strictObject({
      ...StoredMessageShown.shape,
      may: May,
      sent: z
        .strictObject({ subject: z.string(), text: z.string() })
        .optional()
        .meta({ description: 'As it was sent, or as it was to be said or posted.' }),
    }),
  ),
});

export const readMessages = {
  id: 'readMessages',
  room: 'customers',
  method: 'GET',
  path: '/complaints/{id}/messages',
  params: ComplaintPath,
  query: NONE,
  summary: 'What the customer was told, in which words; the look-up is logged (M2)',
  posts: DESK,
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: MessagesOfComplaint },
  refusals: ['not-found'],
} satisfies Operation;

const attested = z.strictObject({
  outcome: z.enum([...ATTEMPT_OUTCOMES, 'posted', 'not-needed']).meta({
    description:
      '`reached`: told by telephone; `posted`: the letter is on its way; both count as told. `not-needed`: they have heard otherwise. All others: a call in vain (E9).',
  }),
  triedAt: GivenInstant.exactOptional().meta({
    description:
      'When it was done: now, where that is not said. Not in the future, and not before there was anything to tell. A call is judged by it (D5, E5).',
  }),
  note: words(2000).exactOptional(),
});

export const attestMessage = {
  id: 'attestMessage',
  label: { zh: '确认已告知', en: 'Say what was done' },
  room: 'customers',
  method: 'POST',
  path: '/messages/{id}/attest',
  params: MessagePath,
  query: NONE,
  summary: 'Say that the customer was called, or the letter posted (D5, E5, E9)',
  posts: DESK,
  clients: [],
  // Two calls in vain may be alike in everything.
  key: KEY.required,
  ifMatch: true,
  body: jsonBody(attested, { outcome: 'reached', note: '已电话告知，客户无异议。' }),
  answer: { status: 200, schema: MessageView },
  refusals: ['not-found', 'busy-record', 'not-by-hand', 'out-of-order'],
} satisfies Operation;
