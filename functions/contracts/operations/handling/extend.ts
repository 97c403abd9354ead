import * as z from 'zod';
import { words } from '../../text.ts';
import { KEY } from '../operation.ts';
import { complaintCommand } from './complaint-command.ts';

const EXTENSIONS = {
  'another-province': 'anotherProvince',
  'another-body': 'anotherBody',
} as const;

/** Who else must help, and why: D3's limit or D4's replaces the own one. */
export const extend = complaintCommand({
  kind: 'extend',
  id: 'extendLimit',
  summary: 'Replace the own limit where another province or body must help (D3, D4)',
  posts: ['lead', 'manager'],
  key: KEY.optional,
  facts: { ground: z.enum(['another-province', 'another-body']) },
  words: { reason: words(2000) },
  command: ({ ground }) => ({ kind: 'extend', extension: EXTENSIONS[ground] }),
  example: { ground: 'another-province', reason: '需外省核查漫游话单。' },
  refusals: ['already-settled', 'category-not-extended', 'limit-passed', 'not-longer'],
});
