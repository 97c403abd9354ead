import { describe, expect, it } from 'vitest';
import { clockCommand } from '../../cli/clock-command.ts';
import { figuresOf } from '../../cli/policy-limits.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import { parseDuration } from '../../functions/domain/policy/limit.ts';
import { settingsOf } from '../../functions/domain/policy/settings.ts';
import { widthOf } from '../../local/demonstration/board/width.ts';

const ask = (...args: string[]) => clockCommand(args, { colour: false });
const page = (...args: string[]) => {
  const { code, text } = ask(...args);
  if (code !== 0) throw new Error(text);
  return text;
};
/** The weeks of a page, without the month in front. */
const weeks = (text: string) =>
  text
    .split('\n')
    .filter((line) => /^\d{4}-\d{2} {1,2}\d{2} /.test(line))
    .map((line) => line.slice(8));

describe('npm run clock: why a limit ends when it does', () => {
  it('four working days over National Day, the make-up Saturday counted (D3)', () => {
    const text = page('--at', '2026-09-30T20:00+08:00', '--limit', 'P4WD');
    expect(weeks(text)).toEqual([
      '28 ·      29 ·      30 起     01 假     02 假     03 假     04 假',
      '05 假     06 假     07 假     08 +1     09 +2     10 +3班   11 末',
      '12 +4]    13 ·      14 ·      15 ·      16 ·      17 ·      18 ·',
    ]);
    expect(text).toContain('止 due      2026-10-12 24:00\n');
    expect(text).toContain('呼 call by  2026-10-12 21:59:59\n');
    expect(text).toContain('当日不计');
    expect(text).toContain('Counted as working: 10 October (a make-up workday for National Day)');
  });

  it('fifteen days as the law counts them move off the holiday (D9)', () => {
    const args = ['--at', '2026-09-20T10:00+08:00', '--limit', 'P15D'];
    const law = page(...args, '--law');
    expect(weeks(law).at(-1)).toBe(
      '05 +15    06 假     07 假     08 顺]    09 ·      10 ·      11 ·',
    );
    expect(law).toContain('止 due      2026-10-08 24:00\n');
    expect(page(...args)).toContain('止 due      2026-10-05 24:00\n');
  });

  it('hours run from the instant; in quiet hours the call waits for the morning (D1, D5)', () => {
    const text = page('--at', '2026-12-30T22:30+08:00', '--limit', 'PT8H');
    expect(weeks(text)).toEqual([
      '28 ·      29 ·      30 1.5h   31 6.5h]  01 ·      02 ·      03 ·',
    ]);
    expect(text).toContain('呼 call by  2026-12-31 09:00\n');
  });

  it('a period in months shows the day that it is over, and what that moved over (B6)', () => {
    const text = page('--at', '2026-05-04T10:00+08:00', '--rule', 'B6');
    expect(weeks(text)[0]).toContain('04 满');
    expect(weeks(text)[1]).toContain('05 假     06 假     07 假     08 顺]');
  });

  it('a planned change is counted backwards, each grade with its last moment (H2)', () => {
    const change = ['--at', '2026-10-08T02:00+08:00', '--rule', 'h2'];
    expect(page(...change)).toBe(
      [
        '重大网络调整：须至少提前72小时向客户服务部门通报（规则H2，公司规定）。于2026年10月8日（星期四）02:00实施的，最迟应于2026年10月5日（星期一）02:00通报。',
        "A major network change is announced to customer service at least 72 hours ahead (rule H2, operator's rule). One at 02:00 on Thursday, 8 October 2026 must be announced by 02:00 on Monday, 5 October 2026.",
        '',
        '一般网络调整：须至少提前36小时向客户服务部门通报（规则H2，公司规定）。于2026年10月8日（星期四）02:00实施的，最迟应于2026年10月6日（星期二）14:00通报。',
        "A general network change is announced to customer service at least 36 hours ahead (rule H2, operator's rule). One at 02:00 on Thursday, 8 October 2026 must be announced by 14:00 on Tuesday, 6 October 2026.",
      ].join('\n'),
    );
    expect(JSON.parse(page(...change, '--json'))).toMatchObject({
      announcements: [
        { grade: 'major', rule: 'H2', announceBy: '2026-10-04T18:00:00Z' },
        { grade: 'general', rule: 'H2', announceBy: '2026-10-06T06:00:00Z' },
      ],
    });
  });

  it('past the calendar’s cover it says so', () => {
    expect(page('--at', '2026-12-31T10:00+08:00', '--limit', 'P1WD')).toContain(
      '止 due      2027-01-04 24:00  暂定 provisional',
    );
  });

  it('keeps its columns under each other, within 80 of them', () => {
    const text = page('--at', '2026-09-01T10:00+08:00', '--limit', 'P40WD');
    const strip = text.split('\n').filter((line) => /^(\d{4}-\d{2}| {8}) ?[一\d]/.test(line));
    expect(strip.length).toBeGreaterThan(8);
    const starts = (line: string) => {
      // Where each of the seven cells begins, in columns of the terminal.
      const places = [...line.matchAll(/(?<=\s)(\d{2} |[一二三四五六日] )/gu)];
      return places.map(({ index }) => widthOf(line.slice(0, index)));
    };
    for (const line of strip) {
      expect(starts(line)).toEqual([8, 18, 28, 38, 48, 58, 68]);
      expect(widthOf(line)).toBeLessThanOrEqual(80);
    }
  });

  it('colours only where it is told to', () => {
    const args = ['--at', '2026-09-30T20:00+08:00', '--limit', 'P4WD'];
    expect(clockCommand(args, { colour: true }).text).toContain('\u001b[');
    expect(ask(...args).text).not.toContain('\u001b[');
  });
});

describe('by a rule', () => {
  it('every figure of the rule is counted, the law’s way where it is the law', () => {
    const text = page('--at', '2026-09-20T10:00+08:00', '--rule', 'd9', '--branch', 'huaian');
    expect(text).toContain('(D9, customerAnswer)');
    expect(text).toContain('办 act by   2026-10-05 10:00\n');
    expect(page('--at', '2026-06-01T10:00Z', '--rule', 'D1').match(/ownAnswer\.[\w-]+/g)).toEqual([
      'ownAnswer.vip',
      'ownAnswer.go-tone',
      'ownAnswer.ordinary',
    ]);
  });

  it('an extension never passes D9 (D4)', () => {
    const { limits } = JSON.parse(page('--at', '2026-09-24T10:00+08:00', '--rule', 'D4', '--json'));
    expect(limits[0].limit).toMatchObject({
      dueAt: '2026-10-09T15:59:59Z',
      cappedBy: { kind: 'statutory-answer', rule: 'D9' },
    });
  });

  it('knows every figure that a limit is counted by', () => {
    // Windows, waits, lives of links and advance notices are durations too, but no limits that run from an instant.
    const others =
      /^(callableTime|customerWait|regulatorChase|paging\.|heartbeat\.|canary\.|storm\.|muting\.|handOver\.|acceptancePeriod|repeatWindow|plannedChange\.|noticeUpdate|callBack\.retryAfter|messages\.|progressLink)/;
    const isLimit = (value: unknown) =>
      typeof value === 'string'
        ? parseDuration(value) !== undefined
        : typeof value === 'object' && value !== null && 'workingDays' in value;
    const limits = settingsOf(defaultPolicy)
      .filter(({ path, setting }) => isLimit(setting.value) && !others.test(path))
      .map(({ path }) => path);
    expect(
      figuresOf(defaultPolicy)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(limits.sort());
  });
});

describe('a limit that no rule was asked for', () => {
  const AT = ['--at', '2026-09-30T20:00+08:00'];

  it.each([
    [['--limit', 'P4WD'], '时限 Limit\n'],
    [['--limit', 'P15D', '--law'], '法定期限 Statutory period\n'],
  ])('%j names none', (args, title) => {
    const text = page(...AT, ...args);
    expect(text.startsWith(title)).toBe(true);
    expect(text).not.toMatch(/规则|[Rr]ule|--limit|申诉|公司/);
  });

  it('is of no kind for machines either', () => {
    const { limits } = JSON.parse(page(...AT, '--limit', 'P15D', '--law', '--json'));
    expect(limits[0].name).toEqual({ zh: '法定期限', en: 'Statutory period' });
    for (const field of ['kind', 'rule', 'source'])
      expect(limits[0].limit).not.toHaveProperty(field);
  });

  it('one by a rule has the rule’s own name, and says for the staff what is theirs', () => {
    const text = page(...AT, '--rule', 'D9');
    expect(
      text.startsWith('法定答复时限 Statutory limit for the answer (D9, customerAnswer)\n'),
    ).toBe(true);
    expect(text).toContain('\n工作人员：依据规则D9。请于');
    expect(text).toContain('\nFor staff: By rule D9. Answer the customer by');
  });
});

it('a same day’s last hours are whole ones on the strip (B8)', () => {
  expect(weeks(page('--at', '2026-09-30T20:00+08:00', '--rule', 'B8'))[0]).toContain('30 4h]');
});

it('help is no mistake', () => {
  const { code, text } = ask('--help');
  expect(code).toBe(0);
  expect(text).toContain('Usage: npm run clock');
});

describe('for machines', () => {
  it('--json gives the whole explanation', () => {
    const told = JSON.parse(page('--at', '2026-09-30T20:00+08:00', '--limit', 'P4WD', '--json'));
    expect(told).toMatchObject({
      at: '2026-09-30T12:00:00Z',
      limits: [
        {
          limit: {
            limit: { workingDays: 4 },
            dueAt: '2026-10-12T15:59:59Z',
            provisional: false,
            text: { en: expect.stringContaining('4 working days') },
          },
        },
      ],
    });
    expect(told.limits[0].limit.days).toHaveLength(13);
  });
});

describe('wrong input says what is allowed, and ends with 2', () => {
  const AT = ['--at', '2026-09-30T20:00+08:00'];
  it.each([
    ['nothing', [], 'Give either --limit or --rule'],
    ['both', [...AT, '--limit', 'P1D', '--rule', 'D1'], 'Give either --limit or --rule'],
    ['an unknown option', [...AT, '--limits', 'P1D'], 'Usage: npm run clock'],
    ['no instant', ['--limit', 'P1D'], '--at is missing: expected a date and time'],
    ['no offset', ['--at', '2026-09-30T20:00', '--limit', 'P1D'], '2026-09-30T20:00+08:00'],
    ['no such day', ['--at', '2026-02-30T20:00Z', '--limit', 'P1D'], 'expected a date and time'],
    ['an option twice', [...AT, ...AT, '--limit', 'P1D'], '--at is given twice'],
    ['no such limit', [...AT, '--limit', '4 days'], 'expected working days P4WD'],
    [
      'a limit of ages',
      [...AT, '--limit', 'PT999999999999H'],
      'PT999999999999H: too long, at most',
    ],
    ['working days of ages', [...AT, '--limit', 'P1000WD'], 'P1000WD: too long, at most'],
    [
      'no such rule',
      [...AT, '--rule', 'D5'],
      'allowed: B6, B8, D1, D2, D3, D4, D6, D9, D10, D11, F1, H2, H7, J3',
    ],
    ['no such branch', [...AT, '--rule', 'D1', '--branch', 'x'], 'there are huaian, jiangsu'],
    ['--law with a rule', [...AT, '--rule', 'D1', '--law'], '--law goes with --limit'],
    ['the end of time', ['--at', '9999-12-30T20:00Z', '--limit', 'P9D'], 'must lie between 1900-'],
  ])('%s', (_, args, problem) => {
    const { code, text } = ask(...args);
    expect(code).toBe(2);
    expect(text).toContain(problem);
  });

  it.each([
    ['PT87840H', 0],
    ['PT87841H', 2],
    ['P250WD', 0],
    ['P251WD', 2],
    ['P120M', 0],
    ['P11Y', 2],
    ['P3661D', 2],
  ])('a limit of %s ends with %i', (limit, code) => {
    expect(ask(...AT, '--limit', limit).code).toBe(code);
  });
});
