import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type * as z from 'zod';
import { mainlandCalendar } from '../../functions/domain/calendar/mainland.ts';
import { loadBranches } from '../../infra/branch-config.ts';
import { plantTree } from '../checks/planted-tree.ts';

/** By what a function counts when a branch's settings lie beside its bundle. */
const countingOf = async (settings: unknown) => {
  const file: unknown = JSON.parse(JSON.stringify(settings));
  vi.resetModules();
  vi.doMock('../../functions/runtime/settings-file.ts', () => ({
    settingsPart: (part: z.ZodType) => part.parse(file),
  }));
  onTestFinished(() => {
    vi.doUnmock('../../functions/runtime/settings-file.ts');
  });
  return (await import('../../functions/runtime/counting.ts')).clockContext;
};

it('a function counts by the days off that its branch and its province have of their own', async () => {
  const day = { name: { zh: '三月三', en: 'San Yue San' }, source: '自治区政府令' };
  const days = (date: string) => JSON.stringify({ regionalHolidays: [{ date, ...day }] });
  const folder = await plantTree({
    'jiangsu/calendar.json': days('2026-04-20'),
    'huaian/calendar.json': days('2026-04-21'),
  });
  for (const id of ['jiangsu', 'huaian'])
    await cp(join('branches', id), join(folder, id), { recursive: true });
  const [huaian, jiangsu] = loadBranches({ folder, defaultRegion: 'eu-central-1' });
  const city = await countingOf(huaian);
  const holiday = { kind: 'holiday', name: day.name };
  expect(city.calendar.specialDays.get('2026-04-20')).toEqual(holiday);
  expect(city.calendar.specialDays.get('2026-04-21')).toEqual(holiday);
  const province = await countingOf(jiangsu);
  expect(province.calendar.specialDays.get('2026-04-20')).toEqual(holiday);
  expect(province.calendar.specialDays.has('2026-04-21')).toBe(false);
});

it('and without any by the country’s calendar, under its own version', async () => {
  const [huaian] = loadBranches({ folder: 'branches', defaultRegion: 'eu-central-1' });
  const { calendar } = await countingOf(huaian);
  expect(calendar).toEqual(mainlandCalendar);
});
