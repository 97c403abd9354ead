import { ClocksView } from '../../clocks.ts';
import { ComplaintPath } from '../handling/complaint-command.ts';
import { KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
import { CASE_READERS } from '../who-may-ask.ts';

/** Why each limit of a complaint is what it is. */
export const readClocks = {
  id: 'readClocks',
  room: 'limits',
  method: 'GET',
  path: '/complaints/{id}/clocks',
  params: ComplaintPath,
  query: NONE,
  ...CASE_READERS,
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  description: 'An integrator asks for what it has sent itself, and reads no reasons.',
  summary: 'Every limit: how it was counted, day by day, which one counts, in words for a customer',
  answer: { status: 200, schema: ClocksView },
  refusals: ['not-found', 'not-owner', 'not-disclosed', 'owner-unreachable'],
} satisfies Operation;
