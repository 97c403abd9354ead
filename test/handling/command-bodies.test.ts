import { describe, expect, it } from 'vitest';
import { COMPLAINT_COMMANDS } from '../../functions/contracts/operations/handling/commands.ts';
import { HttpProblem } from '../../functions/runtime/http-problem.ts';
import { saying } from '../builders/saying.ts';
import { givenIn } from './desk.ts';

const reason = '等待客户补充凭证';
const instant = '2026-07-07T10:00:00+08:00';

/** A body for each command that has all it needs and nothing more. */
const GOOD: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  answer: { found: '误收', done: '已退费', told: '已告知', basis: ['double-refund'] },
  refuse: { ground: 'no-evidence', reason, basis: ['acceptance-rules'] },
  escalate: { reason },
  close: {},
  hold: { asked: '缴费凭证', reason },
  resume: { reason },
  'request-extension': { ground: 'another-body', reason },
  extend: { ground: 'another-body', reason },
  'decline-extension': { reason },
  correct: { facts: { tier: 'vip' }, reason },
  'judge-correction': { proposal: 2, verdict: 'confirm', reason },
  'outside-date': { until: instant, body: '市长热线' },
  refer: { body: 'media', name: '淮安晚报', document: '2026-7', receivedAt: instant },
  'reply-to-body': { referral: 2, reply: '已退费并致歉' },
  promise: { until: instant, told: '明日上午十时前回复', means: 'counter' },
  'appeal-dates': { papersAt: instant },
  note: { note: '客户十八点后方便接听' },
  attempt: { way: 'telephone', outcome: 'no-answer' },
  'report-up': { matter: 'serious-problem', what: '客户聚集' },
  chase: {},
  'add-facts': { facts: '九月也有同样的扣费' },
  evidence: { files: [{ key: 'scans/01J8Z0000000000000000000AA' }] },
  withdraw: { reason: '客户表示已解决' },
};

const commands = Object.values(COMPLAINT_COMMANDS);

/** What is wrong with a body, as its sender is told. */
const problemIn = (verb: string, body: unknown): unknown => {
  try {
    return givenIn(verb, body);
  } catch (error) {
    if (error instanceof HttpProblem) return { reason: error.reason, details: error.details };
    throw error;
  }
};
const wrong = (...fields: readonly string[]) => ({
  reason: 'invalid-request',
  details: fields.map((field) => ({ field, problem: expect.anything() })),
});

describe('the body of a command', () => {
  it('has an example and a smallest form for each', () => {
    expect(Object.keys(GOOD)).toEqual(Object.keys(COMPLAINT_COMMANDS));
  });

  it.each(commands)('$kind is taken as its document shows it', ({ kind, body }) => {
    expect(givenIn(kind, body.example)).toHaveProperty('command.kind', kind);
    expect(givenIn(kind, GOOD[kind])).toHaveProperty('command.kind', kind);
  });

  it.each(commands.map(({ kind }) => kind))('%s refuses a field that is not known', (verb) => {
    expect(problemIn(verb, { ...GOOD[verb], colour: 'red' })).toEqual({
      reason: 'invalid-request',
      details: [{ field: 'colour', problem: saying('this field is not known') }],
    });
  });

  const required = Object.entries(GOOD).flatMap(([verb, body]) =>
    verb === 'appeal-dates' ? [] : Object.keys(body).map((field) => [verb, field] as const),
  );
  it.each(required)('%s without %s names it', (verb, field) => {
    const { [field]: _, ...rest } = GOOD[verb] ?? {};
    expect(problemIn(verb, rest)).toEqual(wrong(field));
  });

  const written = required.filter(([, field]) => field !== 'files' && field !== 'basis');
  it.each(written)('%s with no words or nothing in %s names it', (verb, field) => {
    for (const nothing of [null, '', ' \n '])
      expect(problemIn(verb, { ...GOOD[verb], [field]: nothing })).toEqual(wrong(field));
  });

  it.each([
    ['extend', 'ground', 'another-planet'],
    ['extend', 'ground', 'anotherBody'],
    ['judge-correction', 'verdict', 'perhaps'],
    ['judge-correction', 'proposal', '2'],
    ['judge-correction', 'proposal', true],
    ['judge-correction', 'proposal', 0],
    ['judge-correction', 'proposal', -1],
    ['judge-correction', 'proposal', 1.5],
    ['promise', 'means', 'carrier-pigeon'],
    ['answer', 'means', 'carrier-pigeon'],
    ['refuse', 'ground', 'too-late'],
    ['answer', 'basis', []],
    ['outside-date', 'until', '2026-07-07'],
    ['outside-date', 'until', '2026-07-07T10:00:00'],
    ['promise', 'until', '2026-02-30T10:00:00+08:00'],
    ['promise', 'until', '9999-12-31T23:59:59-01:00'],
    ['appeal-dates', 'papersAt', 'yesterday'],
    ['appeal-dates', 'papersCompleteAt', 1_783_000_000],
    ['appeal-dates', 'decidedAt', '2026-07-07'],
    ['appeal-dates', 'answeredAt', ''],
    ['hold', 'reason', 'a\u0007b'],
    ['hold', 'asked', ''],
    ['attempt', 'way', 'pigeon'],
    ['attempt', 'outcome', 'perhaps'],
    ['report-up', 'matter', 'rumour'],
    ['report-up', 'what', ''],
    ['attempt', 'triedAt', 'yesterday'],
    ['withdraw', 'reason', ''],
    ['add-facts', 'facts', ''],
    ['chase', 'said', ''],
  ] as const)('%s: %s cannot be %j', (verb, field, value) => {
    expect(problemIn(verb, { ...GOOD[verb], [field]: value })).toEqual(wrong(field));
  });

  it.each([
    ['body', 200, 'outside-date'],
    ['reason', 2000, 'hold'],
    ['asked', 2000, 'hold'],
    ['note', 2000, 'attempt'],
    ['what', 5000, 'report-up'],
    ['why', 2000, 'report-up'],
    ['told', 10_000, 'promise'],
    ['evidence', 2000, 'correct'],
  ] as const)('%s may have %i characters, not one more', (field, most, verb) => {
    const of = (length: number) => ({ ...GOOD[verb], [field]: 'x'.repeat(length) });
    expect(givenIn(verb, of(most)).words).toMatchObject({ [field]: 'x'.repeat(most) });
    expect(problemIn(verb, of(most + 1))).toEqual(wrong(field));
  });

  it.each([
    ['tier', 'gold'],
    ['category', 'weather'],
    ['urgency', 'asap'],
    ['place', 'sea'],
    ['recordKind', 'praise'],
    ['occurredAt', 'long ago'],
    ['postmarkedAt', '2026-07-07'],
    ['receivedAt', '2026-07-07T10:00:00'],
    ['unit', 'huaihai-road'],
    ['registeredAt', instant],
  ])('correct: the fact %s cannot be %j', (field, value) => {
    const facts = { tier: 'vip', [field]: value };
    expect(problemIn('correct', { facts, reason })).toEqual(wrong(`facts.${field}`));
  });

  it.each([
    ['correct', { facts: {}, reason }, 'facts', 'give at least one fact'],
    ['appeal-dates', {}, 'body', 'give at least one date'],
  ])('%s with nothing to enter says so', (verb, body, field, problem) => {
    expect(problemIn(verb, body)).toEqual({
      reason: 'invalid-request',
      details: [{ field, problem: saying(problem) }],
    });
  });

  it('names every field that is wrong, not the first alone', () => {
    expect(problemIn('promise', { until: 'soon', means: 'smoke' })).toEqual(
      wrong('until', 'means', 'told'),
    );
  });
});

describe('what a command knows of its body', () => {
  it('an answer was written unless its sender says otherwise (D5)', () => {
    expect(givenIn('answer', GOOD.answer)).toMatchObject({ command: { means: 'written' } });
    expect(givenIn('answer', { ...GOOD.answer, means: 'telephone' })).toMatchObject({
      command: { means: 'telephone' },
    });
  });

  it('instants are kept in UTC, in whole seconds', () => {
    expect(
      givenIn('outside-date', { ...GOOD['outside-date'], until: '2026-07-07T10:00:00.9+08:00' }),
    ).toMatchObject({ command: { until: '2026-07-07T02:00:00Z' } });
  });

  it('whether there is evidence is a fact, what it is are words (D9)', () => {
    expect(givenIn('correct', GOOD.correct)).toMatchObject({
      command: { kind: 'correct', facts: { tier: 'vip' }, evidence: false },
      words: { reason },
    });
    expect(givenIn('correct', { ...GOOD.correct, evidence: '挂号回执' })).toMatchObject({
      command: { kind: 'correct', facts: { tier: 'vip' }, evidence: true },
      words: { reason, evidence: '挂号回执' },
    });
  });

  it.each([
    ['another-province', 'anotherProvince'],
    ['another-body', 'anotherBody'],
  ])('%s grants %s (D3, D4)', (ground, extension) => {
    expect(givenIn('extend', { ground, reason })).toMatchObject({
      command: { kind: 'extend', extension },
      words: { reason },
    });
  });
});
