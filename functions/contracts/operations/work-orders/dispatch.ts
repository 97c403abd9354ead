import * as z from 'zod';
import { BranchId } from '../../branch.ts';
import { OrderSummary } from '../../orders.ts';
import { Code, words } from '../../text.ts';
import { ComplaintPath } from '../handling/complaint-command.ts';
import { jsonBody, KEY, NONE, type Operation } from '../operation.ts';
import { DISPATCHERS } from '../who-may-ask.ts';

/** What is said of an order that is to go out. */
export const Dispatch = z.strictObject({
  branch: BranchId.exactOptional().meta({
    description: 'The branch whose unit is to work it: a neighbour; this one where left out.',
  }),
  unit: Code.meta({ description: 'The unit that is to work it.' }),
  person: Code.exactOptional().meta({
    description:
      'The person in the unit, where known (E1): somebody who handles there, or in a unit above.',
  }),
  /** What is asked of the unit; stored with the personal half. */
  task: words(5000).exactOptional(),
});

/** A unit is given a work order about a complaint (A3, E1). */
export const dispatchComplaint = {
  id: 'dispatchComplaint',
  label: { zh: '派单', en: 'Dispatch' },
  room: 'work-orders',
  method: 'POST',
  path: '/complaints/{id}/dispatch',
  params: ComplaintPath,
  query: NONE,
  summary: "Give a unit a work order about a complaint; never one's own intake (A3, E1)",
  posts: DISPATCHERS,
  clients: [],
  // The same unit may be given a second order about something else.
  key: KEY.required,
  ifMatch: true,
  body: jsonBody(Dispatch, { unit: 'qingjiangpu', task: '请核查套餐变更经过并答复处理意见。' }),
  answer: { status: 201, schema: OrderSummary },
  refusals: [
    'not-found',
    'not-owner',
    'not-a-neighbour',
    'already-settled',
    'own-intake',
    'no-such-unit',
    'unit-closed',
    'nobody-at-unit',
    'not-a-handler-there',
    'busy-record',
  ],
} satisfies Operation;
