import * as z from 'zod';
import { REFUSAL_GROUNDS } from '../../../domain/acceptance/propose-refusal.ts';
import { AreaCode } from '../../area.ts';
import { MailAddress, PhoneNumber } from '../../complaint.ts';
import { bases } from '../../items/outgoing.ts';
import { NoticeView } from '../../notices.ts';
import { PageQuery, pageOf } from '../../page.ts';
import { SENTENCES } from '../../schema-messages.ts';
import { words } from '../../text.ts';
import { GivenInstant, StoredInstant } from '../../time.ts';
import { TicketSummary } from '../handling/list.ts';
import { KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';

/** The query of `GET /customers`. */
export const CustomerQuery = PageQuery.extend({
  number: PhoneNumber.exactOptional().meta({
    description: 'The number complained about, or to be reached at, as people write it.',
  }),
  email: MailAddress.exactOptional(),
  area: AreaCode.exactOptional().meta({
    description:
      'Where it arose, by code (GB/T 2260): open notices of other areas are left out (H6).',
  }),
  about: words(60)
    .exactOptional()
    .meta({
      description: 'What does not work or where, in parts: notices that say so come first.',
      examples: ['宽带'],
    }),
  at: GivenInstant.exactOptional().meta({
    description: 'When it happened: notices of what began later are left out. Now, if left out.',
  }),
}).refine(({ number, email }) => (number === undefined) !== (email === undefined), {
  path: ['number'],
  error: SENTENCES.numberOrEmail.en,
});

const masked = (description: string) => z.string().optional().meta({ description });

/** What the customer was told last, so that nobody says otherwise. */
const LastAnswer = z
  .strictObject({
    id: z.string(),
    ticketNumber: z.string(),
    at: StoredInstant,
    told: z.string().exactOptional(),
    basis: bases,
    basisWords: z.string().exactOptional(),
    refused: z.enum(REFUSAL_GROUNDS).exactOptional(),
  })
  .meta({ id: 'LastAnswer' });

/** A notice that may be what the customer calls about, with its agreed wording (H6, Q2). */
const MatchingNotice = z
  .strictObject({
    id: z.string(),
    kind: NoticeView.shape.content.shape.kind,
    title: z.string(),
    area: z.string(),
    areaCodes: z.array(z.string()).readonly().exactOptional(),
    functionsLost: z.array(z.string()).readonly(),
    occurredAt: StoredInstant,
    expectedRepairAt: StoredInstant.exactOptional(),
    nextWordAt: StoredInstant.exactOptional(),
    agreedAnswer: z.string().exactOptional(),
    matches: z.boolean().meta({
      description: 'It is of the area that was asked for, or says what was asked about.',
    }),
  })
  .meta({ id: 'MatchingNotice' });
export type MatchingNotice = z.infer<typeof MatchingNotice>;

const Found = pageOf(TicketSummary)
  .extend({
    customer: z
      .strictObject({
        name: masked('The first character alone.'),
        number: masked('Masked.'),
        email: masked('Masked.'),
      })
      .meta({ description: 'Enough to tell two customers apart, too little to reach one (M3).' }),
    lastAnswer: LastAnswer.optional(),
    notices: z.array(MatchingNotice).meta({
      description: 'Open notices, those that match first, of these the newest; at most ten (H6).',
    }),
  })
  .meta({ id: 'CustomerFound' });
export type CustomerFound = z.infer<typeof Found>;

/** Before anything is typed in: who calls, what is open, what to say (B9, H6, Q2). */
export const lookUpCustomer = {
  id: 'lookUpCustomer',
  room: 'customers',
  method: 'GET',
  path: '/customers',
  params: NONE,
  query: CustomerQuery,
  summary:
    "A customer's tickets, the last answer, and open notices with their agreed wording; the look-up is logged (M2)",
  description:
    'By `number` or `email`, whichever way it is written; tickets come the newest first, open or not. What was told to the customer last is among those of the page. A service number is nobody’s: no ticket is found by it. Neither number nor address is written to any log.',
  posts: DESK,
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: Found },
  refusals: ['unusable-contact'],
} satisfies Operation;
