import { type CalendarAnswer, type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { Language } from '../contracts/problem.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import { LEVEL_WORDS, LEVELS, type Level } from '../domain/level.ts';
import type { KeptOnCall } from '../domain/on-call/paging.ts';
import { type Shift, shiftsOf } from '../domain/on-call/shifts.ts';
import type { RotaCounting } from '../domain/on-call/turns.ts';
import { epochSeconds, type Instant, plusSeconds } from '../domain/time.ts';
import type { WallClock } from '../ports/outside.ts';
import type { OrganisationReader, ThingReader } from '../ports/readers.ts';
import type { ReadOnCall } from '../showing/on-call-kept.ts';
import type { Sealing } from '../showing/seals.ts';
import { makeCalendarLinks, makeOpenCalendar } from './calendar-links.ts';
import { calendarText } from './calendar-text.ts';

const DAY = 86_400;

/** From a week ago to 60 days ahead. */
const BACK_SECONDS = 7 * DAY;
const AHEAD_SECONDS = 60 * DAY;

/** What showing somebody's duty needs. */
export type CalendarPorts = Sealing & {
  readonly people: ThingReader<'person'>;
  readonly readOnCall: ReadOnCall;
  readonly counting: RotaCounting;
  readonly branch: { readonly id: string; readonly name: Bilingual };
  readonly clock: WallClock;
};

const DUTY: Bilingual = { zh: '值班', en: 'on call' };
const AFTER: Bilingual = { zh: '备班', en: 'on call, after others' };

/**
 * Somebody's duty at each level, as a calendar; whatever else the token may be is answered alike.
 * @see rule F3
 */
export const makeReadCalendar = (ports: CalendarPorts) => {
  const open = makeOpenCalendar(ports);
  return async (token: string, language: Language): Promise<HttpAnswer | CalendarAnswer> => {
    const now = ports.clock.now();
    const id = await open(token, now);
    const person = id === undefined ? undefined : await ports.people.load(id);
    if (person?.state !== 'active') return refusal('not-found');
    const name = `${ports.branch.name[language]} ${DUTY[language]}`;
    return {
      status: 200,
      calendar: calendarText(
        name,
        eventsOf(person.id, now, language, { ...ports, onCall: await ports.readOnCall(now) }),
        now,
      ),
    };
  };
};

const eventsOf = (
  person: string,
  now: Instant,
  language: Language,
  { onCall, counting, branch }: CalendarPorts & { readonly onCall: KeptOnCall },
) => {
  const window = windowAt(now);
  return LEVELS.flatMap((level) => {
    const rota = onCall[level]?.rota;
    const shifts = rota ? shiftsOf(rota, person, window, counting) : [];
    return shifts.map((shift) => ({
      uid: `${shift.from}-${level}-${person}@${branch.id}.redress`,
      from: shift.from,
      to: shift.to,
      summary: summaryOf(shift, level)[language],
    }));
  });
};

/** It begins and ends with a day, so that a shift that is cut there keeps its name all day. */
const windowAt = (now: Instant) => {
  const midnight = plusSeconds(now, -(epochSeconds(now) % DAY));
  return { from: plusSeconds(midnight, -BACK_SECONDS), to: plusSeconds(midnight, AHEAD_SECONDS) };
};

const summaryOf = ({ turn }: Shift, level: Level): Bilingual => {
  const words = turn === 'first' ? DUTY : AFTER;
  return {
    zh: `${LEVEL_WORDS[level].zh}${words.zh}`,
    en: `${LEVEL_WORDS[level].en}: ${words.en}`,
  };
};

/** Gives somebody the address of their own calendar. */
export const makeGiveCalendarLink = ({
  organisation,
  clock,
  ...ports
}: Sealing & {
  readonly organisation: OrganisationReader;
  readonly clock: WallClock;
  readonly apiUrl: string;
}) => {
  const linkTo = makeCalendarLinks(ports);
  return async (subject: string): Promise<HttpAnswer> => {
    const { people } = (await organisation.whole()).organisation;
    const person = [...people.values()].find(
      ({ sub, state }) => sub === subject && state === 'active',
    );
    return person
      ? { status: 200, body: await linkTo(person.id, clock.now()) }
      : refusal('not-found');
  };
};
