import * as z from 'zod';
import { ClocksView } from '../clocks.ts';
import { Refusal } from '../complaint.ts';
import { Answer, Carried, Close, Escalate, ListQuery, PageQuery } from '../handling.ts';
import {
  Correct,
  EnteredAppealDates,
  Extend,
  Hold,
  JudgeCorrection,
  OutsideDate,
  Promised,
  Resume,
} from '../limit-commands.ts';
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
  '/complaints/{id}/hold': {
    post: command(
      "Wait for the customer: own limits stop, the law's do not (D8)",
      Hold,
      EXAMPLES.hold,
      ['already-settled', 'already-held', 'pauses-used-up'],
    ),
  },
  '/complaints/{id}/resume': {
    post: command('End the wait for the customer (D8)', Resume, EXAMPLES.resume, [
      'already-settled',
      'not-held',
    ]),
  },
  '/complaints/{id}/extend': {
    post: command(
      'Replace the own limit where another province or body must help (D3, D4)',
      Extend,
      EXAMPLES.extend,
      ['already-settled', 'category-not-extended', 'limit-passed', 'not-longer'],
    ),
  },
  '/complaints/{id}/correct': {
    post: command(
      'Correct facts; every limit is counted anew (C1-C3, B6, D8, D9, D11)',
      Correct,
      EXAMPLES.correct,
      ['already-settled', 'nothing-changed', 'out-of-order', 'evidence-needed'],
    ),
  },
  '/complaints/{id}/judge-correction': {
    post: command(
      "Confirm or dismiss somebody else's correction that makes a statutory limit later (D9)",
      JudgeCorrection,
      EXAMPLES['judge-correction'],
      ['already-settled', 'nothing-proposed', 'another-proposal', 'own-correction'],
    ),
  },
  '/complaints/{id}/outside-date': {
    post: command(
      'Enter the date that a transferring body set (A5)',
      OutsideDate,
      EXAMPLES['outside-date'],
      ['already-settled', 'nothing-changed', 'out-of-order'],
    ),
  },
  '/complaints/{id}/promise': {
    post: command('Give the solution answer and its date (B8)', Promised, EXAMPLES.promise, [
      'already-settled',
      'nothing-changed',
      'out-of-order',
    ]),
  },
  '/complaints/{id}/appeal-dates': {
    post: command(
      "Enter the regulator's own dates (D10)",
      EnteredAppealDates,
      EXAMPLES['appeal-dates'],
      ['already-settled', 'nothing-changed', 'out-of-order'],
    ),
  },
  '/complaints/{id}/close': {
    post: command('Close what has been answered or refused (E6)', Close, EXAMPLES.close, [
      'already-settled',
      'not-yet-answered',
    ]),
  },
};
