import { describe, expect, it } from 'vitest';
import { bodyOf, filled } from '../../console/forms/filled.ts';
import { foundIn } from '../../console/forms/found-picks.ts';
import { kindOf } from '../../console/forms/kind-of.ts';
import { instantOf, shownAt } from '../../console/forms/local-instant.ts';
import { named, variantsOf } from '../../console/forms/schema.ts';

describe('what is sent of a form', () => {
  it('leaves out what was left empty, and what holds nothing then', () => {
    const written = {
      asked: '缴费凭证',
      reason: '  ',
      more: { note: '' },
      files: ['', 'a'],
      no: false,
    };
    expect(filled(written)).toEqual({ asked: '缴费凭证', files: ['a'], no: false });
  });

  it('is nothing at all where nothing was written', () => {
    expect(filled({ reason: '', more: { note: ' ' } })).toBeUndefined();
  });
});

describe('the body of a command', () => {
  const schema = { properties: { note: { type: 'string' } } };

  it('holds what its form asks for, and nothing of an older draft besides', () => {
    expect(bodyOf(schema, { note: '甲', unit: 'lianshui' })).toEqual({ note: '甲' });
    expect(bodyOf(schema, { unit: 'lianshui' })).toEqual({});
  });

  it('is as it was written where the form is not one of fields, and none where there is none', () => {
    expect(bodyOf({ oneOf: [] }, { way: 'mail' })).toEqual({ way: 'mail' });
    expect(bodyOf(undefined, { note: '甲' })).toBeUndefined();
  });
});

describe('an instant on the branch’s own clock', () => {
  it.each([
    ['2026-11-28T18:05', 'Asia/Shanghai', '2026-11-28T18:05:00+08:00'],
    ['2026-11-28T18:05', 'UTC', '2026-11-28T18:05:00+00:00'],
    // The hour before and after the clock is put forward.
    ['2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T01:59:00+01:00'],
    ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T03:00:00+02:00'],
  ])('%s in %s is %s, and is shown again as it was entered', (shown, zone, instant) => {
    expect(instantOf(shown, zone)).toBe(instant);
    expect(shownAt(instant, zone)).toBe(shown);
  });
});

it.each([
  ['one of a few', { type: 'string', enum: ['a'] }, 'one-of'],
  ['some of a few', { type: 'array', items: { type: 'string', enum: ['a'] } }, 'choices'],
  ['a list', { type: 'array', items: { type: 'string' } }, 'list'],
  [
    'an instant, or a date where only that is known',
    {
      anyOf: [
        { type: 'string', format: 'date' },
        { type: 'string', format: 'date-time' },
      ],
    },
    'instant',
  ],
  ['a text', { type: 'string' }, 'text'],
] as const)('%s is entered as such', (_, schema, kind) => {
  expect(kindOf(schema)).toBe(kind);
});

describe('an object of several forms', () => {
  const schema = {
    oneOf: [
      { type: 'object', properties: { kind: { const: 'outage' }, area: { type: 'string' } } },
      { type: 'object', properties: { kind: { const: 'incident' }, title: { type: 'string' } } },
    ],
  };

  it('is told apart by the field that has another value in each', () => {
    const variants = variantsOf(schema);
    expect(variants?.by).toBe('kind');
    expect([...(variants?.forms.keys() ?? [])]).toEqual(['outage', 'incident']);
  });
});

it('each field of a schema bears its name, through lists too', () => {
  const unit = { zh: '部门', en: 'Unit' };
  const schema = named(
    { properties: { orders: { items: { properties: { unit: { type: 'string' } } } } } },
    { fields: { 'orders.unit': unit }, choices: {} },
  );
  expect(schema.properties?.orders?.items?.properties?.unit?.label).toEqual(unit);
});

describe('what is found in a long list of what may be picked', () => {
  const picks = [
    { id: 'telecom-39', title: '《电信条例》第三十九条', more: '国务院' },
    { id: 'telecom-40', title: '《电信条例》第四十条', more: '国务院' },
    { id: 'double-refund', title: '双倍返还承诺', more: '本公司' },
  ];
  const ids = (typed: string) => foundIn(picks, typed).map(({ id }) => id);

  it('has every word that was typed, in its name, its code or who issued it (E10)', () => {
    expect(ids('国务院 四十')).toEqual(['telecom-40']);
    expect(ids('DOUBLE')).toEqual(['double-refund']);
    expect(ids('第三十九条 本公司')).toEqual([]);
  });

  it('is all of it while nothing is typed, fifty at most', () => {
    expect(ids(' ')).toHaveLength(3);
    const many = Array.from({ length: 51 }, (_, at) => ({ id: `${at}`, title: '条' }));
    expect(foundIn(many, '条')).toHaveLength(50);
  });
});
