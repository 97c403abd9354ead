import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod';
import { effectivePolicy, PolicyOverrides } from '../../../functions/contracts/effective-policy.ts';
import { PolicySchema } from '../../../functions/contracts/policy.ts';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import { type Policy, STATUTORY_RULES } from '../../../functions/domain/policy/policy.ts';
import { settingsOf } from '../../../functions/domain/policy/settings.ts';

const effective = (layers: Omit<Parameters<typeof effectivePolicy>[0], 'defaults'>) =>
  effectivePolicy({ defaults: defaultPolicy, ...layers });
const policyOf = (overrides: unknown, more: { provinceOverrides?: unknown } = {}): Policy => {
  const result = effective({ overrides, ...more });
  if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems));
  return result.policy;
};
const problemsOf = (layers: Parameters<typeof effective>[0]) => {
  const result = effective(layers);
  return result.kind === 'problems' ? result.problems : [];
};
const vip = (value: string) => ({ ownAnswer: { vip: { value } } });
const figures = new Map(settingsOf(defaultPolicy).map(({ path, setting }) => [path, setting]));

describe('the default policy', () => {
  it('has the shape of a policy', () => {
    expect(PolicySchema.parse(defaultPolicy)).toEqual(defaultPolicy);
    expectTypeOf<z.infer<typeof PolicySchema>>().toExtend<Policy>();
  });

  it.each([
    ['ownAnswer.vip', 'D1', 'PT8H'],
    ['ownAnswer.go-tone', 'D1', 'PT24H'],
    ['ownAnswer.ordinary', 'D1', 'PT48H'],
    ['networkAnswer.critical', 'D2', 'PT8H'],
    ['networkAnswer.urgent', 'D2', 'PT24H'],
    ['networkAnswer.general', 'D2', 'PT48H'],
    ['anotherProvince.limit', 'D3', { workingDays: 4 }],
    ['anotherProvince.categories', 'D3', ['network']],
    ['anotherBody.limit', 'D4', { workingDays: 7 }],
    ['anotherBody.categories', 'D4', ['network']],
    ['quietHours', 'D5', { from: '22:00', to: '08:00' }],
    ['callableTime', 'D5', 'PT1H'],
    ['reminders', 'D7', [0.5, 0.8]],
    ['customerAnswer', 'D9', 'P15D'],
    ['appealAcceptance', 'D10', { workingDays: 5 }],
    ['appealAnswer', 'D10', 'P30D'],
    ['faultRepair.town', 'D11', 'PT48H'],
    ['faultRepair.country', 'D11', 'PT72H'],
    ['provinceAnswer', 'F1', 'PT48H'],
    ['regulatorChase', 'F4', 'P1D'],
    ['paging.nextOnCall', 'F3', 'PT5M'],
    ['paging.manager', 'F3', 'PT10M'],
    ['paging.rounds', 'F3', 1],
    ['paging.receipt', 'F3', 'PT5M'],
    ['paging.unmoved', 'F3', 'PT2H'],
    ['heartbeat.neighbour', 'H4', 'PT30M'],
    ['heartbeat.integration', 'B2', 'PT1H'],
    ['heartbeat.canary', 'B2', 'PT3H'],
    ['canary.every', 'B2', 'PT1H'],
    ['acceptancePeriod', 'B5', null],
    ['appealDoor.billing', 'B6', 'P5M'],
    ['appealDoor.other', 'B6', 'P2Y'],
    ['solutionAnswer', 'B8', 'P0D'],
    ['messages.receiptsADay', 'B8', 5],
    ['opinionAnswer', 'P5', { workingDays: 5 }],
    ['repeatWindow', 'B9', 'P30D'],
    ['plannedChange.major', 'H2', 'PT72H'],
    ['plannedChange.general', 'H2', 'PT36H'],
    ['accidentReport.particularlySerious.spoken', 'H7', 'PT0S'],
    ['accidentReport.particularlySerious.written', 'H7', 'PT4H'],
    ['accidentReport.serious.spoken', 'H7', 'PT4H'],
    ['accidentReport.serious.written', 'H7', 'PT24H'],
    ['onTimeShare', 'K1', 0.95],
  ])('%s is the figure of rule %s: %j', (path, rule, value) => {
    expect(figures.get(path)).toMatchObject({ rule, value });
  });

  it('the refund ladders are those of I2, in fen', () => {
    const { hotline, hall } = defaultPolicy.refundLadders;
    expect([hotline.rule, hall.rule]).toEqual(['I2', 'I2']);
    expect(hotline.value.map(({ limitFen }) => limitFen / 100)).toEqual([100, 300, 500, 1000]);
    expect(hall.value.map(({ limitFen }) => limitFen / 100)).toEqual([100, 300, 1000]);
  });

  it('every figure names its rule and source, the statutory ones a public instrument', () => {
    expect(figures.size).toBe(69);
    for (const { rule, source } of figures.values()) {
      expect(rule).toMatch(/^[A-R]\d+$/);
      expect(source.en.startsWith("operator's rule")).toBe(!STATUTORY_RULES.includes(rule));
      expect(source.zh.startsWith('公司规定')).toBe(!STATUTORY_RULES.includes(rule));
    }
  });

  it('every source is told in two languages that do not mix', () => {
    for (const { source } of figures.values()) {
      expect(source.zh).toMatch(/^[^a-z]+$/i);
      expect(source.en).toMatch(/^[ -~]+$/);
    }
  });
});

describe('overrides', () => {
  it('none leave the defaults', () => {
    expect(policyOf({})).toEqual(defaultPolicy);
    expect(policyOf({ $schema: '../policy.schema.json' })).toEqual(defaultPolicy);
  });

  it('replace a value and keep its rule and source', () => {
    const { ownAnswer, version } = policyOf({ version: 'huaian-1', ...vip('PT6H') });
    expect(ownAnswer.vip).toEqual({ ...defaultPolicy.ownAnswer.vip, value: 'PT6H' });
    expect(ownAnswer['go-tone']).toEqual(defaultPolicy.ownAnswer['go-tone']);
    expect(version).toBe('huaian-1');
  });

  it('may name a source of their own', () => {
    const source = { zh: '淮安公司规定〔2026〕3号', en: 'Huaian rule 2026-3' };
    expect(
      policyOf({ ownAnswer: { vip: { value: 'PT6H', source } } }).ownAnswer.vip.source,
    ).toEqual(source);
  });

  it.each([
    [
      'VIPs',
      { tier: ['go-tone', 'vip'], becomes: 'list' },
      'tier vip always wakes: it cannot be put off',
    ],
    [
      'limits of the law',
      { limit: ['statutory'], becomes: 'digest' },
      'limit statutory always wakes',
    ],
    ['critical network complaints', { urgency: ['critical'], becomes: 'list' }, 'urgency critical'],
    ['the regulator’s level', { level: ['regulator'], becomes: 'list' }, 'level regulator always'],
    ['notices', { about: ['notice-overdue'], becomes: 'digest' }, 'about notice-overdue always'],
  ])('never put off what always wakes somebody: %s (F2)', (_, line, sentence) => {
    const problems = problemsOf({ overrides: { wakes: { map: { value: [line] } } } });
    expect(problems).toEqual([
      { field: 'wakes.map.value.0', problem: expect.stringContaining(sentence) },
    ]);
    const wakes = { map: { value: [{ ...line, becomes: 'wake' }] } };
    expect(problemsOf({ overrides: { wakes } })).toEqual([]);
  });

  it('have no line after one that fits every alert (F2)', () => {
    const value = [{ becomes: 'list' }, { tier: ['ordinary'], becomes: 'wake' }];
    expect(problemsOf({ overrides: { wakes: { map: { value } } } })).toEqual([
      { field: 'wakes.map.value.1', problem: 'is never reached: line 0 fits every alert' },
    ]);
  });

  it.each([
    ['PT1H', 'PT2H4M59S', false],
    ['PT1H', 'PT2H5M', true],
    ['PT1H', 'PT2H5M1S', true],
    ['P1D', 'PT3H', false],
    ['P1D', 'P2D', false],
    ['P1D', 'P3D', true],
    ['PT1S', 'PT5M1S', false],
    ['PT1S', 'PT5M2S', true],
    ['PT0S', 'PT1S', true],
  ])('canaries every %s are missed after %s at the earliest: %s (B2)', (every, silence, fine) => {
    const overrides = {
      canary: { every: { value: every } },
      heartbeat: { canary: { value: silence } },
    };
    const problem = `must be at least twice canary.every (${every}) and five minutes, or the on-call is alerted where nothing is broken`;
    expect(problemsOf({ overrides })).toEqual(fine ? [] : [{ field: 'heartbeat.canary', problem }]);
  });

  it('are judged over the province’s: its canaries, the silence of its own (B2)', () => {
    const provinceOverrides = { canary: { every: { value: 'PT6H' } } };
    const found = problemsOf({ overrides: {}, provinceOverrides });
    expect(found.map(({ field }) => field)).toEqual(['heartbeat.canary']);
    const overrides = { heartbeat: { canary: { value: 'P1D' } } };
    expect(problemsOf({ overrides, provinceOverrides })).toEqual([]);
  });

  it.each([
    ['one language alone', { zh: '公司规定' }],
    ['an empty text', { zh: '公司规定', en: '' }],
    ['a plain string', 'rule 2026-3'],
  ])('name a source in both languages: %s is refused', (_, source) => {
    const problems = problemsOf({ overrides: { ownAnswer: { vip: { value: 'PT6H', source } } } });
    expect(problems.map(({ field }) => field)).toEqual([
      expect.stringMatching(/^ownAnswer\.vip\.source/),
    ]);
  });

  it('replace a list as a whole', () => {
    expect(policyOf({ reminders: { value: [0.9] } }).reminders.value).toEqual([0.9]);
    expect(
      policyOf({ anotherProvince: { categories: { value: ['network', 'billing'] } } })
        .anotherProvince.categories.value,
    ).toEqual(['network', 'billing']);
  });

  it('replace an unlike unit: working days for hours, a period for none', () => {
    expect(
      policyOf({ ownAnswer: { ordinary: { value: { workingDays: 2 } } } }).ownAnswer.ordinary.value,
    ).toEqual({ workingDays: 2 });
    expect(policyOf({ acceptancePeriod: { value: 'P1Y' } }).acceptancePeriod.value).toBe('P1Y');
    expect(policyOf({ anotherBody: { limit: { value: 'P5D' } } }).anotherBody.limit.value).toBe(
      'P5D',
    );
  });

  it('lie over the province’s', () => {
    const provinceOverrides = {
      version: 'jiangsu-1',
      ownAnswer: { vip: { value: 'PT6H' }, ordinary: { value: 'PT36H' } },
    };
    const { ownAnswer, version } = policyOf(vip('PT4H'), { provinceOverrides });
    expect([
      ownAnswer.vip.value,
      ownAnswer['go-tone'].value,
      ownAnswer.ordinary.value,
      version,
    ]).toEqual(['PT4H', 'PT24H', 'PT36H', 'jiangsu-1']);
  });

  it('of the demonstration turn hours into seconds, D9 too', () => {
    const { customerAnswer, ownAnswer } = policyOf({
      customerAnswer: { value: 'PT20S' },
      ...vip('PT8S'),
    });
    expect([customerAnswer.value, ownAnswer.vip.value]).toEqual(['PT20S', 'PT8S']);
  });
});

describe('wrong overrides say which field and what is allowed', () => {
  it.each<[string, unknown, string, RegExp]>([
    ['a value of no form', vip('8h'), 'ownAnswer.vip.value', /expected an ISO 8601 duration: PT8H/],
    [
      'working days below 0',
      { anotherBody: { limit: { value: { workingDays: -1 } } } },
      'anotherBody.limit.value.workingDays',
      />=0/,
    ],
    ['a key that does not exist', { ownAnswer: { gold: { value: 'PT8H' } } }, 'ownAnswer', /gold/],
    ['a figure that does not exist', { ownAnswers: {} }, '', /ownAnswers/],
    [
      'an unknown part of a figure',
      { onTimeShare: { value: 0.9, note: 'x' } },
      'onTimeShare',
      /note/,
    ],
    ['reminders that do not rise', { reminders: { value: [0.8, 0.5] } }, 'reminders.value', /rise/],
    ['the same reminder twice', { reminders: { value: [0.5, 0.5] } }, 'reminders.value', /rise/],
    ['a reminder at the end', { reminders: { value: [1] } }, 'reminders.value.0', /<1/],
    ['a reminder at the start', { reminders: { value: [0] } }, 'reminders.value.0', />0/],
    [
      'a time that is none',
      { quietHours: { value: { from: '24:00', to: '08:00' } } },
      'quietHours.value.from',
      /HH:MM/,
    ],
    [
      'quiet hours without an end',
      { quietHours: { value: { from: '08:00', to: '08:00' } } },
      'quietHours.value',
      /must differ/,
    ],
    [
      'months where exact time is needed',
      { customerWait: { value: 'P1M' } },
      'customerWait.value',
      /hours, minutes, seconds or whole days/,
    ],
    [
      'working days where exact time is needed',
      { callableTime: { value: { workingDays: 1 } } },
      'callableTime.value',
      /expected string/,
    ],
    [
      'a category that does not exist',
      { anotherProvince: { categories: { value: ['weather'] } } },
      'anotherProvince.categories.value.0',
      /billing/,
    ],
    [
      'a ladder that does not rise',
      {
        refundLadders: {
          hall: {
            value: [
              { role: 'a', limitFen: 2 },
              { role: 'b', limitFen: 1 },
            ],
          },
        },
      },
      'refundLadders.hall.value',
      /rise/,
    ],
    [
      'an empty ladder',
      { refundLadders: { hall: { value: [] } } },
      'refundLadders.hall.value',
      />=1/,
    ],
    ['a share above 1', { onTimeShare: { value: 1.01 } }, 'onTimeShare.value', /<=1/],
    ['no object at all', 'PT8H', '', /^expected \{ .*\bownAnswer\b.* \}$/],
    [
      'a figure that nobody knows',
      { ownAnswer: { gold: { value: 'PT1H' } } },
      'ownAnswer',
      /^unknown gold; allowed: vip, go-tone, ordinary$/,
    ],
    [
      'a figure without a value',
      { ownAnswer: { vip: 'PT1H' } },
      'ownAnswer.vip',
      /^expected \{ value, rule, source \}$/,
    ],
  ])('%s', (_name, overrides, field, problem) => {
    const problems = problemsOf({ overrides });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.field).toBe(field);
    expect(problems[0]?.problem).toMatch(problem);
    expect(problemsOf({ overrides: {}, provinceOverrides: overrides })).toEqual(problems);
  });

  it('another rule’s id', () => {
    expect(problemsOf({ overrides: { ownAnswer: { vip: { rule: 'D2' } } } })).toEqual([
      { field: 'ownAnswer.vip', problem: 'must cite rule D1, not D2' },
    ]);
  });
});

describe('statutory figures', () => {
  it.each([
    ['customerAnswer', { customerAnswer: { value: 'P16D' } }, 'D9'],
    ['appealAcceptance', { appealAcceptance: { value: { workingDays: 6 } } }, 'D10'],
    ['appealAnswer', { appealAnswer: { value: 'P31D' } }, 'D10'],
    ['faultRepair.town', { faultRepair: { town: { value: 'PT48H1S' } } }, 'D11'],
    ['faultRepair.country', { faultRepair: { country: { value: 'P4D' } } }, 'D11'],
    ['appealDoor.billing', { appealDoor: { billing: { value: 'P6M' } } }, 'B6'],
    ['appealDoor.other', { appealDoor: { other: { value: 'P3Y' } } }, 'B6'],
    [
      'accidentReport.serious.written',
      { accidentReport: { serious: { written: { value: 'PT25H' } } } },
      'H7',
    ],
    ['customerAnswer', { customerAnswer: { value: { workingDays: 11 } } }, 'D9'],
  ])('%s cannot be longer (%#)', (field, overrides, rule) => {
    for (const layers of [{ overrides }, { overrides: {}, provinceOverrides: overrides }]) {
      const problems = problemsOf(layers);
      expect(problems.map((one) => one.field)).toEqual([field]);
      expect(problems[0]?.problem).toMatch(
        new RegExp(`^must be at most .*: statutory \\(${rule}, `),
      );
    }
  });

  it.each([
    ['appealDoor.other', { appealDoor: { other: { value: 'P1M' } } }, 'P2Y', 'B6'],
    ['appealAnswer', { appealAnswer: { value: 'P29D' } }, 'P30D', 'D10'],
  ])('%s is not ours to shorten', (field, overrides, least, rule) => {
    const [problem] = problemsOf({ overrides });
    expect(problem?.field).toBe(field);
    expect(problem?.problem).toMatch(`must be at least ${least}: statutory (${rule}, `);
  });

  it('can be shorter', () => {
    expect(policyOf({ customerAnswer: { value: 'P14D' } }).customerAnswer.value).toBe('P14D');
  });

  it('house figures may be as long as the province likes', () => {
    expect(policyOf({ provinceAnswer: { value: 'P20D' } }).provinceAnswer.value).toBe('P20D');
  });

  it('say the figure and the paper', () => {
    const [problem] = problemsOf({
      overrides: { appealAcceptance: { value: { workingDays: 6 } } },
    });
    expect(problem?.problem).toBe(
      `must be at most {"workingDays":5}: statutory (D10, ${defaultPolicy.appealAcceptance.source.en})`,
    );
  });
});

describe('the province’s bounds', () => {
  const bounds = {
    'ownAnswer.vip': { min: 'PT2H', max: 'PT8H' },
    'callBack.attempts': { min: 2, max: 5 },
    'anotherBody.limit': { max: { workingDays: 7 } },
  };

  it.each([
    ['PT1H59M59S', ['must be at least PT2H, the bound that the province sets']],
    ['PT2H', []],
    ['PT8H', []],
    ['PT8H1S', ['must be at most PT8H, the bound that the province sets']],
  ])('VIP %s', (value, expected) => {
    expect(problemsOf({ overrides: vip(value), bounds })).toEqual(
      expected.map((problem) => ({ field: 'ownAnswer.vip', problem })),
    );
  });

  it.each([
    [1, 1],
    [2, 0],
    [5, 0],
    [6, 1],
  ])('%i call-back attempts: %i problem(s)', (value, count) => {
    expect(problemsOf({ overrides: { callBack: { attempts: { value } } }, bounds })).toHaveLength(
      count,
    );
  });

  it('compare unlike units on their worst day', () => {
    const body = (value: unknown) =>
      problemsOf({ overrides: { anotherBody: { limit: { value } } }, bounds });
    expect(body('P6D')).toEqual([]);
    expect(body('P7D')).toEqual([
      {
        field: 'anotherBody.limit',
        problem: 'must be at most {"workingDays":7}, the bound that the province sets',
      },
    ]);
  });

  it('are those of the province’s own file when none are handed in', () => {
    const provinceOverrides = { bounds };
    expect(problemsOf({ overrides: vip('PT9H'), provinceOverrides })).toHaveLength(1);
    expect(problemsOf({ overrides: vip('PT9H'), provinceOverrides, bounds: {} })).toEqual([]);
  });

  it('hold for the province itself too', () => {
    expect(problemsOf({ overrides: { ...vip('PT9H'), bounds } })).toHaveLength(1);
  });

  it('on what does not exist, or cannot be compared, are problems', () => {
    expect(problemsOf({ overrides: {}, bounds: { 'ownAnswer.gold': { max: 'PT1H' } } })).toEqual([
      { field: 'bounds.ownAnswer.gold', problem: 'there is no such figure' },
    ]);
    const compared = (field: string, bound: object) =>
      problemsOf({ overrides: {}, bounds: { [field]: bound } });
    const text = (bound: string) => `cannot be compared with the province's bound ${bound}`;
    expect(compared('reminders', { max: 1 })).toEqual([{ field: 'reminders', problem: text('1') }]);
    expect(compared('callBack.attempts', { min: 'PT1H' })).toEqual([
      { field: 'callBack.attempts', problem: text('PT1H') },
    ]);
    expect(compared('ownAnswer.vip', { min: 3 })).toEqual([
      { field: 'ownAnswer.vip', problem: text('3') },
    ]);
    expect(compared('openingTime', { max: 'PT1H' })).toEqual([
      { field: 'openingTime', problem: text('PT1H') },
    ]);
    expect(compared('acceptancePeriod', { max: 'P1Y' })).toEqual([
      { field: 'acceptancePeriod', problem: text('P1Y') },
    ]);
    expect(compared('quietHours', { max: 'P1Y' })).toEqual([
      { field: 'quietHours', problem: text('P1Y') },
    ]);
  });

  it('of a wrong form are refused', () => {
    const [problem] = problemsOf({
      overrides: {},
      provinceOverrides: { bounds: { 'ownAnswer.vip': { most: 'PT1H' } } },
    });
    expect(problem).toMatchObject({ field: 'bounds.ownAnswer.vip' });
  });
});

describe('the JSON Schema of a policy.json', () => {
  const schema = z.toJSONSchema(PolicyOverrides, { io: 'input' });
  const at = (...path: string[]): unknown =>
    path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], schema);

  it('offers every figure, demands none', () => {
    expect(Object.keys(at('properties') as object)).toEqual([
      '$schema',
      'bounds',
      ...Object.keys(defaultPolicy),
    ]);
    expect(at('required')).toBeUndefined();
    expect(at('properties', 'ownAnswer', 'required')).toBeUndefined();
    expect(at('properties', 'ownAnswer', 'properties', 'vip', 'required')).toBeUndefined();
    expect(at('additionalProperties')).toBe(false);
  });

  it('names the pattern of a duration, the same as the parser’s', () => {
    const text = JSON.stringify(at('properties', 'ownAnswer', 'properties', 'vip'));
    expect(text).toContain('^(PT(?=[0-9])');
    const { pattern } = at('properties', 'callableTime', 'properties', 'value') as {
      pattern: string;
    };
    for (const good of ['PT8H', 'PT1H30M', 'P15D', 'P2Y'])
      expect(good).toMatch(new RegExp(pattern));
    for (const bad of ['PT', 'P', '8H', 'P1W', 'P1DT1H'])
      expect(bad).not.toMatch(new RegExp(pattern));
  });
});

describe('what has no time at all', () => {
  const NONE = 'expected more than no time';
  it.each<[string, unknown, string]>([
    [
      'customerAnswer',
      { customerAnswer: { value: 'P0D' } },
      'must be more than nothing, at most P15D',
    ],
    [
      'customerAnswer',
      { customerAnswer: { value: { workingDays: 0 } } },
      'must be more than nothing',
    ],
    ['customerAnswer', { customerAnswer: { value: 'PT0S' } }, NONE],
    ['faultRepair.town', { faultRepair: { town: { value: 'P0D' } } }, 'must be more than nothing'],
    ['appealAnswer', { appealAnswer: { value: 'P0D' } }, 'must be more than nothing'],
    ['appealDoor.billing', { appealDoor: { billing: { value: 'P0M' } } }, NONE],
    [
      'accidentReport.serious.spoken',
      { accidentReport: { serious: { spoken: { value: 'PT0S' } } } },
      'must be more than nothing',
    ],
    ['ownAnswer.vip', vip('PT0S'), NONE],
    ['ownAnswer.vip', vip('P0Y'), NONE],
    ['anotherBody.limit', { anotherBody: { limit: { value: 'PT0H' } } }, NONE],
    ['regulatorChase', { regulatorChase: { value: 'P0D' } }, 'it is done again after it'],
  ])('is no %s: %j', (field, overrides, problem) => {
    const [found, ...more] = problemsOf({ overrides });
    expect(more).toEqual([]);
    expect(found?.field.replace(/[.]value.*$/, '')).toBe(field);
    expect(found?.problem).toContain(problem);
  });

  it.each([
    ['the same day, of a duty of our own', vip('P0D')],
    [
      'no working day, which is the same day',
      { ownAnswer: { vip: { value: { workingDays: 0 } } } },
    ],
    [
      'at once, where the law itself says so',
      { accidentReport: { particularlySerious: { spoken: { value: 'PT0S' } } } },
    ],
    ['no wait for the customer', { customerWait: { value: 'PT0S' } }],
    ['no least time to call', { callableTime: { value: 'PT0S' } }],
  ])('is fine: %s', (_, overrides) => {
    expect(problemsOf({ overrides })).toEqual([]);
  });

  it('nor is there a limit of ages', () => {
    expect(problemsOf({ overrides: vip('PT999999999999H') })[0]?.problem).toContain('too long');
    expect(problemsOf({ overrides: vip('P101Y') })[0]?.problem).toContain('too long');
  });
});
