import type {
  AlertEntry,
  AlertOccasion,
  AlertRecorded,
} from '../../functions/domain/on-call/alert-entries.ts';
import type { ChainPlan } from '../../functions/domain/on-call/chain.ts';
import { raise } from '../../functions/domain/on-call/record-alert.ts';
import type { Instant } from '../../functions/domain/time.ts';
import { MONDAY } from './ticket.ts';

type AlertFacts = Parameters<typeof raise>[0];

/** An alert as raised, with its first entry: for the on-call of the province unless told otherwise. */
export const anAlert = (
  facts: Partial<AlertFacts> = {},
): AlertRecorded & { readonly entry: AlertEntry } => {
  const recorded = raise(
    {
      id: '01J0000000000000000000000A.3.on-call',
      branch: 'jiangsu',
      level: 'province',
      role: 'on-call',
      cause: {
        kind: 'escalation',
        ticketId: '01J0000000000000000000000A',
        ticketNumber: 'AAAAAAAAAA1',
        owner: 'huaian',
        from: 'city',
        to: 'province',
        limit: { rule: 'D1', dueAt: MONDAY },
      },
      raisedAt: MONDAY,
      ...facts,
    },
    { kind: 'system', part: 'timer' },
    'test',
  );
  const [entry] = recorded.entries;
  if (!entry) throw new Error('nothing was raised');
  return { ...recorded, entry };
};

/** A chain of a province: the two on call, then the manager; whoever alarms the branch at its end. */
export const aPlan = (changes: Partial<ChainPlan> = {}): ChainPlan => ({
  steps: [
    { level: 'province', as: 'on-call', people: ['js-duty-1'], wait: 300 },
    { level: 'province', as: 'on-call', people: ['js-duty-2'], wait: 600 },
    { level: 'province', as: 'manager', people: ['js-head'], wait: 600 },
  ],
  receiptWithin: 300,
  takeWithin: 300,
  unmovedAfter: 7200,
  alarms: true,
  ...changes,
});

/** What is done to an alert, by whom it does not matter. */
export const atTime = (at: Instant): AlertOccasion => ({
  at,
  by: { kind: 'system', part: 'timer' },
  correlationId: 'test',
});
