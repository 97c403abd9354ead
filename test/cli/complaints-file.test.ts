import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readComplaints } from '../../cli/complaints-file.ts';

const fileOf = (name: string, text: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'redress-complaints-')), name);
  writeFileSync(file, text);
  return file;
};

const csv = (...lines: readonly string[]): string => fileOf('past.csv', lines.join('\n'));

const HEAD = 'receivedAt,category,tier,urgency,answeredAt';

describe('a file of past complaints', () => {
  it('is read as comma-separated values, whatever is not known left out', () => {
    const file = csv(
      `\uFEFF${HEAD}`,
      '2026-01-05T10:20:00+08:00,billing,vip,,2026-01-05T12:00:00+08:00',
      '',
      '"2026-01-06T00:00:00Z",network,,urgent,',
    );
    expect(readComplaints(file)).toEqual([
      {
        receivedAt: Date.parse('2026-01-05T02:20:00Z'),
        category: 'billing',
        tier: 'vip',
        urgency: undefined,
        answeredAt: Date.parse('2026-01-05T04:00:00Z'),
      },
      {
        receivedAt: Date.parse('2026-01-06T00:00:00Z'),
        category: 'network',
        tier: 'ordinary',
        urgency: 'urgent',
        answeredAt: undefined,
      },
    ]);
  });

  it('is read as JSON', () => {
    const file = fileOf('past.json', '[{"receivedAt":"2026-01-05T10:20:00Z","category":"other"}]');
    expect(readComplaints(file)).toMatchObject([{ category: 'other', tier: 'ordinary' }]);
  });

  it.each([
    [['when,category', '1,billing'], /line 1: unknown column ‘when’; the columns are receivedAt/],
    [['receivedAt', '2026-01-05T10:20:00Z'], /line 1: expected columns receivedAt and category/],
    [[HEAD], /holds no complaint/],
    [
      [HEAD, '', '2026-01-05 10:20,billing,,,'],
      /line 3: receivedAt: expected a time with its zone/,
    ],
    [[HEAD, '2026-01-05T10:20:00Z,bills,,,'], /line 2: category: .*billing/],
    [
      [HEAD, '2026-01-05T10:20:00Z,billing,,,2026-01-05T10:20:00Z'],
      /line 2: answeredAt: is not after receivedAt/,
    ],
    [[HEAD, '"2026-01-05T10:20:00Z"x,billing,,,'], /line 2: text after a closing quote/],
  ])('names the line that cannot be used, and what would be right: %j', (lines, problem) => {
    expect(() => readComplaints(csv(...lines))).toThrow(problem);
  });

  it('is refused where it is not there', () => {
    expect(() => readComplaints('nowhere.csv')).toThrow(/nowhere.csv: cannot be read/);
  });

  it('counts lines within quotes', () => {
    const file = csv(HEAD, '2026-01-05T10:20:00Z,billing,,"', '",', 'x,billing,,,');
    expect(() => readComplaints(file)).toThrow(/line 4: receivedAt/);
  });
});
