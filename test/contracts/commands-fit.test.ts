import { expect, it } from 'vitest';
import * as z from 'zod';
import { complaintCommand } from '../../functions/contracts/operations/handling/complaint-command.ts';
import { KEY } from '../../functions/contracts/operations/operation.ts';
import { DESK } from '../../functions/contracts/operations/who-may-ask.ts';
import { words } from '../../functions/contracts/text.ts';

const extend = {
  kind: 'extend',
  id: 'extendLimit',
  label: { zh: '批准', en: 'Grant' },
  summary: 'Replace the own limit',
  posts: DESK,
  key: KEY.optional,
  facts: { ground: z.enum(['anotherProvince', 'anotherBody']) },
  words: { reason: words(2000) },
  command: ({ ground }: { ground: 'anotherProvince' | 'anotherBody' }) => ({
    kind: 'extend' as const,
    extension: ground,
  }),
  example: { ground: 'anotherBody', reason: '需银行核查' },
  refusals: [
    'already-settled',
    'nothing-requested',
    'own-request',
    'category-not-extended',
    'limit-passed',
    'not-longer',
  ],
} as const;

/** With one thing amiss each: the compiler says so, or this file does not compile. */
const amiss = {
  kind: { ...extend, kind: 'prolong' },
  anotherCommand: { ...extend, command: () => ({ kind: 'hold' as const }) },
  factLeftOut: { ...extend, command: () => ({ kind: 'extend' as const }) },
  example: { ...extend, example: { ground: 'anotherBody' as const } },
  refusalUnsaid: {
    ...extend,
    refusals: ['already-settled', 'not-longer', 'limit-passed'] as const,
  },
  refusalOfAnother: { ...extend, refusals: [...extend.refusals, 'already-held'] as const },
  words: { ...extend, words: { reason: z.number() } },
  post: { ...extend, posts: ['clerk'] as const },
};

it('a command is declared as its rule is', () => {
  expect(complaintCommand(extend)).toMatchObject({ id: 'extendLimit', kind: 'extend' });
  const declared = [
    // @ts-expect-error: the rules know no such command
    () => complaintCommand(amiss.kind),
    // @ts-expect-error: it makes another command
    () => complaintCommand(amiss.anotherCommand),
    // @ts-expect-error: the rule judges by a fact that it leaves out
    () => complaintCommand(amiss.factLeftOut),
    // @ts-expect-error: the example has no words
    () => complaintCommand(amiss.example),
    // @ts-expect-error: the rule may refuse it for more
    () => complaintCommand(amiss.refusalUnsaid),
    // @ts-expect-error: the rule never refuses it for that
    () => complaintCommand(amiss.refusalOfAnother),
    // @ts-expect-error: words are texts
    () => complaintCommand(amiss.words),
    // @ts-expect-error: there is no such post
    () => complaintCommand(amiss.post),
  ];
  expect(declared).toHaveLength(Object.keys(amiss).length);
});

const { kind: _kind, ...noKind } = extend;
const { id: _id, ...noId } = extend;
const { label: _label, ...noLabel } = extend;
const { summary: _summary, ...noSummary } = extend;
const { posts: _posts, ...noPosts } = extend;
const { key: _key, ...noKey } = extend;
const { facts: _facts, ...noFacts } = extend;
const { words: _words, ...noWords } = extend;
const { command: _command, ...noCommand } = extend;
const { example: _example, ...noExample } = extend;
const { refusals: _refusals, ...noRefusals } = extend;

it('a command is declared whole', () => {
  const declared = [
    // @ts-expect-error
    () => complaintCommand(noKind),
    // @ts-expect-error
    () => complaintCommand(noId),
    // @ts-expect-error
    () => complaintCommand(noLabel),
    // @ts-expect-error
    () => complaintCommand(noSummary),
    // @ts-expect-error
    () => complaintCommand(noPosts),
    // @ts-expect-error
    () => complaintCommand(noKey),
    // @ts-expect-error
    () => complaintCommand(noFacts),
    // @ts-expect-error
    () => complaintCommand(noWords),
    // @ts-expect-error
    () => complaintCommand(noCommand),
    // @ts-expect-error
    () => complaintCommand(noExample),
    // @ts-expect-error
    () => complaintCommand(noRefusals),
  ];
  expect(declared).toHaveLength(Object.keys(extend).length);
});
