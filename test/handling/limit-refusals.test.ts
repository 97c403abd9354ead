import { describe, expect, it } from 'vitest';
import { plusSeconds } from '../../functions/domain/time.ts';
import { saying } from '../builders/saying.ts';
import { aColleague, someFacts } from '../builders/ticket.ts';
import { aDesk, hour, type Request } from './desk.ts';

const facts = someFacts({ channel: 'letter', receivedAt: hour(-5), postmarkedAt: hour(-20) });
const network = someFacts({ category: 'network' });
const reason = '等待客户补充凭证';

const HOLD = [2, 'hold', { asked: '缴费凭证', reason }] as const;
const PROMISE = { until: hour(30), told: '后天下午四点前回复', means: 'telephone' } as const;
const LATER = { facts: { receivedAt: hour(-2) }, reason, evidence: '挂号回执' } as const;
const PROPOSED = [1, 'correct', LATER] as const;
const REPLACED = [2, 'correct', { ...LATER, facts: { receivedAt: hour(-1) } }] as const;
const CONFIRM = { proposal: 2, verdict: 'confirm', reason } as const;

type Refused = [
  title: string,
  problem: string,
  details: readonly object[],
  request: Request,
  before?: readonly Request[],
  registration?: Parameters<typeof aDesk>[0],
];

const ofRule = (rule: string, dueAt?: string) => [
  { field: 'rule', problem: saying(rule) },
  ...(dueAt === undefined ? [] : [{ field: 'dueAt', problem: saying(dueAt) }]),
];
const ofField = (field: string, problem: string) => [{ field, problem: saying(problem) }];
const EXTEND = { ground: 'another-province', reason: '需外省核查' } as const;
const ANSWERED = [
  3,
  'answer',
  { found: '误收', done: '已退费', told: '已告知', basis: ['double-refund'] },
] as const;

const refusedCommands: readonly Refused[] = [
  ['a second hold', 'already-held', [], [3, 'hold', { asked: '缴费凭证', reason }], [HOLD]],
  [
    'a hold when the cap is used up',
    'pauses-used-up',
    [],
    [75, 'hold', { asked: '缴费凭证', reason }],
    [HOLD],
  ],
  ['resuming what the cap has resumed', 'not-held', [], [74, 'resume', { reason }], [HOLD]],
  ['resuming what does not wait', 'not-held', [], [3, 'resume', { reason }]],
  [
    'D3 for a category without it',
    'category-not-extended',
    ofRule('D3'),
    [1, 'request-extension', EXTEND],
  ],
  [
    'D4 for a category without it',
    'category-not-extended',
    ofRule('D4'),
    [1, 'request-extension', { ...EXTEND, ground: 'another-body' }],
  ],
  [
    'D3 one second after the own limit',
    'limit-passed',
    ofRule('D3', hour(48)),
    [48 + 1 / 3600, 'extend', EXTEND],
    [[1, 'request-extension', EXTEND, { by: aColleague }]],
    { facts: network },
  ],
  [
    'D3 where D4 is granted already',
    'not-longer',
    ofRule('D3', '2026-07-15T15:59:59Z'),
    [2, 'request-extension', EXTEND],
    [
      [1, 'request-extension', { ...EXTEND, ground: 'another-body' }, { by: aColleague }],
      [1, 'extend', { ...EXTEND, ground: 'another-body' }],
    ],
    { facts: network },
  ],
  [
    'correcting what is so already',
    'nothing-changed',
    [],
    [1, 'correct', { facts: { tier: 'ordinary' }, reason }],
  ],
  [
    'a later receipt without evidence',
    'evidence-needed',
    ofRule('D9', '2026-07-21T15:59:59Z'),
    [1, 'correct', { facts: LATER.facts, reason }],
    [],
    { facts },
  ],
  [
    'a receipt one second after the registration',
    'out-of-order',
    ofField('receivedAt', `must not be later than the registration, ${hour(0)}`),
    [1, 'correct', { facts: { receivedAt: plusSeconds(hour(0), 1) }, reason }],
    [],
    { facts },
  ],
  [
    'a postmark one second after the receipt',
    'out-of-order',
    ofField('postmarkedAt', `must not be later than the receipt, ${hour(-5)}`),
    [1, 'correct', { facts: { postmarkedAt: plusSeconds(hour(-5), 1) }, reason }],
    [],
    { facts },
  ],
  ...(['phone', 'email', 'walk-in'] as const).map(
    (channel): Refused => [
      `a postmark of a complaint by ${channel}`,
      'invalid-request',
      ofField('facts.postmarkedAt', `a complaint by ${channel} has none`),
      [1, 'correct', { facts: { postmarkedAt: hour(-20) }, reason, evidence: '信封' }],
      [],
      { facts: someFacts({ channel }) },
    ],
  ),
  [
    'what happened one second from now',
    'out-of-order',
    ofField('occurredAt', `must not be later than now, ${hour(1)}`),
    [1, 'correct', { facts: { occurredAt: plusSeconds(hour(1), 1) }, reason }],
  ],
  ['judging where nothing is proposed', 'nothing-proposed', [], [1, 'judge-correction', CONFIRM]],
  [
    'confirming one’s own correction',
    'own-correction',
    [],
    [2, 'judge-correction', CONFIRM],
    [PROPOSED],
    { facts },
  ],
  ...(['confirm', 'dismiss'] as const).map(
    (verdict): Refused => [
      `a ${verdict} of a correction that another has replaced since it was read`,
      'another-proposal',
      ofField('proposal', '3 waits now: read it before you judge it'),
      [3, 'judge-correction', { ...CONFIRM, verdict }, { by: aColleague }],
      [PROPOSED, REPLACED],
      { facts },
    ],
  ),
  [
    'an outside date at the receipt',
    'out-of-order',
    ofField('until', `must be later than the receipt, ${hour(0)}`),
    [1, 'outside-date', { until: hour(0), body: '市长热线' }],
  ],
  [
    'the outside date that stands',
    'nothing-changed',
    [],
    [2, 'outside-date', { until: hour(10), body: '市长热线' }],
    [[1, 'outside-date', { until: hour(10), body: '市长热线' }]],
  ],
  [
    'a promise for now',
    'out-of-order',
    ofField('until', `must be later than now, ${hour(1)}`),
    [1, 'promise', { ...PROMISE, until: hour(1) }],
  ],
  [
    'the promise that stands',
    'nothing-changed',
    [],
    [2, 'promise', PROMISE],
    [[1, 'promise', PROMISE]],
  ],
  [
    'papers one second from now',
    'out-of-order',
    ofField('papersAt', `must not be later than now, ${hour(1)}`),
    [1, 'appeal-dates', { papersAt: plusSeconds(hour(1), 1) }],
  ],
  [
    'papers one second before the receipt',
    'out-of-order',
    ofField('papersAt', `must not be earlier than the receipt, ${hour(0)}`),
    [1, 'appeal-dates', { papersAt: plusSeconds(hour(0), -1) }],
  ],
  [
    'papers one second after the decision on them',
    'out-of-order',
    ofField('papersAt', `must not be later than ${hour(1)}`),
    [3, 'appeal-dates', { papersAt: plusSeconds(hour(1), 1), decidedAt: hour(1) }],
  ],
  [
    'the dates that stand',
    'nothing-changed',
    [],
    [3, 'appeal-dates', { papersAt: hour(1) }],
    [[2, 'appeal-dates', { papersAt: hour(1) }]],
  ],
  ...(
    [
      ['hold', { asked: '缴费凭证', reason }],
      ['resume', { reason }],
      ['request-extension', EXTEND],
      ['extend', EXTEND],
      ['decline-extension', { reason }],
      ['correct', { facts: { tier: 'vip' }, reason }],
      ['judge-correction', CONFIRM],
      ['outside-date', { until: hour(10), body: '市长热线' }],
      ['promise', PROMISE],
    ] as const
  ).map(
    ([verb, body]): Refused => [
      `${verb} once the customer is answered`,
      'already-settled',
      ofField('state', 'resolved'),
      [4, verb, body],
      [ANSWERED],
    ],
  ),
  [
    'appeal-dates once the ticket is closed',
    'already-settled',
    ofField('state', 'closed'),
    [5, 'appeal-dates', { papersAt: hour(1) }],
    [ANSWERED, [4, 'close', {}]],
  ],
];

describe('refuses, and stores nothing', () => {
  it.each(refusedCommands)(
    '%s: %s',
    async (...[, problem, details, request, before = [], registration = {}]: Refused) => {
      const { post, posted, ticket, trail, notes } = await aDesk(registration);
      await posted(...before);
      const stored = [await ticket(), trail(), await notes()];
      expect(await post(...request)).toEqual({ problem, details });
      expect([await ticket(), trail(), await notes()]).toEqual(stored);
    },
  );
});

describe('on the other side of a threshold', () => {
  it.each<[string, Request, Parameters<typeof aDesk>[0]?]>([
    [
      'D3 is asked for on the own limit’s last second',
      [48, 'request-extension', EXTEND],
      { facts: network },
    ],
    [
      'a receipt may lie at the registration',
      [1, 'correct', { ...LATER, facts: { receivedAt: hour(0) } }],
      { facts },
    ],
    [
      'a postmark may lie at the receipt',
      [1, 'correct', { facts: { postmarkedAt: hour(-5) }, reason, evidence: '信封' }],
      { facts },
    ],
    [
      'it may have happened this second',
      [1, 'correct', { facts: { occurredAt: hour(1) }, reason, evidence: '通话记录' }],
    ],
    [
      'an outside date may lie one second after the receipt',
      [1, 'outside-date', { until: plusSeconds(hour(0), 1), body: '市长热线' }],
    ],
    [
      'a promise may end in one second',
      [1, 'promise', { ...PROMISE, until: plusSeconds(hour(1), 1) }],
    ],
    [
      'papers may arrive this second, with the complaint’s receipt or the decision',
      [0, 'appeal-dates', { papersAt: hour(0), decidedAt: hour(0) }],
    ],
  ])('%s', async (_, request, registration = {}) => {
    const { post } = await aDesk(registration);
    expect(await post(...request)).toMatchObject({ status: 200 });
  });

  it('the regulator’s dates are taken after the answer too (D10)', async () => {
    const { post, posted } = await aDesk();
    await posted(ANSWERED);
    const given = await post(5, 'appeal-dates', { papersAt: hour(4) });
    expect(given).toMatchObject({ status: 200, body: { state: 'resolved' } });
  });
});
