import * as z from 'zod';
import { ClocksView } from '../clocks.ts';
import { Refusal } from '../complaint.ts';
import { Answer, Carried, Close, Escalate, ListQuery, PageQuery } from '../handling.ts';
import type { ProblemReason } from '../problem-reasons.ts';
import { MAY } from '../roles.ts';
import { TicketId } from '../text.ts';
import { CaseView, ComplaintPage, TimelinePage } from '../views.ts';
import { EXAMPLES } from './examples.ts';
import { operation, type Route } from './operation.ts';

const path = z.object({ id: TicketId });

const command = (
  summary: string,
  schema: z.ZodType,
  example: unknown,
  reasons: readonly ProblemReason[],
  key: 'optional' | 'required' = 'optional',
) =>
  operation({
    summary,
    tag: 'handling',
    roles: MAY.handle,
    path,
    key,
    ifMatch: true,
    body: { schema, example },
    status: '200',
    answer: Carried,
    reasons: ['not-found', 'not-owner', 'busy-record', ...reasons],
  });

const reading = (
  summary: string,
  answer: z.ZodType,
  { query, reasons = [] }: Partial<Pick<Route, 'query' | 'reasons'>> = {},
) =>
  operation({
    summary,
    tag: 'handling',
    roles: MAY.readCases,
    path,
    ...(query && { query }),
    status: '200',
    answer,
    reasons: ['not-found', ...reasons],
  });

/** Working on complaints. */
export const handlingRoutes = {
  '/complaints': {
    get: operation({
      summary: 'List tickets and mirrors, the next limit first',
      description:
        'Without `state`: the open ones. `dueBefore` means the next limit. A mirror is marked with its `owner`; nothing personal is listed.',
      tag: 'handling',
      roles: MAY.readLists,
      query: ListQuery,
      status: '200',
      answer: ComplaintPage,
      reasons: [],
    }),
  },
  '/complaints/{id}': { get: reading('Read a case; the look-up is logged (M2)', CaseView) },
  '/complaints/{id}/timeline': {
    get: reading('What happened: who, when, by which rule, in which words', TimelinePage, {
      query: PageQuery,
      reasons: ['not-owner'],
    }),
  },
  '/complaints/{id}/clocks': {
    get: reading(
      'Every limit: how it was counted, day by day, which one counts, in words for a customer',
      ClocksView,
      { reasons: ['not-owner'] },
    ),
  },
  '/complaints/{id}/answer': {
    post: command('Answer the customer (E5)', Answer, EXAMPLES.answer, ['already-settled']),
  },
  '/complaints/{id}/refuse': {
    post: command('Refuse on a ground (B5)', Refusal, EXAMPLES.refuse, ['already-settled']),
  },
  '/complaints/{id}/escalate': {
    post: command(
      'Take the next step up, early (F1)',
      Escalate,
      EXAMPLES.escalate,
      ['already-settled', 'already-at-the-top'],
      'required',
    ),
  },
  '/complaints/{id}/close': {
    post: command('Close what has been answered or refused (E6)', Close, EXAMPLES.close, [
      'already-settled',
      'not-yet-answered',
    ]),
  },
};
