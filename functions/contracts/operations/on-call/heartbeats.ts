import { CLIENT_ROLES } from '../../../domain/actor.ts';
import { HeartbeatList, HeartbeatTaken } from '../../heartbeats.ts';
import { KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
import { LEADS } from '../who-may-ask.ts';

export const giveHeartbeat = {
  id: 'giveHeartbeat',
  label: { zh: '上报心跳', en: 'Give a sign of life' },
  room: 'on-call',
  method: 'POST',
  path: '/heartbeats',
  params: NONE,
  query: NONE,
  summary: 'A machine says that it is alive (B2)',
  description:
    'Where `branch.json` lists the machine with `heartbeat` and none came for longer than the policy’s `heartbeat.integration`, the branch’s on-call is alerted, once for each silence. The answer says whether that is so (`monitored`), and until when the next one is expected.',
  posts: [],
  clients: CLIENT_ROLES,
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: HeartbeatTaken },
  refusals: [],
} satisfies Operation;

export const listHeartbeats = {
  id: 'listHeartbeats',
  room: 'on-call',
  method: 'GET',
  path: '/heartbeats',
  params: NONE,
  query: NONE,
  summary:
    'Who gives signs of life, and who is silent: machines and neighbouring branches (B2, H4)',
  posts: [...LEADS, 'on-call'],
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: HeartbeatList },
  refusals: [],
} satisfies Operation;
