import { type AlertRecorded, raise } from '../../functions/domain/on-call/alert.ts';
import { MONDAY } from './ticket.ts';

type AlertFacts = Parameters<typeof raise>[0];

/** An alert as raised, with its first entry: for the on-call of the province unless told otherwise. */
export const anAlert = (facts: Partial<AlertFacts> = {}): AlertRecorded =>
  raise(
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
