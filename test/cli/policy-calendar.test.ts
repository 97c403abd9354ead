import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../cli/branch-context.ts';
import { clockAnswer } from '../../cli/clock-answer.ts';
import { clockQuestion } from '../../cli/clock-question.ts';
import { applyPolicy, diffPolicy } from '../../cli/policy-command.ts';
import { buildCalendar } from '../../functions/domain/calendar/calendar.ts';
import { MAINLAND_YEARS } from '../../functions/domain/calendar/mainland.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import type { Policy } from '../../functions/domain/policy/policy.ts';
import { at } from '../builders/ticket.ts';
import { plantTree } from '../checks/planted-tree.ts';
import { deployed, idOf } from './deployed.ts';

/** Ordinary customers’ own limit in working days, as D3 has it. */
const inWorkingDays: Policy = {
  ...defaultPolicy,
  ownAnswer: {
    ...defaultPolicy.ownAnswer,
    ordinary: { ...defaultPolicy.ownAnswer.ordinary, value: { workingDays: 4 } },
  },
};

/** Lines about one ticket and rule, blanks joined. */
const linesOf = (lines: readonly string[], rule: string) =>
  lines.map((line) => line.replace(/ +/g, ' ')).filter((line) => line.startsWith(`T2 ${rule}`));

const OWN = '公司答复时限 D1';
const DUTY = '法定答复时限 D9';

describe('when the next year’s file comes', () => {
  const receivedAt = at('2026-12-29T10:00:00+08:00');
  const name = { zh: '元旦', en: "New Year's Day" };
  const calendar = buildCalendar([
    ...MAINLAND_YEARS,
    {
      year: 2027,
      version: '2027.1',
      notice: { title: '关于2027年部分节假日安排的通知', publishedOn: '2026-12-30' },
      holidays: [{ from: '2027-01-01', to: '2027-01-04', name }],
      makeUpDays: [],
      amendments: [],
    },
  ]);
  const counts = { policy: inWorkingDays };
  const taken = { receivedAt, countedBy: counts };

  it('the dry run tells what is fixed: another end, or the same and no longer provisional', async () => {
    const { house, lines, run } = await deployed(1, counts, taken);
    expect(await diffPolicy(run({ ...counts, calendar }))).toBe(0);
    expect(linesOf(lines, OWN)).toEqual([
      `T2 ${OWN} 2027-01-05 23:59:59 2027-01-06 23:59:59 later`,
    ]);
    expect(linesOf(lines, DUTY)).toEqual([
      `T2 ${DUTY} 2027-01-13 23:59:59 2027-01-13 23:59:59 no longer provisional`,
    ]);
    // D9 of each, and the ordinary customer's four working days; B6's five months, too.
    expect(lines.at(-1)).toBe(
      '3 open tickets: 0 limits earlier, 1 later, 6 with the same end, 0 statutory ones stay.',
    );
    expect(house.store.trail().some(({ type }) => type === 'LimitsRecounted')).toBe(false);
  });

  it('the command does it once the branch is deployed with it, and a second time nothing', async () => {
    const early = await deployed(1, counts, taken);
    expect(await applyPolicy(early.run({ ...counts, calendar }), 'manager-3')).toBe(1);
    expect(early.lines.at(-1)).toMatch(/calendar 2007-2026\.27\.\w+, this checkout by/);
    expect(early.lines.at(-1)).toContain(`${calendar.version} or other figures: deploy it first.`);

    const { house, lines, run } = await deployed(1, { ...counts, calendar }, taken);
    expect(await applyPolicy(run({ ...counts, calendar }), 'manager-3')).toBe(0);
    expect(linesOf(lines, OWN)).toEqual([
      `T2 ${OWN} 2027-01-05 23:59:59 2027-01-06 23:59:59 later`,
    ]);
    expect(linesOf(lines, DUTY)).toEqual([
      `T2 ${DUTY} 2027-01-13 23:59:59 2027-01-13 23:59:59 no longer provisional`,
    ]);
    expect(lines.at(-1)).toBe('3 open tickets: 3 recounted, 0 to be tried again.');
    const ticket = await house.lent.tickets.load(idOf(2));
    expect(ticket?.clocks.map(({ provisional }) => provisional)).not.toContain(true);
    await diffPolicy(run({ ...counts, calendar }));
    expect(lines.at(-1)).toContain('0 limits earlier, 0 later, 0 with the same end');
    await applyPolicy(run({ ...counts, calendar }), 'manager-3');
    expect(lines.at(-1)).toBe('3 open tickets: 0 recounted, 0 to be tried again.');
  });
});

describe('when a paper amends the year midway (2020-01-31 to 02-02)', () => {
  const asOf = (date: string) => buildCalendar(MAINLAND_YEARS, { asOf: date });
  const before = { policy: inWorkingDays, calendar: asOf('2020-01-26') };
  const after = { policy: inWorkingDays, calendar: asOf('2020-01-27') };

  it('own limits follow, by dry run and command; the law’s stay (D3, D9)', async () => {
    // Four working days from the 22nd; fifteen days from the 17th, a Saturday that was to be worked.
    const own = { receivedAt: at('2020-01-22T10:00:00+08:00'), countedBy: before };
    const moved = `T2 ${OWN} 2020-02-03 23:59:59 2020-02-05 23:59:59 later`;
    const dry = await deployed(1, before, own);
    await diffPolicy(dry.run(after));
    expect(linesOf(dry.lines, OWN)).toEqual([moved]);
    expect(linesOf(dry.lines, DUTY)).toEqual([]);
    const { lines, run } = await deployed(1, after, own);
    await applyPolicy(run(after), 'manager-3');
    expect(linesOf(lines, OWN)).toEqual([moved]);

    const duty = { receivedAt: at('2020-01-17T10:00:00+08:00'), countedBy: before };
    const stays = `T2 ${DUTY} 2020-02-01 23:59:59 2020-02-01 23:59:59 stays: a statutory duty of ours never becomes later`;
    const second = await deployed(1, after, duty);
    await diffPolicy(second.run(after));
    expect(linesOf(second.lines, DUTY)).toEqual([stays]);
    await applyPolicy(second.run(after), 'manager-3');
    const ticket = await second.house.lent.tickets.load(idOf(2));
    expect(ticket?.clocks.find(({ rule }) => rule === 'D9')?.dueAt).toBe(
      at('2020-02-01T23:59:59+08:00'),
    );
  });
});

describe('when a branch’s own calendar.json changes', () => {
  const province = async (...dates: string[]) => {
    const read = async (file: string) =>
      JSON.parse(await readFile(`branches/jiangsu/${file}`, 'utf8'));
    const branch = { ...(await read('branch.json')), id: 'guangxi', region: 'cn-north-1' };
    const day = { name: { zh: '三月三', en: 'San Yue San' }, source: '自治区政府令' };
    const regionalHolidays = dates.map((date) => ({ date, ...day }));
    const files = {
      'guangxi/branch.json': branch,
      'guangxi/on-call.json': await read('on-call.json'),
      'guangxi/policy.json': { ownAnswer: { ordinary: { value: { workingDays: 4 } } } },
      'guangxi/calendar.json': { regionalHolidays },
    };
    const folder = await plantTree(
      Object.fromEntries(Object.entries(files).map(([path, json]) => [path, JSON.stringify(json)])),
    );
    return contextOf('guangxi', { folder });
  };

  it('its days are counted by, and named (npm run clock)', async () => {
    const question = clockQuestion(['--at', '2026-04-17T10:00+08:00', '--limit', 'P4WD']);
    const [answer] = clockAnswer(question, await province('2026-04-20', '2026-04-21'));
    expect(answer?.limit.dueAt).toBe(at('2026-04-27T23:59:59+08:00'));
    expect(answer?.limit.text.zh).toContain('三月三');
    expect(answer?.limit.calendarVersion).toMatch(/^2007-2026\.27\.\w+\+2\./);
  });

  it('it goes the way of a policy: dry run, deploy, apply; the law’s limits stay (D3, D9)', async () => {
    const [before, after] = [await province('2026-04-21'), await province('2026-04-20')];
    const taken = { receivedAt: at('2026-04-05T10:00:00+08:00'), countedBy: before };
    const stays = `T2 ${DUTY} 2026-04-20 23:59:59 2026-04-20 23:59:59 stays: a statutory duty of ours never becomes later`;
    const early = await deployed(1, before, taken);
    await diffPolicy(early.run(after));
    expect(linesOf(early.lines, DUTY)).toEqual([stays]);
    // One day in either: the versions tell them apart all the same.
    expect(await applyPolicy(early.run(after), 'manager-3')).toBe(1);
    expect(early.lines.at(-1)).toContain(before.calendar.version);
    expect(early.lines.at(-1)).toContain(after.calendar.version);

    const late = await deployed(1, after, taken);
    expect(await applyPolicy(late.run(after), 'manager-3')).toBe(0);
    expect(late.lines.at(-1)).toBe('3 open tickets: 0 recounted, 0 to be tried again.');

    const friday = { receivedAt: at('2026-04-17T10:00:00+08:00'), countedBy: before };
    const none = await province();
    const own = await deployed(1, none, friday);
    expect(await applyPolicy(own.run(none), 'manager-3')).toBe(0);
    expect(linesOf(own.lines, OWN)).toEqual([
      `T2 ${OWN} 2026-04-24 23:59:59 2026-04-23 23:59:59 earlier`,
    ]);
  });
});
