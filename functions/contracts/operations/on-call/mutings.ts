import * as z from 'zod';
import { MuteRequest, MutingId, MutingList, MutingQuery, MutingView } from '../../mutings.ts';
import { jsonBody, KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
import { LEADS, WORKERS } from '../who-may-ask.ts';

/** Given twice, each is done once. */
const changing = {
  room: 'on-call',
  method: 'POST',
  query: NONE,
  clients: [],
  key: KEY.natural,
  ifMatch: false,
  answer: { status: 200, schema: MutingView },
} as const satisfies Partial<Operation>;

export const listMutings = {
  id: 'listMutings',
  room: 'on-call',
  method: 'GET',
  path: '/mutings',
  params: NONE,
  query: MutingQuery,
  summary: 'List mutings for planned work: those that run, that come, and past ones (F2)',
  posts: [...WORKERS, 'on-call', 'publisher'],
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: MutingList },
  refusals: ['invalid-cursor'],
} satisfies Operation;

export const muteAlerts = {
  ...changing,
  id: 'muteAlerts',
  label: { zh: '屏蔽告警', en: 'Mute alerts' },
  path: '/mutings',
  params: NONE,
  summary: 'Mute the alerts of a scope for planned work, until an end (F2, H2)',
  description:
    'Alerts of the scope that would call somebody are kept back until the end, and then call those whom they still need, as one page. At most as long as the policy says (`muting.longest`), and never what always wakes: limits of the law, VIPs, critical network complaints, the regulator’s level, notices, what was reported up, what nobody has acknowledged. Chains that run go on.',
  // Who leads, and who publishes the planned work.
  posts: [...LEADS, 'publisher'],
  body: jsonBody(MuteRequest, {
    from: '2027-02-07T00:00:00+08:00',
    to: '2027-02-07T06:00:00+08:00',
    because: 'cut-over',
    work: 'EOMS-2027-0207-01',
    areas: ['320800'],
    categories: ['network'],
  }),
  refusals: [
    'not-found',
    'no-such-unit',
    'out-of-order',
    'muting-over',
    'nothing-muted',
    'muting-too-long',
    'too-many-mutings',
    'busy-record',
  ],
} satisfies Operation;

export const liftMuting = {
  ...changing,
  id: 'liftMuting',
  label: { zh: '解除屏蔽', en: 'Lift' },
  path: '/mutings/{id}/lift',
  params: z.object({ id: MutingId }),
  summary: 'Lift a muting before its end: what it has kept back calls somebody now (F2)',
  // Whoever is called may want to hear of it: lifting only ever calls more.
  posts: [...LEADS, 'publisher', 'on-call'],
  body: NO_BODY,
  refusals: ['not-found', 'muting-over', 'busy-record'],
} satisfies Operation;
