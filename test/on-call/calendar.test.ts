import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { mainlandCalendar } from '../../functions/domain/calendar/mainland.ts';
import type { OnCall } from '../../functions/domain/on-call/paging.ts';
import { onCallAt, type Rota } from '../../functions/domain/on-call/rota.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { CALENDAR_SECONDS, makeCalendarLinks } from '../../functions/on-call/calendar-links.ts';
import { calendarText } from '../../functions/on-call/calendar-text.ts';
import { makeGiveCalendarLink, makeReadCalendar } from '../../functions/on-call/read-calendar.ts';
import { anOrganisation, aPerson } from '../builders/organisation.ts';
import { at, MONDAY } from '../builders/ticket.ts';
import { aHouse } from '../fakes/house.ts';

const GONE = { problem: 'not-found', details: [] };
const counting = { calendar: mainlandCalendar, timeZone: 'Asia/Shanghai' };

/** Two take turns by the day, at eight; on one night somebody else stands in. */
const rota: Rota = {
  layers: [
    { people: ['li', 'wu'], from: '2026-06-01', everyDays: 1, handOverAt: ['08:00'] },
    { people: ['wu'], from: '2026-06-01', everyDays: 1, handOverAt: ['00:00'] },
  ],
  overrides: [
    {
      from: at('2026-07-08T20:00:00+08:00'),
      to: at('2026-07-09T06:00:00+08:00'),
      person: 'zhou',
    },
  ],
};
const onCall: OnCall = { city: { rota, responsible: 'wu', manager: 'wu' } };

const people = new Map(
  ['li', 'wu', 'zhou'].map((id) => [id, aPerson(id, id === 'zhou' ? { state: 'left' } : {})]),
);

const aDesk = () => {
  const { clock, lent } = aHouse();
  clock.set(MONDAY);
  const linkTo = makeCalendarLinks({ ...lent, apiUrl: 'https://api.example' });
  const tokenOf = async (person: string) =>
    (await linkTo(person, MONDAY)).url.slice('https://api.example/on-call/calendar/'.length);
  const read = makeReadCalendar({
    ...{ ...lent, counting },
    readOnCall: async () => onCall,
    people: { load: async (id: string) => people.get(id) },
    branch: { id: 'huaian', name: { zh: '淮安', en: 'Huaian' } },
  });
  const organisation = {
    whole: async () => ({ organisation: anOrganisation(...people.values()), revision: 1 }),
  };
  const give = makeGiveCalendarLink({ ...lent, organisation, apiUrl: 'https://api.example' });
  return { clock, tokenOf, read, give };
};

/** What a calendar program makes of it. */
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(one);
    const [from, to] = [startDate, endDate].map((time) => time.toJSDate().toISOString());
    return { uid, summary, from: from ?? '', to: to ?? '' };
  });

const calendarOf = async (person: string) => {
  const { read, tokenOf } = aDesk();
  const answer = await read(await tokenOf(person), 'en');
  return 'calendar' in answer ? answer.calendar : '';
};

describe('somebody’s duty as a calendar (F3)', () => {
  it.each(['li', 'wu'])(
    'says of %s hour by hour what the rota says, as an independent parser reads it',
    async (person) => {
      const events = eventsIn(await calendarOf(person));
      expect(events.length).toBeGreaterThan(30);
      const [first, last] = [events[0]?.from ?? '', events.at(-1)?.to ?? ''];
      for (let time = at(first); time < last; time = plusSeconds(time, 3600)) {
        const on = onCallAt(rota, time, counting);
        const found = events.find(({ from, to }) => at(from) <= time && time < at(to));
        expect(found?.summary, time).toBe(
          on.includes(person)
            ? `city: on call${on[0] === person ? '' : ', after others'}`
            : undefined,
        );
      }
    },
  );

  it('keeps each entry’s id from one reading to the next', async () => {
    const [one, other] = [eventsIn(await calendarOf('li')), eventsIn(await calendarOf('li'))];
    expect(one).toEqual(other);
    expect(new Set(one.map(({ uid }) => uid)).size).toBe(one.length);
  });

  it('is in the reader’s language', async () => {
    const { read, tokenOf } = aDesk();
    const answer = await read(await tokenOf('wu'), 'zh');
    const summaries = eventsIn('calendar' in answer ? answer.calendar : '').map(
      (one) => one.summary,
    );
    expect(new Set(summaries)).toEqual(new Set(['市分公司值班', '市分公司备班']));
  });

  it('has lines of 75 octets at most, each ended by CR LF, and says what it was given (RFC 5545)', () => {
    const summary = `逗号, 分号; 反斜线\\ 换行\n${'值'.repeat(60)}🚨${'x'.repeat(100)}`;
    const event = { uid: 'a@b', from: MONDAY, to: plusSeconds(MONDAY, 60), summary };
    const text = calendarText('值班', [event], MONDAY);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(eventsIn(text)).toMatchObject([{ uid: 'a@b', summary }]);
  });
});

describe('the address of a calendar', () => {
  it('is given to whoever asks, for their own duty alone', async () => {
    const { give, read } = aDesk();
    const answer = await give('sub-li');
    expect(answer).toMatchObject({
      status: 200,
      body: {
        url: expect.stringMatching(/^https:\/\/api\.example\/on-call\/calendar\/[\w-]{29}li$/),
        expiresAt: plusSeconds(MONDAY, CALENDAR_SECONDS),
      },
    });
    const { url } = ('body' in answer ? answer.body : {}) as { url: string };
    expect(await read(url.slice(url.lastIndexOf('/') + 1), 'en')).toMatchObject({ status: 200 });
    expect(await give('sub-nobody')).toEqual(GONE);
    expect(await give('sub-zhou')).toEqual(GONE);
  });

  it.each([
    ['one second before its end', -1, true],
    ['at its end', 0, true],
    ['one second after it', 1, false],
  ])('%s works: %s', async (_, seconds, good) => {
    const { read, tokenOf, clock } = aDesk();
    const token = await tokenOf('li');
    clock.pass(CALENDAR_SECONDS + seconds);
    const answer = await read(token, 'en');
    if (good) expect(answer).toMatchObject({ status: 200 });
    else expect(answer).toEqual(GONE);
  });

  it('that was guessed, changed, or is of somebody who has left is answered alike', async () => {
    const { read, tokenOf } = aDesk();
    const token = await tokenOf('li');
    const strangers = ['', 'x', `${token}a`, `${token.slice(0, -2)}wu`, await tokenOf('zhou')];
    for (const stranger of strangers) expect(await read(stranger, 'en')).toEqual(GONE);
  });
});
