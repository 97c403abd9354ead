import * as z from 'zod';
import { instantAt } from './acts.ts';
import type { Office } from './office.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const Shifts = z.looseObject({
  levels: z
    .array(
      z.looseObject({
        level: z.string(),
        shifts: z.array(
          z.looseObject({ from: z.string(), to: z.string(), onCall: z.array(z.string()) }),
        ),
      }),
    )
    .default([]),
});
type Level = z.output<typeof Shifts>['levels'][number];

const Change = z.looseObject({ id: z.string() });
const Changes = z.looseObject({
  levels: z
    .array(
      z.looseObject({
        level: z.string(),
        overrides: z.array(Change),
        swaps: z.array(Change.extend({ state: z.string() })),
      }),
    )
    .default([]),
});
const Link = z.looseObject({ url: z.string() });

const changesOf = (body: unknown, level: string) =>
  Changes.safeParse(body).data?.levels.find((one) => one.level === level);

/** The rotas of the days to come. */
const comingShifts = async (office: Office): Promise<readonly Level[]> => {
  const now = office.agenda.now();
  const { body } = await office.send('readShifts', {
    method: 'GET',
    path: '/on-call/shifts',
    as: { subject: office.staff.one(['on-call'])?.subject ?? '' },
    query: { from: instantAt(now + HOUR), to: instantAt(now + 9 * DAY) },
  });
  return Shifts.safeParse(body).data?.levels ?? [];
};

/** Somebody is put on call in another's place, and some of that is called off again. */
const override = async (office: Office, { level }: Level, people: readonly string[]) => {
  const now = office.agenda.now();
  const from = now + office.chance.between(2, 40) * HOUR;
  const told = {
    level,
    from: instantAt(from),
    to: instantAt(from + office.chance.between(4, 30) * HOUR),
    person: office.chance.pick(people),
    insteadOf: office.chance.pick(people),
  };
  const operation = office.chance.one(0.2) ? 'importOverrides' : 'overrideRota';
  const { body } = await office.ask(operation, {
    told: operation === 'importOverrides' ? { overrides: [told] } : told,
  });
  const id = changesOf(body, level)?.overrides.at(-1)?.id;
  if (id === undefined || office.chance.one(0.5)) return;
  await office.later(30, 2000);
  await office.ask('endOverride', { id });
};

/** Somebody asks another to stand for them, who agrees or does not. */
const swap = async (office: Office, { level, shifts }: Level, people: readonly string[]) => {
  const mine = shifts.find(({ onCall }) => onCall.length > 0);
  const [asker] = mine?.onCall ?? [];
  const others = people.filter((one) => one !== asker);
  if (!mine || asker === undefined || others.length === 0) return;
  const asked = office.chance.pick(others);
  const told = { level, from: mine.from, to: mine.to, with: asked };
  const { body } = await office.ask('askSwap', { told }, { subject: asker });
  const id = changesOf(body, level)?.swaps.find(({ state }) => state === 'asked')?.id;
  if (id === undefined) return;
  await office.later(10, 100);
  const answer = office.chance.one(0.7) ? 'agreeSwap' : 'declineSwap';
  await office.ask(answer, { id }, { subject: asked });
};

/** Duty is changed: overrides, swaps, a shift taken over; calendars are looked at, and ways tried out. */
export const changeDuty = async (office: Office): Promise<void> => {
  const levels = await comingShifts(office);
  for (const level of levels) {
    const people = [...new Set(level.shifts.flatMap(({ onCall }) => onCall))];
    if (people.length === 0) continue;
    if (office.chance.one(0.5)) await override(office, level, people);
    if (office.chance.one(0.5)) await swap(office, level, people);
    if (office.chance.one(0.3)) {
      const told = { level: level.level };
      await office.ask('takeShift', { told }, { subject: office.chance.pick(people) });
    }
  }
  const somebody = office.staff.one(['on-call']);
  if (!somebody) return;
  await office.ask('testMyPage', {}, somebody);
  await office.ask(office.chance.pick(['readDuty', 'exportRota']), {}, somebody);
  const { body } = await office.ask('makeCalendarLink', {}, somebody);
  const url = Link.safeParse(body).data?.url;
  if (url !== undefined)
    await office.send('readCalendar', { method: 'GET', path: new URL(url).pathname });
};

/** The machine that brings complaints in says that it is alive, and somebody looks who does. */
export const giveSigns = async (office: Office): Promise<void> => {
  await office.ask('giveHeartbeat', {});
  if (office.chance.one(0.3)) await office.ask('listHeartbeats', {});
};
