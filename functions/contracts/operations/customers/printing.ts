import * as z from 'zod';
import { MESSAGE_STATES } from '../../../domain/message/message.ts';
import { LANGUAGES } from '../../../domain/wording/wording.ts';
import { StoredInstant } from '../../time.ts';
import { KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';

/** Which message. */
export const MessagePath = z.object({
  id: z.string().min(1).max(100).meta({ description: 'As messages are listed.' }),
});

const shown = {
  messageId: z.string(),
  ticketId: z.string(),
  ticketNumber: z.string(),
  state: z.enum(MESSAGE_STATES),
  /** The customer's. */
  language: z.enum(LANGUAGES),
  subject: z.string(),
  /** Paragraphs with an empty line between them. */
  text: z.string(),
};

/** What a message is as a letter, and to whom. */
export const LetterToPrint = z
  .strictObject({
    ...shown,
    sender: z.string(),
    to: z.strictObject({
      name: z.string().optional(),
      address: z.string().optional(),
      postcode: z.string().optional(),
    }),
  })
  .meta({ id: 'LetterToPrint' });
export type LetterToPrint = z.infer<typeof LetterToPrint>;

/** What is said to the customer by telephone, and at which number. */
export const CallScript = z
  .strictObject({
    ...shown,
    to: z.strictObject({ name: z.string().optional(), phone: z.string().optional() }),
    /** Nobody is called before this: it is quiet until then (D5). */
    notBefore: StoredInstant.optional(),
  })
  .meta({ id: 'CallScript' });
export type CallScript = z.infer<typeof CallScript>;

const reading = {
  room: 'customers',
  method: 'GET',
  params: MessagePath,
  query: NONE,
  posts: DESK,
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  refusals: ['not-found'],
} as const satisfies Partial<Operation>;

export const printMessage = {
  ...reading,
  id: 'printMessage',
  path: '/messages/{id}/print',
  summary: 'A message as a letter that prints on A4; the look-up is logged (M2)',
  description:
    'In the branch’s name and the customer’s language, whichever way it was to go. A page where `Accept` prefers `text/html`, else JSON. That it was posted is attested apart.',
  page: true,
  answer: { status: 200, schema: LetterToPrint },
} satisfies Operation;

export const callScript = {
  ...reading,
  id: 'callScript',
  path: '/messages/{id}/script',
  summary: 'What to say to the customer by telephone; the look-up is logged (M2)',
  description:
    'In the branch’s name and the customer’s language, whichever way it was to go; what is in brackets is for whoever calls. That the customer was reached is attested apart.',
  answer: { status: 200, schema: CallScript },
} satisfies Operation;
