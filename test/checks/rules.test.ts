import { describe, expect, it } from 'vitest';
import { command } from '../../checks/command.ts';
import { citationsIn, idsIn, titlesOf } from '../../checks/rule-citations.ts';
import { RULEBOOK, type Rule } from '../../checks/rulebook.ts';
import { rules, rulesPage, unfounded } from '../../checks/rules-page.ts';
import { plantTree } from './planted-tree.ts';

const BUILT: Rule = { id: 'D9', asks: 'An answer in time', standing: { kind: 'built' } };
const files = (...paths: string[]) => new Map([['D9', paths]]);
const NONE = new Map<string, readonly string[]>();

describe('a rule that is claimed', () => {
  it('with code and a test is founded', () => {
    const cited = { code: files('functions/a.ts'), tests: files('test/a.test.ts') };
    expect(unfounded(cited, [BUILT])).toEqual([]);
  });

  it.each(['built', 'part'] as const)('as %s without a test is a finding', (kind) => {
    const standing = kind === 'built' ? { kind } : { kind, lacks: 'the rest' };
    expect(
      unfounded({ code: files('functions/a.ts'), tests: NONE }, [{ ...BUILT, standing }]),
    ).toEqual([
      { file: 'checks/rulebook.ts', problem: 'D9 is claimed, and no test is named after it' },
    ]);
  });

  it('without code is a finding', () => {
    expect(unfounded({ code: NONE, tests: files('test/a.test.ts') }, [BUILT])).toEqual([
      { file: 'checks/rulebook.ts', problem: 'D9 is claimed, and no code cites it' },
    ]);
  });

  it('as a duty of people, or not yet, asks for neither', () => {
    const others = (['people', 'content', 'not-yet'] as const).map(
      (kind): Rule => ({ ...BUILT, standing: { kind } }),
    );
    expect(unfounded({ code: NONE, tests: NONE }, others)).toEqual([]);
  });
});

it('an id that no rule has is a finding where it is cited', () => {
  expect(unfounded({ code: files('functions/a.ts'), tests: NONE }, [])).toEqual([
    { file: 'functions/a.ts', problem: 'D9 is no rule' },
  ]);
});

describe('a citation', () => {
  it('may be of a row of rules', () => {
    expect(idsIn('@see rules D1-D4, F10')).toEqual(['D1', 'D2', 'D3', 'D4', 'F10']);
  });

  it('is not part of a longer word', () => {
    expect(idsIn('P15D PT1H AD9 D9x D123 MD5')).toEqual([]);
  });

  it('of a test stands in a title, or in the word that a row gives to one', () => {
    const source = `
      // D1 in a comment
      it('answers (D2)', () => expect('D3').toBe(1));
      it.concurrent('waits (D4)', async () => {});
      describe.each([['limit (D5)', 'D6'], ['other (D7)', 1]])('the %s', () => {});
      it.each(['D8'])(\`is \${'x'} (D9)\`, () => {});
    `;
    expect(titlesOf(source).flatMap(idsIn)).toEqual(['D2', 'D4', 'D5', 'D7', 'D9', 'D8']);
  });
});

it('files are named by how often they cite, code apart from tests', async () => {
  const root = await plantTree({
    'functions/domain/one.ts': '// D9',
    'functions/domain/two.ts': '// D9, D9',
    'test/one.test.ts': "it('is in time (D9)', () => {});",
    'test/two.test.ts': '// D9 in no title',
    'local/three.ts': '// D9',
  });
  await command(root, 'git', ['init', '--quiet']);
  const cited = await citationsIn(root);
  expect(cited).toEqual({
    code: files('functions/domain/two.ts', 'functions/domain/one.ts'),
    tests: files('test/one.test.ts'),
  });
  expect(rulesPage(cited, [BUILT])).toContain(
    '| D9 | An answer in time | **built** | [domain/two.ts](../functions/domain/two.ts), [domain/one.ts](../functions/domain/one.ts) | [one.test.ts](../test/one.test.ts) |',
  );
  expect(await rules.run(root)).toMatchObject({
    passed: false,
    output: expect.stringContaining('D1 is claimed, and no code cites it'),
  });
});

it('every rule stands in the rulebook once', () => {
  const ids = RULEBOOK.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const counted = Object.groupBy(ids, (id) => id.charAt(0));
  expect(Object.entries(counted).map(([letter, of]) => `${letter}${of?.length}`)).toEqual(
    'A7 B10 C7 D11 E10 F8 G5 H7 I5 J3 K9 L3 M3 N5 O1 P5 Q2 R3'.split(' '),
  );
});
