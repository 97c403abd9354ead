import { describe, expect, it } from 'vitest';
import { BASIS_KINDS, defaultBases } from '../../functions/domain/basis/basis.ts';
import { basisWords } from '../../functions/domain/basis/basis-words.ts';
import document from '../../functions/domain/basis/default-bases.json' with { type: 'json' };
import { findBases, unknownBases } from '../../functions/domain/basis/find-bases.ts';
import { judgeBases } from '../../functions/domain/basis/judge-bases.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import { settingsOf } from '../../functions/domain/policy/settings.ts';

const codesOf = (found: typeof defaultBases) => found.map(({ code }) => code);

describe('the catalogue of bases (E10)', () => {
  it('is whole: every entry of the file is one, of each kind there are some, no code stands twice', () => {
    expect(defaultBases).toHaveLength(document.bases.length);
    expect(new Set(defaultBases.map(({ kind }) => kind))).toEqual(new Set(BASIS_KINDS));
    expect(judgeBases(defaultBases, [])).toEqual([]);
    for (const { code } of defaultBases) expect(code).toMatch(/^[a-z][a-z0-9-]{1,63}$/);
  });

  it('has every instrument that the policy names as the source of a figure', () => {
    const titles = defaultBases.map(({ title }) => title.zh).join('\n');
    const cited = settingsOf(defaultPolicy).flatMap(
      ({ setting }) => setting.source.zh.match(/《[^》]+》/g) ?? [],
    );
    expect(cited.length).toBeGreaterThan(0);
    for (const instrument of cited) expect(titles).toContain(instrument);
  });

  it('is found by kind, and by words in either language', () => {
    expect(codesOf(findBases(defaultBases, { words: '双倍 返还' }))).toEqual(['double-refund']);
    expect(codesOf(findBases(defaultBases, { words: 'PORTABILITY' }))).toEqual([
      'number-portability-rules',
    ]);
    const laws = findBases(defaultBases, { kind: 'law' });
    expect(laws.length).toBeGreaterThan(0);
    expect(laws.every(({ kind }) => kind === 'law')).toBe(true);
    expect(findBases(defaultBases, { kind: 'law', words: '双倍' })).toEqual([]);
    expect(findBases(defaultBases, {})).toEqual(defaultBases);
  });

  it('is searched for each of the words, wherever each stands, whatever lies between', () => {
    const { code, title, source } = defaultBases[0] ?? { code: '', title: {}, source: {} };
    expect(code).not.toBe('');
    const words = [code, ...Object.values(title), ...Object.values(source)];
    for (const word of words)
      expect(codesOf(findBases(defaultBases, { words: `  ${word.toUpperCase()}\t ` }))).toContain(
        code,
      );
    expect(findBases(defaultBases, { words: '' })).toEqual(defaultBases);
    expect(findBases(defaultBases, { words: 'no such word' })).toEqual([]);
    // Nothing is found that only begins in one field and ends in the next.
    expect(findBases(defaultBases, { words: `${code}${Object.values(title)[0]}` })).toEqual([]);
  });

  it('takes no code of a branch that stands there already, nor one twice', () => {
    const own = (code: string) => ({ ...defaultBases[0], code }) as (typeof defaultBases)[number];
    expect(judgeBases([own('ours'), own('double-refund'), own('ours')], defaultBases)).toEqual([
      {
        index: 1,
        problem: 'double-refund is in the catalogue already: choose another code',
      },
      { index: 2, problem: 'ours stands here twice' },
    ]);
  });

  it('tells which of the codes given it has not', () => {
    expect(unknownBases(['double-refund', 'treble-refund'], defaultBases)).toEqual([1]);
  });
});

describe('what a customer reads of them', () => {
  it('is the titles in their language, then what was added', () => {
    const codes = ['double-refund', 'confirmed-refund'];
    expect(basisWords(codes, '按资费表第3页', 'zh', defaultBases)).toBe(
      '收费误差，双倍返还；先确认后退费；按资费表第3页',
    );
    expect(basisWords(['double-refund'], undefined, 'en', defaultBases)).toBe(
      'our promise to refund wrong charges twofold',
    );
  });

  it('is joined as their language joins', () => {
    expect(basisWords(['double-refund'], 'page 3 of the tariff', 'en', defaultBases)).toBe(
      'our promise to refund wrong charges twofold; page 3 of the tariff',
    );
    expect(basisWords([], 'page 3', 'en', defaultBases)).toBe('page 3');
  });

  it('is nothing where nothing is known any more', () => {
    expect(basisWords(['gone'], undefined, 'zh', defaultBases)).toBeUndefined();
  });
});
