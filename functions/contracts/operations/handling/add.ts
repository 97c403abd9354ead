import * as z from 'zod';
import { GivenFile, MOST_FILES } from '../../evidence.ts';
import { words } from '../../text.ts';
import { KEY } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

const POSTS = [...DESK, 'handler'] as const;

/** The customer has more to say (E9). */
export const addFacts = complaintCommand({
  kind: 'add-facts',
  id: 'addFacts',
  label: { zh: '补充情况', en: 'Add what the customer says' },
  summary: 'Put on record what the customer adds, with files where there are any (E9)',
  posts: POSTS,
  // The same words a second time are said a second time.
  key: KEY.required,
  facts: {
    files: z.array(GivenFile).max(MOST_FILES).default([]).meta({
      description: 'Keys that `POST /intake/uploads` gave for `evidence`, uploaded before.',
    }),
  },
  words: { facts: words(20_000) },
  command: ({ files }) => ({ kind: 'add-facts', files: files.length }),
  files: ({ files }) => files,
  example: { facts: '客户补充：九月也有同样的扣费。', files: [] },
  refusals: ['already-settled'],
});

/** The customer has something to show (B10, E9). */
export const evidence = complaintCommand({
  kind: 'evidence',
  id: 'addEvidence',
  label: { zh: '补充材料', en: 'Add evidence' },
  summary: 'Add files that the customer gives as evidence, of whatever type (B10, E9)',
  posts: POSTS,
  key: KEY.required,
  facts: { files: z.array(GivenFile).min(1).max(MOST_FILES) },
  words: { what: words(2000).exactOptional() },
  command: ({ files }) => ({ kind: 'evidence', files: files.length }),
  files: ({ files }) => files,
  example: {
    files: [{ key: 'scans/01J8Z0000000000000000000AA', fileName: '话费账单.pdf' }],
    what: '九月话费账单',
  },
  refusals: ['already-settled'],
});
