import * as z from 'zod';
import { words } from '../../text.ts';
import { KEY } from '../operation.ts';
import { DESK, LEADS } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

const EXTENSIONS = {
  'another-province': 'anotherProvince',
  'another-body': 'anotherBody',
} as const;

const ground = z.enum(['another-province', 'another-body']);
const reason = words(2000);

/** Who else must help, and why. */
export const requestExtension = complaintCommand({
  kind: 'request-extension',
  id: 'requestExtension',
  label: { zh: '申请延长时限', en: 'Ask for a longer limit' },
  summary: 'Ask for a longer own limit where another province or body must help (D3, D4)',
  posts: [...DESK, 'handler'],
  key: KEY.optional,
  facts: { ground },
  words: { reason },
  command: (given) => ({ kind: 'request-extension', extension: EXTENSIONS[given.ground] }),
  example: { ground: 'another-province', reason: '需外省核查漫游话单。' },
  refusals: ['already-settled', 'category-not-extended', 'limit-passed', 'not-longer'],
});

/** D3's limit or D4's replaces the own one. */
export const extend = complaintCommand({
  kind: 'extend',
  id: 'extendLimit',
  label: { zh: '批准延长时限', en: 'Grant the longer limit' },
  summary: "Grant the longer own limit that was asked for; never at one's own request (D3, D4)",
  posts: LEADS,
  key: KEY.optional,
  facts: {
    ground: ground.meta({ description: 'As it was asked for: of the request that you have read.' }),
  },
  words: { reason },
  command: (given) => ({ kind: 'extend', extension: EXTENSIONS[given.ground] }),
  example: { ground: 'another-province', reason: '情况属实，同意延长。' },
  refusals: [
    'already-settled',
    'nothing-requested',
    'own-request',
    'category-not-extended',
    'limit-passed',
    'not-longer',
  ],
});

/** The limit stays as it is. */
export const declineExtension = complaintCommand({
  kind: 'decline-extension',
  id: 'declineExtension',
  label: { zh: '驳回延长申请', en: 'Decline the longer limit' },
  summary: 'Decline the longer own limit that was asked for, with a reason (D3, D4)',
  posts: LEADS,
  key: KEY.optional,
  facts: {},
  words: { reason },
  command: () => ({ kind: 'decline-extension' }),
  example: { reason: '外省已答复，无需延长。' },
  refusals: ['already-settled', 'nothing-requested'],
});
