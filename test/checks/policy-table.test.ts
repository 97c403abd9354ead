import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyTable } from '../../checks/policy-table.ts';
import { deployedText, usedFigures } from '../../checks/used-figures.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import { settingsOf } from '../../functions/domain/policy/settings.ts';

const rowOf = (table: string, start: string) =>
  table.split('\n').find((line) => line.startsWith(`| \`${start}`));

describe('which figures something that is deployed reads', () => {
  const fields = ['ownAnswer', 'paging', 'anotherBody', 'callBack'];
  it.each<[string, string, string[]]>([
    ['by its name', 'x(policy.ownAnswer[tier])', ['ownAnswer']],
    ['renamed by the bundler', 'policy2.ownAnswer', ['ownAnswer']],
    [
      'taken out of a policy',
      'const { ownAnswer, paging: rest } = context.policy;',
      ['ownAnswer', 'paging'],
    ],
    ['by an extension’s name', 'policy[extension].limit', ['anotherBody']],
    ['of a part that was handed on', 'secondsOf(paging.receipt.value)', ['paging']],
    ['not out of something else', 'const { paging } = rota; person.paging; mypolicy.paging;', []],
    ['not where it is only described', 'paging: strictObject({}), "callBack"', []],
  ])('%s', (_, text, used) => {
    expect([...usedFigures(text, fields)]).toEqual(used);
  });

  it('of what is deployed: limits at receipt and their changes; nothing of work orders or refunds', async () => {
    const text = await deployedText(join(import.meta.dirname, '../..'));
    const used = usedFigures(text, Object.keys(defaultPolicy));
    expect([...used]).toEqual(
      expect.arrayContaining([
        'anotherProvince',
        'anotherBody',
        'customerWait',
        'solutionAnswer',
        'appealAcceptance',
        'appealAnswer',
        'openingTime',
        'callableTime',
      ]),
    );
    for (const later of ['refundLadders', 'onTimeShare']) expect(used.has(later)).toBe(false);
  });
});

describe('the table of figures', () => {
  const table = policyTable(new Set(['ownAnswer', 'appealDoor', 'customerAnswer']));

  it('has every figure of the policy, once', () => {
    const names = [...table.matchAll(/`([.\w-]+)`/g)].map(([, name = '']) => name);
    for (const { path } of settingsOf(defaultPolicy)) {
      const short = path.slice(path.indexOf('.'));
      expect(names.filter((name) => name === path || name === short).length).toBeGreaterThan(0);
    }
  });

  it('says of the law’s what may be changed of them', () => {
    expect(rowOf(table, 'customerAnswer')).toContain('| P15D | limit above 0, **law** | D9: ');
    expect(rowOf(table, 'appealDoor')).toContain('| P5M; P2Y | **fixed** | B6: ');
    expect(rowOf(table, 'ownAnswer')).not.toMatch(/law|fixed/);
  });

  it('says what nothing reads yet', () => {
    expect(rowOf(table, 'ownAnswer')).not.toContain('later');
    expect(rowOf(table, 'openingTime')).toContain('D1, **later**: ');
  });

  it('shows each kind of default', () => {
    expect(rowOf(table, 'quietHours')).toContain('| 22:00 to 08:00 | two different `HH:MM` |');
    expect(rowOf(table, 'reminders')).toContain('| 0.5, 0.8 |');
    expect(rowOf(table, 'acceptancePeriod')).toContain('| null | limit or null |');
    expect(rowOf(table, 'anotherBody.limit')).toContain('| 7 working days |');
    expect(rowOf(table, 'callBack.attempts')).toContain('| 3 | 1 or more |');
    expect(rowOf(table, 'refundLadders')).toContain('handler 10000, shift-lead 30000');
  });
});
